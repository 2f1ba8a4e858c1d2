using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Storage;

internal sealed class DirectoryReader(AppDbContext db, BeijingCalendar calendar) : IDirectory
{
    private IReadOnlyList<UnitVersion>? _units;
    private IReadOnlyList<SuccessionCard>? _successions;
    private NameIndex? _former;
    private readonly Dictionary<DateOnly, NameIndex> _names = [];

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancel) =>
        [.. (await KnownAsync(cancel)).Select(Card)];

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(DateOnly day, CancellationToken cancel) =>
        [.. (await UnitQuery.On(db, day).OrderBy(u => u.Code).ToListAsync(cancel)).Select(Card)];

    public async Task<IReadOnlyList<SuccessionCard>> SuccessionsAsync(CancellationToken cancel) =>
        _successions ??= await db.Set<UnitSuccession>().AsNoTracking().OrderBy(s => s.On).Select(s => new SuccessionCard(s.FromId, s.ToId, s.On)).ToListAsync(cancel);

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
        await (from seat in db.Set<Seat>() join kind in db.Set<SeatKind>() on seat.KindId equals kind.Id
               where kind.Role != null select kind.Role!.Value).Distinct().ToHashSetAsync(cancel);

    public async Task<UnitCard?> ResolveUnitAsync(string name, CancellationToken cancel) =>
        await FindAsync(name, calendar.Today, cancel) is { } unit ? Card(unit) : null;

    public async Task<NamedUnit?> ResolveUnitAsync(string name, DateOnly day, CancellationToken cancel)
    {
        if (await FindAsync(name, day, cancel) is not { } then)
            return null;
        var units = (await KnownAsync(cancel)).ToDictionary(u => u.UnitId);
        var steps = (await SuccessionsAsync(cancel)).ToLookup(s => s.FromId, s => new Succession.Step(s.FromId, s.ToId, s.On));
        var now = Succession.Now(then.UnitId, id => units.GetValueOrDefault(id) is { EndAct: not null } ended && ended.To <= calendar.Today ? ended.To : null, steps);
        return new NamedUnit(Card(then), [.. now.Select(units.GetValueOrDefault).OfType<UnitVersion>().Select(Card)]);
    }

    private async Task<UnitVersion?> FindAsync(string name, DateOnly day, CancellationToken cancel)
    {
        if (!_names.TryGetValue(day, out var names))
            _names[day] = names = new NameIndex(await UnitQuery.On(db, day).ToListAsync(cancel));
        return names.Find(name) ?? (_former ??= new NameIndex(await db.Set<UnitVersion>().AsNoTracking().ToListAsync(cancel))).Find(name);
    }

    private async Task<IReadOnlyList<UnitVersion>> KnownAsync(CancellationToken cancel) =>
        _units ??= await UnitQuery.Known(db, calendar.Today).OrderBy(u => u.Code).ToListAsync(cancel);

    private static UnitCard Card(UnitVersion u) => new(u.UnitId, u.Code, u.Name, u.ShortName, u.Level, u.Kind, u.ParentId, u.EndAct is null ? null : u.To);
}
