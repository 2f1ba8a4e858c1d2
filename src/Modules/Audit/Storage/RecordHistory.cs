using Luodi.Modules.Audit.Rules;
using Luodi.Platform.Journal;

namespace Luodi.Modules.Audit.Storage;

/// <summary>One version of a record: who made it, when, why, by which way, and what it changed.</summary>
/// <param name="Changes">Null when the state, or the one before, was removed by law.</param>
internal sealed record RecordVersion(long Sequence, long Number, DateTimeOffset At, string Actor, string Seat, ChangeSource Source, string Reason, string State, bool IsRemoved, IReadOnlyList<StateDifference>? Changes);

/// <summary>记录历史: all that the journal has of one record, the first version first.</summary>
internal sealed class RecordHistory(AppDbContext db)
{
    /// <summary>Versions shown at once; a record changed more often is read in parts.</summary>
    public const int PageSize = 50;

    /// <param name="upTo">Only what was there at this instant.</param>
    public async Task<IReadOnlyList<RecordVersion>> ReadAsync(string table, string record, DateTimeOffset? upTo, long after, CancellationToken cancel)
    {
        var entries = db.Journal.AsNoTracking().Where(e => e.Table == table && e.RecordId == record);
        if (upTo is { } instant)
            entries = entries.Where(e => e.At <= instant);
        var page = await entries.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(PageSize).ToListAsync(cancel);
        var before = await entries.Where(e => e.Sequence <= after).OrderByDescending(e => e.Sequence).Select(e => e.State).FirstOrDefaultAsync(cancel);
        var versions = new List<RecordVersion>();
        foreach (var entry in page)
        {
            versions.Add(new RecordVersion(
                entry.Sequence, entry.RecordVersion, entry.At, entry.ActorName, entry.SeatName, entry.Source, entry.Reason, MaskedState.Of(db, table, entry.State), entry.Removal is not null,
                Changes(table, before, entry.State)));
            before = entry.State;
        }
        return versions;
    }

    /// <summary>The record as it was at an instant; null when it was not there yet.</summary>
    public async Task<RecordVersion?> AtAsync(string table, string record, DateTimeOffset instant, CancellationToken cancel)
    {
        var entry = await db.Journal.AsNoTracking().Where(e => e.Table == table && e.RecordId == record && e.At <= instant).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
        return entry is null ? null : new RecordVersion(
            entry.Sequence, entry.RecordVersion, entry.At, entry.ActorName, entry.SeatName, entry.Source, entry.Reason, MaskedState.Of(db, table, entry.State), entry.Removal is not null, null);
    }

    /// <summary>That a person's number changed is seen; what it was and is, is not.</summary>
    private IReadOnlyList<StateDifference>? Changes(string table, string? before, string after)
    {
        if (StateDifference.Between(before, after) is not { } changes)
            return null;
        var (then, now) = (before is null ? null : StateDifference.MembersOf(MaskedState.Of(db, table, before)), StateDifference.MembersOf(MaskedState.Of(db, table, after)));
        return [.. changes.Select(c => new StateDifference(c.Member, then?.GetValueOrDefault(c.Member), now?.GetValueOrDefault(c.Member)))];
    }
}
