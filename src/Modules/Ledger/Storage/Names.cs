using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>Names of units, people and industries, read once per page.</summary>
internal sealed record Names(IReadOnlyList<UnitCard> Units, IReadOnlyList<PersonCard> People, IReadOnlyList<IndustryName> Industries)
{
    private readonly Dictionary<Guid, UnitCard> _units = Units.ToDictionary(u => u.Id);
    private readonly Dictionary<Guid, PersonCard> _people = People.ToDictionary(p => p.Id);
    private readonly Dictionary<Guid, IndustryName> _industries = Industries.ToDictionary(i => i.Id);

    public string? Unit(Guid? id) => id is { } known ? _units.GetValueOrDefault(known)?.ShortName : null;

    public string? Person(Guid? id) => id is { } known && _people.GetValueOrDefault(known) is { } person ? $"{person.Name}（{person.Title}）" : null;

    public string? Industry(Guid? id) => id is { } known ? _industries.GetValueOrDefault(known)?.Name : null;

    public IEnumerable<PersonCard> LeadOfficials => People.Where(p => p.LeadsDuties);

    public static async Task<Names> ReadAsync(AppDbContext db, IDirectory directory, CancellationToken cancel) => new(
        await directory.UnitsAsync(cancel),
        await directory.PeopleAsync(cancel),
        await db.Set<Industry>().AsNoTracking().OrderBy(i => i.Code).Select(i => new IndustryName(i.Id, i.Name)).ToListAsync(cancel));
}

internal sealed record IndustryName(Guid Id, string Name);
