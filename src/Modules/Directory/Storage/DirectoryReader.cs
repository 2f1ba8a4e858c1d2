using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Storage;

internal sealed class DirectoryReader(AppDbContext db) : IDirectory
{
    private IReadOnlyList<Unit>? _units;
    private Dictionary<string, Unit?>? _byName;

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancel) =>
        [.. (await LoadAsync(cancel)).Select(Card)];

    public async Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancel) =>
        await db.Set<Person>().AsNoTracking().OrderBy(p => p.Name)
            .Select(p => new PersonCard(p.Id, p.Name, p.Title, p.UnitId, p.LeadsDuties)).ToListAsync(cancel);

    public async Task<UnitCard?> ResolveUnitAsync(string name, CancellationToken cancel)
    {
        _byName ??= Index(await LoadAsync(cancel));
        return _byName.GetValueOrDefault(WithoutSpaces(name)) is { } unit ? Card(unit) : null;
    }

    private async Task<IReadOnlyList<Unit>> LoadAsync(CancellationToken cancel) =>
        _units ??= await db.Set<Unit>().AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancel);

    /// <summary>A name that two units share points at neither.</summary>
    private static Dictionary<string, Unit?> Index(IReadOnlyList<Unit> units) =>
        units.SelectMany(u => u.AllNames().Select(WithoutSpaces).Distinct(StringComparer.Ordinal), (unit, name) => (unit, name))
            .GroupBy(x => x.name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.Single().unit : null, StringComparer.Ordinal);

    private static string WithoutSpaces(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));

    private static UnitCard Card(Unit u) => new(u.Id, u.Code, u.Name, u.ShortName, u.Level, u.ParentId);
}
