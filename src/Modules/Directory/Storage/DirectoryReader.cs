using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Storage;

internal sealed class DirectoryReader(AppDbContext db) : IDirectory
{
    private IReadOnlyList<Unit>? _units;
    private NameIndex? _names;

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancel) =>
        [.. (await LoadAsync(cancel)).Select(Card)];

    public async Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancel) =>
        await db.Set<Person>().AsNoTracking().OrderBy(p => p.Name)
            .Select(p => new PersonCard(p.Id, p.Name, p.Title, p.UnitId, p.LeadsDuties)).ToListAsync(cancel);

    public Task<PersonCard?> PersonAsync(Guid id, CancellationToken cancel) =>
        db.Set<Person>().AsNoTracking().Where(p => p.Id == id)
            .Select(p => new PersonCard(p.Id, p.Name, p.Title, p.UnitId, p.LeadsDuties)).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<SeatCard>> SeatsOfAsync(Guid personId, DateOnly day, CancellationToken cancel) =>
        await SeatQuery.On(db, day).Where(s => s.PersonId == personId).OrderBy(s => s.Order).ThenBy(s => s.From).ThenBy(s => s.Id)
            .Select(s => new SeatCard(s.Id, s.Kind, s.KindName, s.Role, s.UnitId, s.UnitName, s.PersonId, s.From, s.To)).ToListAsync(cancel);

    public async Task<IReadOnlyList<SeatCard>> SeatsAsync(IReadOnlyCollection<Guid> ids, DateOnly day, CancellationToken cancel) =>
        await SeatQuery.On(db, day).Where(s => ids.Contains(s.Id)).OrderBy(s => s.Order).ThenBy(s => s.From).ThenBy(s => s.Id)
            .Select(s => new SeatCard(s.Id, s.Kind, s.KindName, s.Role, s.UnitId, s.UnitName, s.PersonId, s.From, s.To)).ToListAsync(cancel);

    public async Task<IReadOnlySet<Role>> RolesEverGivenAsync(CancellationToken cancel) =>
        await SeatQuery.All(db).Where(s => s.Role != null).Select(s => s.Role!.Value).Distinct().ToHashSetAsync(cancel);

    public async Task<UnitCard?> ResolveUnitAsync(string name, CancellationToken cancel)
    {
        _names ??= new NameIndex(await LoadAsync(cancel));
        return _names.Find(name) is { } unit ? Card(unit) : null;
    }

    private async Task<IReadOnlyList<Unit>> LoadAsync(CancellationToken cancel) =>
        _units ??= await db.Set<Unit>().AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancel);

    private static UnitCard Card(Unit u) => new(u.Id, u.Code, u.Name, u.ShortName, u.Level, u.ParentId);
}
