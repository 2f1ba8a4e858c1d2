using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>Between the compiler's types and what is stored of them. The words are the compile contract's.</summary>
internal static class CompilerWords
{
    public static ImmutableArray<string> Comparators { get; } = [.. Enum.GetValues<Comparator>().Select(Word)];

    public static ImmutableArray<string> Rhythms { get; } = [.. Enum.GetValues<Every>().Select(Word)];

    public static ReadingFacts FactsOf(Commitment commitment) => commitment switch
    {
        Target t => new TargetFacts(t.Indicator, Word(t.Comparator), Plain(t.Value.From), Plain(t.Value.To), t.Value.Ratio, t.Unit, t.Due, t.DeltaOf),
        Duty d => new DutyFacts(d.Action, d.LeadUnits, d.SupportUnits, d.LeadOfficials, d.Due),
        Cadence c => new CadenceFacts(Word(c.Every), c.Count, c.By, c.Activity),
        Incentive i => new IncentiveFacts(i.Who, i.Benefit, Plain(i.Amount), i.Unit),
        Citation c => new CitationFacts(c.Title, c.DocumentNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    /// <summary>Without the trailing zeros that a decimal remembers: 3.20 and 3.2 are stored alike.</summary>
    public static decimal Plain(decimal number) => decimal.Parse(number.ToString("0.############", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal? Plain(decimal? number) => number is { } known ? Plain(known) : null;

    private static string Word(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "atLeast",
        Comparator.AtMost => "atMost",
        Comparator.Exactly => "exactly",
        Comparator.About => "about",
        Comparator.IncreaseBy => "increaseBy",
        Comparator.DecreaseBy => "decreaseBy",
        Comparator.MultiplyBy => "multiplyBy",
        Comparator.GrowthRate => "growthRate",
        Comparator.Faster => "faster",
    };

    private static string Word(Every every) => every switch
    {
        Every.Day => "day",
        Every.Week => "week",
        Every.Month => "month",
        Every.Quarter => "quarter",
        Every.HalfYear => "halfYear",
        Every.Year => "year",
        Every.Regularly => "regularly",
    };
}
