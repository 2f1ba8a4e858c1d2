using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>筛选: which cards are shown.</summary>
internal enum CardFilter { All, Todo, Target, Duty, Cadence, Incentive, Citation, Rejected }

/// <summary>Counts over the readings of a document.</summary>
internal sealed class ReadingCounts
{
    private readonly Dictionary<CardFilter, int> _byFilter;
    private readonly Dictionary<ReadingKind, int> _remaining;

    public ReadingCounts(IReadOnlyList<Reading> readings)
    {
        _byFilter = Enum.GetValues<CardFilter>().ToDictionary(f => f, f => readings.Count(r => Shows(f, r)));
        _remaining = readings.Where(r => Shows(CardFilter.Todo, r) && r.SuggestedBy is null).GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.Count());
        ToReview = readings.Count(r => r.NeedsReview);
        Accepted = readings.Count(r => r.NeedsReview && r.State == ReadingState.Accepted);
    }

    public int this[CardFilter filter] => _byFilter[filter];

    /// <summary>Readings that a person must look at, reviewed or not.</summary>
    public int ToReview { get; }

    public int Reviewed => ToReview - this[CardFilter.Todo];

    public int Accepted { get; }

    /// <summary>Not yet reviewed, of a kind, without what a machine suggested: that is looked at one by one.</summary>
    public int Remaining(ReadingKind kind) => _remaining.GetValueOrDefault(kind);

    public static bool Shows(CardFilter filter, Reading reading) => filter switch
    {
        CardFilter.All => true,
        CardFilter.Todo => reading.NeedsReview && reading.State == ReadingState.Unreviewed,
        CardFilter.Target => reading.Kind == ReadingKind.Target,
        CardFilter.Duty => reading.Kind == ReadingKind.Duty,
        CardFilter.Cadence => reading.Kind == ReadingKind.Cadence,
        CardFilter.Incentive => reading.Kind == ReadingKind.Incentive,
        CardFilter.Citation => reading.Kind == ReadingKind.Citation,
        CardFilter.Rejected => reading.State == ReadingState.Rejected,
    };

    public static CardFilter Parse(string? show) => Enum.TryParse<CardFilter>(show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : CardFilter.All;
}
