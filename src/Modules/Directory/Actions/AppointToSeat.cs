using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>任职: seats a person. A seat with rights is the security administrator's to give; any other the system administrator's or the officer's.</summary>
internal sealed class AppointToSeat(AppDbContext db, OnceOnly once, ChangeContext change, TimeProvider clock)
{
    public sealed record Command(string Kind, Guid UnitId, Guid PersonId, DateOnly From, Guid Key = default);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        once.RunAsync(command.Key, "任职", async () =>
        {
            if (await db.Set<SeatKind>().AsNoTracking().SingleOrDefaultAsync(k => k.Code == command.Kind, cancel) is not { } kind)
                return new Refusal(RefusalKind.NotFound, "directory.seat-kind-unknown", nameof(Command.Kind), command.Kind);
            if (!SeatAuthority.May(change.Required, kind.Role))
                return new Refusal(RefusalKind.Forbidden, "directory.seat-not-yours");
            if (!await db.Set<Unit>().AnyAsync(u => u.Id == command.UnitId, cancel))
                return new Refusal(RefusalKind.NotFound, "directory.unit-unknown", nameof(Command.UnitId));
            if (!await db.Set<Person>().AnyAsync(p => p.Id == command.PersonId, cancel))
                return new Refusal(RefusalKind.NotFound, "directory.person-unknown", nameof(Command.PersonId));
            if (await ClashAsync(command, kind, cancel) is { } clash)
                return clash;
            var seat = new Seat(Guid.CreateVersion7(clock.GetUtcNow()), kind.Id, command.UnitId, command.PersonId, command.From);
            db.Add(seat);
            return seat.Id;
        }, cancel);

    private async Task<Refusal?> ClashAsync(Command command, SeatKind kind, CancellationToken cancel)
    {
        var term = new SeatTerm(command.From, null);
        var held = await (from seat in db.Set<Seat>() join other in db.Set<SeatKind>() on seat.KindId equals other.Id
                          where seat.PersonId == command.PersonId && (seat.To == null || seat.To > command.From)
                          select new { seat.KindId, seat.UnitId, seat.From, seat.To, other.Role, other.Name }).ToListAsync(cancel);
        foreach (var seat in held.Where(s => term.Overlaps(new(s.From, s.To))))
        {
            if (seat.KindId == kind.Id && seat.UnitId == command.UnitId)
                return new Refusal(RefusalKind.Conflict, "directory.seat-held-already", nameof(Command.PersonId));
            if (kind.Role is { } role && seat.Role is { } heldRole && !SeparationRule.MayMeet(role, heldRole))
                return new Refusal(RefusalKind.Conflict, "directory.seats-apart", nameof(Command.PersonId), kind.Name, seat.Name);
        }
        return null;
    }
}
