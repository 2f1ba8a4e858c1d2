using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Emit.AkomaNtoso;

/// <summary>What each kind of commitment says, by the words of the JSON contract.</summary>
internal static class CommitmentFacts
{
    public static IEnumerable<(string Name, string? Value)> Of(Commitment commitment) => commitment switch
    {
        Target t => [("indicator", t.Indicator), ("comparator", t.Comparator.Word()), ("value", t.Value.Ratio ?? Number(t.Value.From)), ("to", Number(t.Value.To)), ("unit", t.Unit), ("due", t.Due), ("deltaOf", t.DeltaOf)],
        Duty d => [("action", d.Action), ("leadUnits", Names(d.LeadUnits)), ("supportUnits", Names(d.SupportUnits)), ("leadOfficials", Names(d.LeadOfficials)), ("due", d.Due)],
        Cadence c => [("every", c.Every.Word()), ("count", c.Count.ToString(CultureInfo.InvariantCulture)), ("by", c.By), ("activity", c.Activity)],
        Incentive i => [("who", i.Who), ("benefit", i.Benefit), ("amount", Number(i.Amount)), ("unit", i.Unit)],
        Citation c => [("title", c.Title), ("documentNumber", c.DocumentNumber)],
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    private static string? Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Names(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? "" : string.Join('、', names);
}
