using Luodi.Platform.Journal;

namespace Luodi.Modules.Audit.Storage;

/// <summary>What of the journal is asked for; every part may be left out.</summary>
/// <param name="Before">Only entries of smaller numbers: the next page.</param>
internal sealed record JournalFilter(string? Table, string? Record, string? Actor, DateOnly From, DateOnly To, long? Before);

internal sealed record JournalRow(long Sequence, DateTimeOffset At, string Actor, string Seat, ChangeSource Source, string Reason, string Table, string Record, Act Act, long Version);

/// <summary>查日志: entries, newest first.</summary>
internal sealed class JournalSearch(AppDbContext db)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<JournalRow>> FindAsync(JournalFilter filter, CancellationToken cancel)
    {
        var (from, to) = (BeijingCalendar.At(filter.From, 0), BeijingCalendar.At(filter.To.AddDays(1), 0));
        var entries = db.Journal.AsNoTracking().Where(e => e.At >= from && e.At < to);
        if (filter.Table is { Length: > 0 } table)
            entries = entries.Where(e => e.Table == table);
        if (filter.Record is { Length: > 0 } record)
            entries = entries.Where(e => e.RecordId == record);
        if (filter.Actor is { Length: > 0 } actor)
            entries = entries.Where(e => e.ActorName.Contains(actor));
        if (filter.Before is { } before)
            entries = entries.Where(e => e.Sequence < before);
        return await entries.OrderByDescending(e => e.Sequence).Take(PageSize)
            .Select(e => new JournalRow(e.Sequence, e.At, e.ActorName, e.SeatName, e.Source, e.Reason, e.Table, e.RecordId, e.Act, e.RecordVersion))
            .ToListAsync(cancel);
    }
}
