using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Storage;

/// <summary>单位档案: one unit through all its days.</summary>
internal sealed record UnitDossier(
    Unit Unit, IReadOnlyList<UnitVersion> Versions, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<UnitSuccession> Before, IReadOnlyList<UnitSuccession> After,
    IReadOnlyList<(Guid Id, string Name)> Now, IReadOnlyList<Person> People, IReadOnlyList<SeatQuery.Row> Seats, IReadOnlyList<UnitVersion> Below)
{
    public UnitVersion Last => Versions[^1];

    public UnitVersion? On(DateOnly day) => Versions.FirstOrDefault(v => v.Covers(day));

    public string NameOf(Guid id) => Names.GetValueOrDefault(id, "—");

    /// <returns>Null when there is no such unit.</returns>
    public static async Task<UnitDossier?> ReadAsync(AppDbContext db, UnitList list, Guid id, DateOnly day, CancellationToken cancel)
    {
        if (await db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } unit)
            return null;
        var versions = await db.Set<UnitVersion>().AsNoTracking().Where(v => v.UnitId == id).OrderBy(v => v.From).ToListAsync(cancel);
        var steps = await db.Set<UnitSuccession>().AsNoTracking().Where(s => s.FromId == id || s.ToId == id).OrderBy(s => s.On).ToListAsync(cancel);
        var below = await UnitQuery.On(db, day).Where(u => u.ParentId == id).OrderBy(u => u.Code).Take(UnitList.PageSize).ToListAsync(cancel);
        var named = versions.Select(v => v.ParentId).OfType<Guid>().Concat(steps.SelectMany(s => new[] { s.FromId, s.ToId })).Distinct().ToList();
        var names = await UnitQuery.Known(db, DateOnly.MaxValue).Where(u => named.Contains(u.UnitId)).ToDictionaryAsync(u => u.UnitId, u => u.ShortName, cancel);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.UnitId == id).OrderBy(p => p.Name).ToListAsync(cancel);
        var seats = await SeatQuery.On(db, day).Where(s => s.UnitId == id).OrderBy(s => s.Order).ThenBy(s => s.From).ToListAsync(cancel);
        var now = (await list.NowAsync([versions[^1]], cancel)).GetValueOrDefault(id) ?? [(id, versions[^1].ShortName)];
        return new(unit, versions, names, [.. steps.Where(s => s.ToId == id)], [.. steps.Where(s => s.FromId == id)], now, people, seats, below);
    }
}
