using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>锚点: which reading the script means by a phrase of the document.</summary>
internal sealed class Anchors(City city, string text, IReadOnlyList<Reading> readings)
{
    /// <summary>The duty over the anchor, else the last one of the same line that the unit leads.</summary>
    public Reading? Find(SampleTask task)
    {
        var at = text.IndexOf(task.Anchor, StringComparison.Ordinal);
        var duties = readings.Where(r => r.Kind == ReadingKind.Duty && r.State != ReadingState.Rejected).ToList();
        if (duties.Find(d => d.Start <= at && at < d.End) is { } over)
            return over;
        var (lineStart, lineEnd) = (text.LastIndexOf('\n', at) + 1, text.IndexOf('\n', at));
        return duties.FindLast(d => d.Start >= lineStart && d.Start < lineEnd && IsLedBy(d, task.Unit));
    }

    public Reading? Find(SampleTarget target)
    {
        var at = text.IndexOf(target.Anchor, StringComparison.Ordinal);
        return Overlapping(ReadingKind.Target, at, at + target.Anchor.Length);
    }

    /// <summary>The reading of exactly this quote.</summary>
    public Reading? Exactly(ReadingKind kind, string quote) => readings.FirstOrDefault(r => r.Kind == kind && r.Quote == quote);

    /// <summary>The reading of this quote, or the one that shares most of it.</summary>
    public Reading? About(ReadingKind kind, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return Exactly(kind, quote) ?? Overlapping(kind, at, at + quote.Length);
    }

    private Reading? Overlapping(ReadingKind kind, int start, int end) =>
        readings.Where(r => r.Kind == kind && r.State != ReadingState.Rejected && r.Start < end && start < r.End)
            .OrderByDescending(r => Math.Min(end, r.End) - Math.Max(start, r.Start)).ThenBy(r => r.End - r.Start).FirstOrDefault();

    private bool IsLedBy(Reading duty, string unit) => ((DutyFacts)duty.Facts).LeadUnits.Any(name => city.Resolve(name) == unit);
}
