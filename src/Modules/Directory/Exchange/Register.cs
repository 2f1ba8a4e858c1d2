using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>名册: everything the directory holds, under the hands of an export or an import. An import changes it here, and the caller saves or drops it.</summary>
internal sealed class Register(AppDbContext db, CoordinationPack pack, TimeProvider clock)
{
    public CoordinationPack Pack => pack;

    public List<Unit> Units { get; private set; } = [];
    public List<UnitVersion> Versions { get; private set; } = [];
    public List<Person> People { get; private set; } = [];
    public List<Body> Bodies { get; private set; } = [];
    public List<BodyStep> Steps { get; private set; } = [];
    public List<BodyUnit> Parts { get; private set; } = [];
    public List<Seat> Seats { get; private set; } = [];
    public List<SeatKind> Kinds { get; private set; } = [];

    public static async Task<Register> OpenAsync(AppDbContext db, CoordinationPack pack, TimeProvider clock, CancellationToken cancel) => new(db, pack, clock)
    {
        Units = await db.Set<Unit>().ToListAsync(cancel),
        Versions = [.. (await db.Set<UnitVersion>().ToListAsync(cancel)).OrderBy(v => v.Code, StringComparer.Ordinal).ThenBy(v => v.From)],
        People = [.. (await db.Set<Person>().ToListAsync(cancel)).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id)],
        Bodies = [.. (await db.Set<Body>().ToListAsync(cancel)).OrderBy(b => b.Name, StringComparer.Ordinal).ThenBy(b => b.Id)],
        Steps = [.. (await db.Set<BodyStep>().ToListAsync(cancel)).OrderBy(s => s.On).ThenBy(s => s.State)],
        Parts = [.. (await db.Set<BodyUnit>().ToListAsync(cancel)).OrderBy(p => p.From).ThenBy(p => p.Id)],
        Seats = [.. (await db.Set<Seat>().ToListAsync(cancel)).OrderBy(s => s.From).ThenBy(s => s.Id)],
        Kinds = await db.Set<SeatKind>().ToListAsync(cancel),
    };

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public T Add<T>(List<T> to, T made) where T : Record
    {
        db.Add(made);
        to.Add(made);
        return made;
    }

    /// <summary>The code by which a file names a unit on a day: of the version of that day, else of the last.</summary>
    public string CodeOf(Guid? unitId, DateOnly? day = null) =>
        unitId is not { } id ? "" : (Versions.Find(v => v.UnitId == id && day is { } on && v.Covers(on)) ?? Versions.Where(v => v.UnitId == id).MaxBy(v => v.From))?.Code ?? "";

    /// <summary>The unit that bears a code on a day, else that bears it now or bore it last.</summary>
    public Guid? UnitOf(string code, DateOnly? day = null) =>
        (Versions.Find(v => v.Code == code && day is { } on && v.Covers(on)) ?? Versions.Where(v => v.Code == code).MaxBy(v => v.To is null ? DateOnly.MaxValue : v.From))?.UnitId;
}
