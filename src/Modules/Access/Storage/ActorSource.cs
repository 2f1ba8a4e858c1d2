using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Access.Storage;

/// <summary>The person behind an account, in the weightiest of the seats that they hold today.</summary>
internal sealed class ActorSource(AppDbContext db, IDirectory directory, BeijingCalendar calendar) : IActorSource
{
    public async Task<Actor?> FindAsync(Guid accountId, CancellationToken cancel)
    {
        if (await db.Set<Account>().AsNoTracking().Where(a => a.Id == accountId).Select(a => (Guid?)a.PersonId).SingleOrDefaultAsync(cancel) is not { } personId
            || await directory.PersonAsync(personId, cancel) is not { } person)
            return null;
        var seats = await directory.SeatsOfAsync(personId, calendar.Today, cancel);
        return seats.FirstOrDefault(s => s.Role is not null) is { } seat
            ? new Actor(accountId, personId, person.Name, seat.Role, seat.UnitId, seat.Id, seat.Name)
            : new Actor(accountId, personId, person.Name, null, person.UnitId);
    }
}
