using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Rules;

/// <summary>报送规则: which figures a report may carry, and what they mean.</summary>
internal static class ReportRule
{
    /// <summary>A fall needs a sentence that says why, not a word.</summary>
    public const int SetbackTextLength = 10;

    /// <summary>Beyond it a slip of the hand is certain.</summary>
    public const decimal LargestValue = 1_000_000_000_000;

    // For the others (atMost, growthRate, multiplyBy, faster) the share of the value is no share of the work.
    private static readonly HashSet<string> Proportional = new(StringComparer.Ordinal) { "atLeast", "exactly", "about", "increaseBy", "decreaseBy" };

    /// <summary>The value alone gives the percentage.</summary>
    public static bool IsMeasured(string? comparator, decimal? target) => target > 0 && comparator is not null && Proportional.Contains(comparator);

    /// <summary>Value ÷ target, rounded down to one decimal so that only the whole is 100 %, and kept within 0–100.</summary>
    public static decimal PercentOf(decimal value, decimal target) => Math.Clamp(Math.Floor(1000m * value / target) / 10, 0, 100);

    public sealed record Entry(string Text, decimal? Percent, decimal? Value, bool HasEvidence, string? Problem, bool NeedsDecision);

    public static Outcome<ReportFigures> Judge(Entry entry, string? comparator, decimal? target, decimal? lastPercent)
    {
        if (string.IsNullOrWhiteSpace(entry.Text))
            return No("text-required", "Text");
        if (entry.Text.Length > ProgressReport.TextLength || entry.Problem?.Length > ProgressReport.TextLength)
            return No("text-long", "Text", ProgressReport.TextLength);
        if (entry.NeedsDecision && string.IsNullOrWhiteSpace(entry.Problem))
            return No("problem-required", "Problem");
        if (entry.Value is not null && target is null)
            return No("no-target", "Value");
        if (entry.Percent is null && entry.Value is null)
            return No("figure-required", IsMeasured(comparator, target) ? "Value" : "Percent");
        if (entry.Percent is < 0 or > 100)
            return No("percent-range", "Percent");
        if (entry.Value is < -LargestValue or > LargestValue)
            return No("value-range", "Value", LargestValue);
        var measured = IsMeasured(comparator, target);
        if (measured && entry.Percent is not null && entry.Value is not null)
            return No("percent-or-value", "Percent");
        var percent = measured && entry.Value is { } value ? PercentOf(value, target!.Value) : entry.Percent;
        if (percent >= 100 && !entry.HasEvidence)
            return No("evidence-required", "File");
        var setback = percent < lastPercent;
        if (setback && entry.Text.Trim().Length < SetbackTextLength)
            return No("setback-reason", "Text", lastPercent!, percent!, SetbackTextLength);
        return new ReportFigures(percent, entry.Value, setback);
    }

    private static Refusal No(string reason, string field, params object[] arguments) => new(RefusalKind.Invalid, "ledger." + reason, field, arguments);
}
