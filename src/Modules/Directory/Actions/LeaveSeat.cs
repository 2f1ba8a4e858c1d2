using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>离任: ends a seat. Its rights end with the first moment of that day.</summary>
internal sealed class LeaveSeat(AppDbContext db, ChangeContext change)
{
    /// <param name="On">The first day without the seat.</param>
    public sealed record Command(Guid SeatId, DateOnly On, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Seat>().SingleOrDefaultAsync(s => s.Id == command.SeatId, cancel) is not { } seat)
            return new Refusal(RefusalKind.NotFound, "directory.seat-unknown");
        var role = await db.Set<SeatKind>().Where(k => k.Id == seat.KindId).Select(k => k.Role).SingleAsync(cancel);
        if (!SeatAuthority.May(change.Required, role))
            return new Refusal(RefusalKind.Forbidden, "directory.seat-not-yours");
        if (!new SeatTerm(seat.From, command.On).IsPossible)
            return new Refusal(RefusalKind.Invalid, "directory.seat-ends-before", nameof(Command.On), seat.From);
        db.ExpectVersion(seat, command.Version);
        seat.Leave(command.On);
        return await db.TrySaveAsync("离任", cancel) ? seat.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
