using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>摘要: one line that says what a reading commits somebody to, in the language of the document.</summary>
internal static class FactsSummary
{
    public static string Of(ReadingFacts facts) => facts switch
    {
        TargetFacts t => $"{t.Indicator} {ComparatorName(t.Comparator)} {Measure(t)}".TrimEnd(),
        DutyFacts d => d.Action,
        CadenceFacts c => c.Count > 1 ? $"{RhythmName(c.Every)}{c.Count}次:{c.Activity}" : $"{RhythmName(c.Every)}:{c.Activity}",
        IncentiveFacts i => i.Amount is { } amount ? $"{i.Who}:{i.Benefit} {Number(amount)}{i.Unit}" : $"{i.Who}:{i.Benefit}",
        CitationFacts c => string.Join(' ', new[] { c.Title is null ? null : $"《{c.Title.Trim('《', '》')}》", c.DocumentNumber }.OfType<string>()),
        _ => throw new ArgumentOutOfRangeException(nameof(facts)),
    };

    public static string Measure(TargetFacts target) =>
        target.Ratio ?? (target.Value is { } value ? Number(value) + (target.To is { } to ? "～" + Number(to) : "") + target.Unit : target.Unit ?? "");

    public static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    // The compiler's own Chinese for its words, so that one document never shows two names for the same thing.
    private static string ComparatorName(string word) => Enum.TryParse<Comparator>(word, ignoreCase: true, out var comparator) ? comparator.Name() : word;

    private static string RhythmName(string word) => Enum.TryParse<Every>(word, ignoreCase: true, out var every) ? every.Name() : word;
}
