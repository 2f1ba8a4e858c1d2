using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Storage;

/// <summary>Opens the book of units for an act, and brings what the act made into the database.</summary>
internal sealed class UnitBooks(AppDbContext db, TimeProvider clock)
{
    public async Task<UnitBook> OpenAsync(DateOnly on, CancellationToken cancel) =>
        new(await db.Set<UnitVersion>().Where(v => v.To == null || v.To > on).ToListAsync(cancel), () => Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>Puts it into the unit of work; the caller saves.</summary>
    public async Task EnterAsync(UnitBook book, CancellationToken cancel)
    {
        db.AddRange(book.Made);
        foreach (var unit in await db.Set<Unit>().Where(u => book.Touched.Contains(u.Id)).ToListAsync(cancel))
            unit.Turn();
    }

    /// <summary>Runs one act on one unit that a person saw in a version, and saves it.</summary>
    public async Task<Outcome<Guid>> ActAsync(Guid unitId, long version, DateOnly on, string reason, Func<UnitBook, Refusal?> act, CancellationToken cancel)
    {
        if (await db.Set<Unit>().SingleOrDefaultAsync(u => u.Id == unitId, cancel) is not { } unit)
            return new Refusal(RefusalKind.NotFound, "directory.unit-unknown");
        var book = await OpenAsync(on, cancel);
        if (act(book) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
        db.ExpectVersion(unit, version);
        await EnterAsync(book, cancel);
        return await db.TrySaveAsync(reason, cancel) ? unitId : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
