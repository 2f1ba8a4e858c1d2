using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>任务时限 that follow from the work calendar. What is completed keeps the date it was measured by.</summary>
internal sealed class ReckonedDeadlines(AppDbContext db) : IReckonedDates
{
    public async Task<IReadOnlyList<DateChange>> ReckonAgainAsync(WorkCalendar calendar, CancellationToken cancel)
    {
        var changes = new List<DateChange>();
        var tasks = await db.Set<Assignment>().Where(a => a.DeadlineRule != null && a.State != AssignmentState.Completed).OrderBy(a => a.Deadline).ThenBy(a => a.Id).ToListAsync(cancel);
        foreach (var task in tasks)
        {
            var due = DueRule.Explain(task.DueAsRead, task.Deadline, task.DeadlineRule);
            if (DueRule.Certify(due, task.DeadlineRule, calendar) is not { } now || (now.Result == task.Deadline && now.IsProvisional == task.DeadlineIsProvisional))
                continue;
            changes.Add(new DateChange(task.Id, task.Title, $"/tasks/{task.Id}", task.Deadline!.Value, now.Result, task.DeadlineIsProvisional && !now.IsProvisional));
            task.Limit(now);
        }
        return changes;
    }
}
