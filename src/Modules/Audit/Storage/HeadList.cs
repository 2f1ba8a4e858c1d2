using System.Text;
using Luodi.Platform.Journal;
using Luodi.Sealing.Lines;

namespace Luodi.Modules.Audit.Storage;

/// <summary>存证头: as they are handed out, newest first.</summary>
internal sealed class HeadList(AppDbContext db)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<HeadLine>> ReadAsync(long? before, CancellationToken cancel)
    {
        var lines = await db.Set<JournalHead>().AsNoTracking().Where(h => before == null || h.Number < before).OrderByDescending(h => h.Number).Take(PageSize).Select(h => h.Line).ToListAsync(cancel);
        return [.. lines.Select(Read).OfType<HeadLine>()];
    }

    public async Task<HeadLine?> FindAsync(long number, CancellationToken cancel) =>
        await db.Set<JournalHead>().AsNoTracking().Where(h => h.Number == number).Select(h => h.Line).SingleOrDefaultAsync(cancel) is { } line ? Read(line) : null;

    private static HeadLine? Read(string line) => HeadLine.Parse(Encoding.UTF8.GetBytes(line));
}
