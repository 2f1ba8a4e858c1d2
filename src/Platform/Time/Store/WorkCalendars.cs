using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Platform.Time.Store;

/// <summary>工作日历查询: the calendar in force: what came with the program, and over it what was loaded.</summary>
public sealed class WorkCalendars(AppDbContext db)
{
    /// <summary>One query of as many rows as years were loaded: short enough to ask anew for each request, and every node sees the same.</summary>
    public async Task<WorkCalendar> ReadAsync(CancellationToken cancel)
    {
        var loaded = await db.Set<YearRevision>().AsNoTracking()
            .Where(r => !db.Set<YearRevision>().Any(newer => newer.Year == r.Year && newer.Revision > r.Revision)).ToListAsync(cancel);
        return loaded.Count == 0 ? WorkCalendar.Shipped : new WorkCalendar(WorkCalendar.Shipped.Plans.Concat(loaded.Select(r => r.Plan())));
    }

    /// <summary>What was loaded for a year, newest first.</summary>
    public async Task<IReadOnlyList<YearRevision>> RevisionsAsync(int year, CancellationToken cancel) =>
        await db.Set<YearRevision>().AsNoTracking().Where(r => r.Year == year).OrderByDescending(r => r.Revision).ToListAsync(cancel);
}
