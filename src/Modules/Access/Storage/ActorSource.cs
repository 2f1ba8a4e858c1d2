using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Access.Storage;

/// <summary>The person behind an account, in the seat that they chose, or the weightiest of those that they hold today.</summary>
internal sealed class ActorSource(AppDbContext db, IDirectory directory, DelegationBook delegations, BeijingCalendar calendar) : IActorSource
{
    public async Task<Acting?> FindAsync(Guid accountId, Guid? chosenSeat, CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().Where(a => a.Id == accountId && a.ClosedAt == null && a.DormantAt == null).Select(a => (Guid?)a.PersonId).SingleOrDefaultAsync(cancel) is not { } personId
            || await directory.PersonAsync(personId, cancel) is not { } person)
            return null;
        var own = (await directory.SeatsOfAsync(personId, calendar.Today, cancel)).Where(s => s.Role is not null).ToList();
        var lent = await delegations.LentToAsync(personId, own, calendar.Today, cancel);
        var actors = own.Select(s => new Actor(accountId, personId, person.Name, s.Role, s.UnitId, s.Id, s.Name))
            .Concat(lent.Select(l => new Actor(accountId, personId, person.Name, l.Seat.Role, l.Seat.UnitId, l.Seat.Id, l.Name, l.DelegationId))).ToList();
        // Somebody else's seat is only ever acted in by choice.
        var actor = actors.Find(a => a.SeatId == chosenSeat) ?? actors.Find(a => a.DelegationId is null) ?? new Actor(accountId, personId, person.Name, null, person.UnitId);
        return new Acting(actor, [.. WithoutSeat(actors, own.Count, person), .. actors.Select(a => new SeatChoice(a.SeatId, a.SeatName))]);
    }

    /// <summary>Who has only lent seats may also act in none of them.</summary>
    private static IEnumerable<SeatChoice> WithoutSeat(List<Actor> actors, int own, PersonCard person) =>
        own == 0 && actors.Count > 0 ? [new SeatChoice(Guid.Empty, person.Name)] : [];
}
