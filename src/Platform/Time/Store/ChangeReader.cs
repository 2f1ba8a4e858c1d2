using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Platform.Time.Store;

/// <summary>One kept change, and the loading that made it; none when the notice came with the program.</summary>
public sealed record ChangeRow(KeptChange Change, int? Year, int? Revision, string? LoadedBy);

/// <summary>改期查询, newest first.</summary>
public sealed class ChangeReader(AppDbContext db)
{
    public const int PageSize = 50;

    /// <param name="revision">Only what this loading changed.</param>
    public async Task<(IReadOnlyList<ChangeRow> Rows, int Count)> ReadAsync(Guid? revision, int page, CancellationToken cancel)
    {
        var changes = db.Set<KeptChange>().AsNoTracking().Where(c => revision == null || c.RevisionId == revision);
        var rows = await (
            from c in changes
            join r in db.Set<YearRevision>() on c.RevisionId equals r.Id into revisions
            from r in revisions.DefaultIfEmpty()
            orderby c.At descending, c.New, c.Id
            select new { Change = c, Year = (int?)r.Year, Revision = (int?)r.Revision, r.LoadedBy }).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return (rows.ConvertAll(r => new ChangeRow(r.Change, r.Year, r.Revision, r.LoadedBy)), await changes.CountAsync(cancel));
    }
}
