using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>Between the compiler's types and what is stored of them. The words are the compile contract's.</summary>
internal static class CompilerWords
{
    public static ImmutableArray<string> Comparators { get; } = [.. Enum.GetValues<Comparator>().Select(c => c.Word())];

    public static ImmutableArray<string> Rhythms { get; } = [.. Enum.GetValues<Every>().Select(e => e.Word())];

    public static ReadingFacts FactsOf(Commitment commitment) => OwnFactsOf(commitment) with { Force = commitment.Force.Word(), Answering = AnsweringOf(commitment.Responsibility) };

    public static OutlineEntitlement OutlineOf(Entitlement entitlement) => new(entitlement.Who, entitlement.Benefit, [.. entitlement.Tiers.Select(OutlineOf)]);

    private static OutlineTier OutlineOf(Tier tier) =>
        new(tier.Span.Start, tier.Span.End, tier.Condition, Plain(tier.Percent), tier.Basis, Plain(tier.Amount), Plain(tier.AmountTo), tier.Unit, tier.Per, Plain(tier.Cap), tier.CapUnit, tier.Period);

    private static AnsweringFacts? AnsweringOf(Duty? label) =>
        label is null ? null : new AnsweringFacts(label.LeadUnits, label.SupportUnits, label.LeadOfficials, label.Span.Start, label.Span.End);

    private static ReadingFacts OwnFactsOf(Commitment commitment) => commitment switch
    {
        Target t => new TargetFacts(t.Indicator, t.Comparator.Word(), Plain(t.Value.From), Plain(t.Value.To), t.Value.Ratio, t.Unit, t.Due, t.DeltaOf)
        {
            Baseline = t.Baseline?.Words(),
            BasePeriod = t.BasePeriod,
        },
        Duty d => new DutyFacts(d.Action, d.LeadUnits, d.SupportUnits, d.LeadOfficials, d.Due),
        Cadence c => new CadenceFacts(c.Every.Word(), c.Count, c.By, c.Activity),
        // A range stands in the words of the benefit.
        Incentive i => i.AmountTo is null ? new IncentiveFacts(i.Who, i.Benefit, Plain(i.Amount), i.Unit) : new IncentiveFacts(i.Who, i.Benefit, null, null),
        Citation c => new CitationFacts(c.Title, c.DocumentNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    /// <summary>Without the trailing zeros that a decimal remembers: 3.20 and 3.2 are stored alike.</summary>
    public static decimal Plain(decimal number) => decimal.Parse(number.ToString("0.############", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal? Plain(decimal? number) => number is { } known ? Plain(known) : null;
}
