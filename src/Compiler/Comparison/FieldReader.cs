using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;

namespace Luodi.Compiler.Comparison;

/// <summary>要素比对: what two readings of one commitment say otherwise.</summary>
internal static class FieldReader
{
    public static ImmutableArray<FieldChange> Changes(Commitment old, Commitment other)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var ((field, before), (_, after)) in Fields(old).Zip(Fields(other)))
            if (before != after)
                changes.Add(new FieldChange(field, before, after));
        return changes.ToImmutable();
    }

    private static IEnumerable<(string Field, string? Value)> Fields(Commitment commitment) => commitment switch
    {
        Target t => [("indicator", t.Indicator), ("comparator", t.Comparator.Word()), ("value", Text(t.Value)), ("unit", t.Unit), ("due", t.Due), ("deltaOf", t.DeltaOf), ("force", t.Force.Word()), Owner(t)],
        Duty d => [("action", d.Action), ("leadUnits", Text(d.LeadUnits)), ("supportUnits", Text(d.SupportUnits)), ("leadOfficials", Text(d.LeadOfficials)), ("due", d.Due), ("force", d.Force.Word())],
        Cadence c => [("every", c.Every.Word()), ("count", c.Count.ToString(CultureInfo.InvariantCulture)), ("by", c.By), ("activity", c.Activity)],
        Incentive i => [("who", i.Who), ("benefit", i.Benefit), ("amount", i.Amount?.ToString("0.####", CultureInfo.InvariantCulture)), ("unit", i.Unit)],
        Citation c => [("title", c.Title), ("documentNumber", c.DocumentNumber)],
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    private static (string, string?) Owner(Target target) => ("responsibility", target.Responsibility is { } label ? Text(label.LeadUnits) : null);

    private static string? Text(Quantity value) => value.Ratio ?? (value.To is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{value.From:0.####}–{to:0.####}")
        : value.From?.ToString("0.####", CultureInfo.InvariantCulture));

    private static string? Text(ImmutableArray<string> names) => names.IsEmpty ? null : string.Join('、', names);
}
