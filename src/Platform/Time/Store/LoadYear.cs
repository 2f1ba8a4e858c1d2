using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Platform.Time.Store;

/// <summary>A day that is no longer what it was.</summary>
public sealed record DayChange(CalendarDay Old, CalendarDay New);

/// <summary>What loading would do.</summary>
/// <param name="Plan">The year as it would stand.</param>
/// <param name="IsCorrection">The year was known before.</param>
public sealed record LoadPreview(YearPlan Plan, bool IsCorrection, IReadOnlyList<DayChange> Days, IReadOnlyList<DateChange> Dates);

/// <summary>装入节假日安排: a notice becomes part of the calendar, and every date that follows from it is reckoned again, in one transaction.</summary>
public sealed class LoadYear(AppDbContext db, WorkCalendars calendars, IEnumerable<IReckonedDates> reckoned, OnceOnly once, ChangeContext change, TimeProvider clock)
{
    /// <param name="Replaces">整年替换: what is known of the year goes; else a notice replaces the one of its own number, and is otherwise added.</param>
    /// <param name="Reason">Needed when the year is known already.</param>
    public sealed record Command(YearPlan Plan, bool Replaces, string? Reason, Guid Key);

    /// <summary>Nothing is written.</summary>
    public async Task<Outcome<LoadPreview>> PreviewAsync(YearPlan plan, bool replaces, CancellationToken cancel)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var merged = Merge(calendar.PlanOf(plan.Year), plan, replaces);
        if (Refuse(calendar, merged) is { } refusal)
            return refusal;
        var later = calendar.With(merged);
        var dates = await ReckonAsync(later, cancel);
        db.ChangeTracker.Clear();
        return new LoadPreview(merged, calendar.PlanOf(plan.Year) is not null, Compare(calendar, later, merged), dates);
    }

    /// <returns>The revision.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var number = 0;
        var numbers = string.Join('、', command.Plan.Notices.Select(n => n.Number));
        try
        {
            return await once.RunAsync(command.Key, Shortened($"装入{command.Plan.Year}年节假日安排（{numbers}）"), async () =>
            {
                number = await NextAsync(command.Plan.Year, cancel);
                return await AddAsync(command, number, cancel);
            }, cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody loaded the same year at the same moment and this revision's number is taken.
            db.ChangeTracker.Clear();
            if (await NextAsync(command.Plan.Year, cancel) <= number)
                throw;
            return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        }
    }

    private async Task<Outcome<Guid>> AddAsync(Command command, int number, CancellationToken cancel)
    {
        var calendar = await calendars.ReadAsync(cancel);
        var merged = Merge(calendar.PlanOf(command.Plan.Year), command.Plan, command.Replaces);
        if (Refuse(calendar, merged) is { } refusal)
            return refusal;
        var reason = command.Reason?.Replace("\0", "", StringComparison.Ordinal).Trim();
        var isCorrection = calendar.PlanOf(merged.Year) is not null;
        if (isCorrection && reason is not { Length: > 0 and <= YearRevisionMapping.ReasonLength })
            return new Refusal(RefusalKind.Invalid, "platform.notice-reason", "Reason", YearRevisionMapping.ReasonLength);
        var now = clock.GetUtcNow();
        var revision = new YearRevision(Guid.CreateVersion7(now), merged, number, change.Required.Name, now, isCorrection ? reason : null);
        db.Add(revision);
        foreach (var date in await ReckonAsync(calendar.With(merged), cancel))
            db.Add(new KeptChange(Guid.CreateVersion7(now), revision.Id, date, now));
        return revision.Id;
    }

    private async Task<int> NextAsync(int year, CancellationToken cancel) =>
        (await calendars.RevisionsAsync(year, cancel)).Select(r => r.Revision).FirstOrDefault() + 1;

    private async Task<List<DateChange>> ReckonAsync(WorkCalendar calendar, CancellationToken cancel)
    {
        var changes = new List<DateChange>();
        foreach (var keeper in reckoned)
            changes.AddRange(await keeper.ReckonAgainAsync(calendar, cancel));
        return changes;
    }

    private static Refusal? Refuse(WorkCalendar calendar, YearPlan merged) =>
        PlanRule.Flaw(merged)
        ?? (calendar.PlanOf(merged.Year) is { } known && YearPlanJson.Write(known) == YearPlanJson.Write(merged) ? new Refusal(RefusalKind.Invalid, "platform.notice-same", null, merged.Year) : null);

    /// <summary>A notice of a number that is known takes its place; another one comes after.</summary>
    internal static YearPlan Merge(YearPlan? known, YearPlan loaded, bool replaces)
    {
        if (known is null || replaces)
            return loaded;
        var notices = known.Notices.ToList();
        foreach (var notice in loaded.Notices)
        {
            var at = notices.FindIndex(n => n.Number == notice.Number);
            if (at >= 0)
                notices[at] = notice;
            else
                notices.Add(notice);
        }
        return known with { Notices = notices };
    }

    private static List<DayChange> Compare(WorkCalendar before, WorkCalendar after, YearPlan merged) =>
    [
        .. (before.PlanOf(merged.Year)?.Days() ?? []).Concat(merged.Days()).Select(d => d.Date).Distinct().Order()
            .Select(day => new DayChange(before.On(day), after.On(day)))
            .Where(c => (c.Old.Kind, c.Old.Name, c.Old.Notice?.Number) != (c.New.Kind, c.New.Name, c.New.Notice?.Number)),
    ];

    private static string Shortened(string reason) => reason.Length <= 400 ? reason : reason[..400];
}
