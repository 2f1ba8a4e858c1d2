using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Rules.Composition;

namespace Luodi.Modules.Directory.Actions;

/// <summary>成立、调整充实、撤销.</summary>
internal sealed class StepBody(AppDbContext db, BodyGate gate, TimeProvider clock)
{
    public sealed record Command(Guid BodyId, BodyState State, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (ActRule.Refuse(command.Basis, command.Reason) is { } incomplete)
            return incomplete;
        if (await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == command.BodyId, cancel) is not { } body)
            return new Refusal(RefusalKind.NotFound, "directory.body-unknown");
        var last = (await db.Set<BodyStep>().AsNoTracking().Where(s => s.BodyId == body.Id).ToListAsync(cancel)).OrderBy(s => s.On).ThenBy(s => s.State).Last();
        if (command.On < last.On)
            return new Refusal(RefusalKind.Conflict, "directory.body-changes-later", nameof(Command.On), last.On);
        if (!BodyCourse.After(last.State).Contains(command.State))
            return new Refusal(RefusalKind.Conflict, "directory.body-state", nameof(Command.State));
        if (await gate.RefuseAsync(body.Id, command.On, b => BodyCourse.IsActive(command.State) ? b.View : null, cancel) is { } refusal)
            return refusal;
        db.Add(new BodyStep(Guid.CreateVersion7(clock.GetUtcNow()), body.Id, command.State, command.On, command.Basis, command.Reason));
        db.ExpectVersion(body, command.Version);
        body.Turn();
        return await db.TrySaveAsync("机构" + Word(command.State), cancel) ? body.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private static string Word(BodyState state) => state switch { BodyState.Planned => "拟设", BodyState.Established => "成立", BodyState.Adjusted => "调整充实", BodyState.Dissolved => "撤销" };
}

/// <summary>更正机构信息: name, industry, plan, timetable, the body above.</summary>
internal sealed class DescribeBody(AppDbContext db, BodyGate gate, BeijingCalendar calendar)
{
    public sealed record Command(Guid BodyId, BodyFace Face, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == command.BodyId, cancel) is not { } body)
            return new Refusal(RefusalKind.NotFound, "directory.body-unknown");
        if (await BodyFaceRule.RefuseAsync(db, command.Face, body.Id, cancel) is { } wrong)
            return wrong;
        var face = command.Face;
        if (await gate.RefuseAsync(body.Id, calendar.Today, b => b.IsActive ? b.View with { Name = face.Name, Industry = face.Industry, UnitId = face.UnitId, Plan = face.Plan, Timetable = face.Timetable } : null, cancel) is { } refusal)
            return refusal;
        db.ExpectVersion(body, command.Version);
        body.Describe(face);
        body.Turn();
        return await db.TrySaveAsync("更正机构信息", cancel) ? body.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}

/// <summary>成员单位变动: a unit joins a body, changes its part, or leaves.</summary>
internal sealed class ChangeBodyUnit(AppDbContext db, BodyGate gate, TimeProvider clock)
{
    /// <param name="Part">Null: the unit leaves.</param>
    public sealed record Command(Guid BodyId, Guid UnitId, BodyPart? Part, DateOnly On, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == command.BodyId, cancel) is not { } body)
            return new Refusal(RefusalKind.NotFound, "directory.body-unknown");
        if (!await db.Set<Unit>().AnyAsync(u => u.Id == command.UnitId, cancel))
            return new Refusal(RefusalKind.NotFound, "directory.unit-unknown", nameof(Command.UnitId));
        var parts = await db.Set<BodyUnit>().Where(p => p.BodyId == body.Id && p.UnitId == command.UnitId && (p.To == null || p.To > command.On)).ToListAsync(cancel);
        if (parts.Find(p => p.From > command.On) is { } later)
            return new Refusal(RefusalKind.Conflict, "directory.body-changes-later", nameof(Command.On), later.From);
        if (command.Part is null ? parts.Count == 0 : parts.Exists(p => p.Part == command.Part))
            return new Refusal(RefusalKind.Conflict, "directory.body-unit-so-already", nameof(Command.UnitId));
        if (await gate.RefuseAsync(body.Id, command.On, b => b.IsActive ? Changed(b.View, command) : null, cancel) is { } refusal)
            return refusal;
        parts.ForEach(p => p.Leave(command.On));
        if (command.Part is { } part)
            db.Add(new BodyUnit(Guid.CreateVersion7(clock.GetUtcNow()), body.Id, command.UnitId, part, command.On));
        db.ExpectVersion(body, command.Version);
        body.Turn();
        return await db.TrySaveAsync("成员单位变动", cancel) ? body.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private static BodyView Changed(BodyView body, Command command)
    {
        var (leads, others) = (body.Leads.Where(u => u != command.UnitId), body.Responsible.Where(u => u != command.UnitId));
        return body with
        {
            Leads = [.. command.Part == BodyPart.Lead ? leads.Append(command.UnitId) : leads],
            Responsible = [.. command.Part == BodyPart.Responsible ? others.Append(command.UnitId) : others],
        };
    }
}
