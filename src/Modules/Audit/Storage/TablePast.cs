namespace Luodi.Modules.Audit.Storage;

/// <summary>A record as it was.</summary>
internal sealed record PastRecord(string Record, long Version, DateTimeOffset Since, string State, bool IsRemoved);

/// <summary>往日: any journaled table as it was at an instant, page by page in the order of the records' ids.</summary>
internal sealed class TablePast(AppDbContext db)
{
    public const int PageSize = 50;

    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<PastRecord>> ReadAsync(string table, DateTimeOffset instant, int page, CancellationToken cancel)
    {
        var last = db.Journal.Where(e => e.Table == table && e.At <= instant)
            .GroupBy(e => e.RecordId).Select(g => new { Record = g.Key, Sequence = g.Max(e => e.Sequence) }).OrderBy(r => r.Record).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize);
        var records = await last.Join(db.Journal, r => r.Sequence, e => e.Sequence, (r, e) => new { r.Record, Entry = e }).OrderBy(r => r.Record)
            .Select(r => new PastRecord(r.Record, r.Entry.RecordVersion, r.Entry.At, r.Entry.State, r.Entry.Removal != null))
            .ToListAsync(cancel);
        return records.ConvertAll(r => r with { State = MaskedState.Of(db, table, r.State) });
    }

    /// <summary>The tables that have a journal.</summary>
    public IReadOnlyList<string> Tables() =>
        [.. db.Model.GetEntityTypes().Where(t => !typeof(Luodi.Platform.Journal.JournalEntry).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!)
            .Where(t => t is not ("platform_journal_block" or "platform_journal_head")).Distinct().Order(StringComparer.Ordinal)];
}
