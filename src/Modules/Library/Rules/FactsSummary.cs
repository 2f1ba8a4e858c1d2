using System.Globalization;
using Luodi.Compiler.Emit;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>摘要: one line that says what a reading commits somebody to, in the language of the document.</summary>
internal static class FactsSummary
{
    public static string Of(ReadingFacts facts) => facts switch
    {
        // Faster than what is the whole of such a target: it has no number.
        TargetFacts { Value: null, Ratio: null, DeltaOf: { } other } t => $"{t.Indicator} {ComparatorName(t.Comparator)}{other}",
        TargetFacts t => $"{t.Indicator} {ComparatorName(t.Comparator)} {Measure(t)}".TrimEnd(),
        DutyFacts d => d.Action,
        CadenceFacts c => c.Count > 1 ? $"{RhythmName(c.Every)}{c.Count}次：{c.Activity}" : $"{RhythmName(c.Every)}：{c.Activity}",
        IncentiveFacts i => i.Amount is { } amount ? $"{i.Who}：{i.Benefit} {Number(amount)}{i.Unit}" : $"{i.Who}：{i.Benefit}",
        CitationFacts c => string.Join(' ', new[] { c.Title is null ? null : $"《{c.Title.Trim('《', '》')}》", c.DocumentNumber }.OfType<string>()),
        _ => throw new ArgumentOutOfRangeException(nameof(facts)),
    };

    public static string Measure(TargetFacts target) =>
        target.Ratio ?? (target.Value is { } value ? Number(value) + (target.To is { } to ? "～" + Number(to) : "") + target.Unit : target.Unit ?? "");

    /// <summary>2020：30%.</summary>
    public static string BaselineText(TargetFacts target) => string.Join('：', new[] { target.BasePeriod, target.Baseline }.OfType<string>());

    public static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>时点 in Chinese; the contract's words as they are when they are none of the known ones.</summary>
    public static string? ByName(string? by)
    {
        if (by is null)
            return null;
        var parts = by.Split(' ');
        return parts switch
        {
            ["day", var day] => $"{day}日",
            ["working", "day", var day] => $"第{day}个工作日",
            ["month", var month] => $"{month}月",
            ["month", var month, "day", var day] => $"{month}月{day}日",
            ["end", "of", "month"] => "月末",
            ["end", "of", "quarter"] => "季末",
            ["end", "of", "year"] => "年末",
            _ => by,
        };
    }

    // The compiler's own Chinese for its words, so that one document never shows two names for the same thing.
    private static string ComparatorName(string word) => ContractWords.ComparatorOf(word)?.Name() ?? word;

    private static string RhythmName(string word) => ContractWords.EveryOf(word)?.Name() ?? word;
}
