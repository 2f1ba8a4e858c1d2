using Luodi.Platform.Access;
using Luodi.Platform.Data;

namespace Luodi.Platform.Time.Store;

/// <summary>补算: a new version of the program may bring a notice; at the start, dates that follow from the calendar are brought up to it.</summary>
public sealed class CatchUp(AppDbContext db, WorkCalendars calendars, IEnumerable<IReckonedDates> reckoned, ChangeContext change, TimeProvider clock)
{
    /// <returns>How many dates moved or became firm.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        change.ActAs(Actor.Program);
        var calendar = await calendars.ReadAsync(cancel);
        var now = clock.GetUtcNow();
        var count = 0;
        foreach (var keeper in reckoned)
            foreach (var date in await keeper.ReckonAgainAsync(calendar, cancel))
            {
                db.Add(new KeptChange(Guid.CreateVersion7(now), null, date, now));
                count++;
            }
        // Several nodes may start at once: the first does it, and the others' try changes nothing.
        return count > 0 && await db.TrySaveAsync("按程序自带的节假日安排重新推算时限", cancel) ? count : 0;
    }
}
