using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Storage;

namespace Luodi.Modules.Directory.Actions;

/// <summary>拟设机构: a body is planned; its seats are filled before it is established.</summary>
internal sealed class SetUpBody(AppDbContext db, OnceOnly once, CoordinationPack pack, TimeProvider clock)
{
    public sealed record Command(string Kind, BodyFace Face, IReadOnlyList<Guid> Leads, IReadOnlyList<Guid> Responsible, DateOnly On, string Basis, string Reason, Guid Key = default);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await once.RunAsync(command.Key, "拟设机构", async () =>
        {
            if (pack.Body(command.Kind) is null)
                return new Refusal(RefusalKind.NotFound, "directory.body-kind-unknown", nameof(Command.Kind), command.Kind);
            if (await BodyFaceRule.RefuseAsync(db, command.Face, null, cancel) is { } refusal)
                return refusal;
            var units = command.Leads.Concat(command.Responsible).Distinct().ToList();
            if (await UnitQuery.On(db, command.On).CountAsync(u => units.Contains(u.UnitId), cancel) < units.Count)
                return new Refusal(RefusalKind.NotFound, "directory.unit-unknown", nameof(Command.Leads));
            var body = new Body(NewId(), command.Kind, command.Face);
            db.Add(body);
            db.Add(new BodyStep(NewId(), body.Id, BodyState.Planned, command.On, command.Basis, command.Reason));
            db.AddRange(command.Leads.Distinct().Select(u => new BodyUnit(NewId(), body.Id, u, BodyPart.Lead, command.On)));
            db.AddRange(command.Responsible.Distinct().Except(command.Leads).Select(u => new BodyUnit(NewId(), body.Id, u, BodyPart.Responsible, command.On)));
            return body.Id;
        }, cancel);

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>Names that are there and fit; a unit and a body above that are there, and no circle.</summary>
internal static class BodyFaceRule
{
    public static async Task<Refusal?> RefuseAsync(AppDbContext db, BodyFace face, Guid? self, CancellationToken cancel)
    {
        if (NameRule.Refuse(face.Name, 100, nameof(BodyFace.Name)) is { } refusal)
            return refusal;
        if (face.Plan.Length > 200 || face.Timetable.Length > 400)
            return new(RefusalKind.Invalid, "directory.name-too-long", nameof(BodyFace.Plan), face.Plan.Length > 200 ? 200 : 400);
        if (!await db.Set<Unit>().AnyAsync(u => u.Id == face.UnitId, cancel))
            return new(RefusalKind.NotFound, "directory.unit-unknown", nameof(BodyFace.UnitId));
        var parents = await db.Set<Body>().AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.ParentId, cancel);
        var at = face.ParentId;
        for (var steps = 0; at is { } here; steps++)
        {
            if (!parents.TryGetValue(here, out at))
                return new(RefusalKind.NotFound, "directory.body-unknown", nameof(BodyFace.ParentId));
            if (here == self || steps > parents.Count)
                return new(RefusalKind.Invalid, "directory.body-above-itself", nameof(BodyFace.ParentId));
        }
        return null;
    }
}
