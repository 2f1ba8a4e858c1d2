using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>离任: ends a seat. Its rights end with the first moment of that day.</summary>
internal sealed class LeaveSeat(AppDbContext db, BodyGate gate, CoordinationPack pack, ChangeContext change)
{
    /// <param name="On">The first day without the seat.</param>
    public sealed record Command(Guid SeatId, DateOnly On, long Version, string Reason = "");

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Seat>().SingleOrDefaultAsync(s => s.Id == command.SeatId, cancel) is not { } seat)
            return new Refusal(RefusalKind.NotFound, "directory.seat-unknown");
        var role = await db.Set<SeatKind>().Where(k => k.Id == seat.KindId).Select(k => k.Role).SingleAsync(cancel);
        var body = seat.BodyId is { } id ? await db.Set<Body>().SingleAsync(b => b.Id == id, cancel) : null;
        var chosen = body is not null && pack.Body(body.Kind)?.SelectedByLead == true;
        if (!SeatAuthority.May(change.Required, role) && !(chosen && change.Required.Is(Role.Liaison) && seat.SelectedBy == change.Required.UnitId))
            return new Refusal(RefusalKind.Forbidden, "directory.seat-not-yours");
        if (!new SeatTerm(seat.From, command.On).IsPossible)
            return new Refusal(RefusalKind.Invalid, "directory.seat-ends-before", nameof(Command.On), seat.From);
        if (chosen && command.Reason.Trim().Length == 0)
            return new Refusal(RefusalKind.Invalid, "directory.seat-reason-missing", nameof(Command.Reason));
        if (body is not null && await gate.RefuseAsync(body.Id, command.On, b => b.IsActive ? b.View with { Seats = [.. b.View.Seats.Where(s => s.Id != seat.Id)] } : null, cancel) is { } refusal)
            return refusal;
        db.ExpectVersion(seat, command.Version);
        seat.Leave(command.On, command.Reason.Trim());
        body?.Turn();
        return await db.TrySaveAsync("离任", cancel) ? seat.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
