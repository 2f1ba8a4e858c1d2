using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Rules.Composition;

namespace Luodi.Modules.Directory.Actions;

/// <summary>任职: seats a person. A seat with rights is the security administrator's to give; any other the system administrator's or the officer's.</summary>
internal sealed class AppointToSeat(AppDbContext db, OnceOnly once, BodyGate gate, CoordinationPack pack, ChangeContext change, TimeProvider clock)
{
    /// <param name="UnitId">The unit of the post; of a seat in a body, the unit that sits there.</param>
    /// <param name="SelectedBy">遴选单位, for kinds of body whose lead unit chooses.</param>
    /// <param name="Replaces">交接: the seat that ends on the day this one begins, so that there is neither a gap nor an overlap.</param>
    public sealed record Command(
        string Kind, Guid UnitId, Guid PersonId, DateOnly From, Guid Key = default, Guid? BodyId = null, string Reason = "", Guid? SelectedBy = null, Guid? Replaces = null);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        once.RunAsync(command.Key, "任职", async () =>
        {
            if (await db.Set<SeatKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Code == command.Kind, cancel) is not { } kind)
                return new Refusal(RefusalKind.NotFound, "directory.seat-kind-unknown", nameof(Command.Kind), command.Kind);
            var body = command.BodyId is { } id ? await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == id, cancel) : null;
            if (command.BodyId is not null && body is null)
                return new Refusal(RefusalKind.NotFound, "directory.body-unknown", nameof(Command.BodyId));
            if (!SeatAuthority.May(change.Required, kind.Role) && !(body is not null && kind.Role is null && MaySelect(body)))
                return new Refusal(RefusalKind.Forbidden, "directory.seat-not-yours");
            if (body is not null && kind.Role is not null)
                return new Refusal(RefusalKind.Invalid, "directory.right-in-body", nameof(Command.Kind));
            if (!await db.Set<Unit>().AnyAsync(u => u.Id == command.UnitId, cancel))
                return new Refusal(RefusalKind.NotFound, "directory.unit-unknown", nameof(Command.UnitId));
            if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel) is not { } person)
                return new Refusal(RefusalKind.NotFound, "directory.person-unknown", nameof(Command.PersonId));
            if (await ClashAsync(command, kind, cancel) is { } clash)
                return clash;
            var replaced = command.Replaces is { } former ? await db.Set<Seat>().SingleOrDefaultAsync(s => s.Id == former, cancel) : null;
            if (command.Replaces is not null && (replaced is null || replaced.KindId != kind.Id || replaced.BodyId != command.BodyId || !new SeatTerm(replaced.From, replaced.To).Covers(command.From)))
                return new Refusal(RefusalKind.Invalid, "directory.seat-not-replaceable", nameof(Command.Replaces));
            if (body is not null && await RefuseInBodyAsync(body, command, kind, person, cancel) is { } refusal)
                return refusal;
            replaced?.Leave(command.From, command.Reason);
            body?.Turn();
            var seat = new Seat(Guid.CreateVersion7(clock.GetUtcNow()), kind.Id, command.UnitId, command.PersonId, command.From, command.BodyId, command.Reason.Trim(), Selector(command));
            db.Add(seat);
            return seat.Id;
        }, cancel);

    /// <summary>A liaison speaks for its own unit, whatever the form says.</summary>
    private Guid? Selector(Command command) => change.Required.Is(Role.Liaison) ? change.Required.UnitId : command.SelectedBy;

    private bool MaySelect(Body body) => pack.Body(body.Kind)?.SelectedByLead == true && change.Required.Is(Role.Liaison);

    private async Task<Refusal?> RefuseInBodyAsync(Body body, Command command, SeatKind kind, Person person, CancellationToken cancel)
    {
        if (pack.Body(body.Kind)?.SelectedByLead == true)
        {
            if (command.Reason.Trim().Length == 0)
                return new(RefusalKind.Invalid, "directory.seat-reason-missing", nameof(Command.Reason));
            var chooser = Selector(command);
            if (!await db.Set<BodyUnit>().AnyAsync(p => p.BodyId == body.Id && p.Part == BodyPart.Lead && p.UnitId == chooser && p.From <= command.From && (p.To == null || p.To > command.From), cancel))
                return new(RefusalKind.Forbidden, "directory.not-by-lead-unit", nameof(Command.SelectedBy));
        }
        var seat = new SeatView(Guid.Empty, kind.Code, command.UnitId, person.Id, person.Name);
        return await gate.RefuseAsync(body.Id, command.From, b => b.IsActive ? b.View with { Seats = [.. b.View.Seats.Where(s => s.Id != command.Replaces), seat] } : null, cancel);
    }

    private async Task<Refusal?> ClashAsync(Command command, SeatKind kind, CancellationToken cancel)
    {
        var term = new SeatTerm(command.From, null);
        var held = await (from seat in db.Set<Seat>() join other in db.Set<SeatKind>() on seat.KindId equals other.Id
                          where seat.PersonId == command.PersonId && (seat.To == null || seat.To > command.From)
                          select new { seat.Id, seat.KindId, seat.UnitId, seat.BodyId, seat.From, seat.To, other.Role, other.Name }).ToListAsync(cancel);
        foreach (var seat in held.Where(s => s.Id != command.Replaces && term.Overlaps(new(s.From, s.To))))
        {
            if (seat.KindId == kind.Id && seat.UnitId == command.UnitId && seat.BodyId == command.BodyId)
                return new Refusal(RefusalKind.Conflict, "directory.seat-held-already", nameof(Command.PersonId));
            if (kind.Role is { } role && seat.Role is { } heldRole && !SeparationRule.MayMeet(role, heldRole))
                return new Refusal(RefusalKind.Conflict, "directory.seats-apart", nameof(Command.PersonId), kind.Name, seat.Name);
        }
        return null;
    }
}
