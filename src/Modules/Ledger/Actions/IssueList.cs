using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>下达: all draft tasks of a list, or only the complete ones. R-012 decides which are.</summary>
internal sealed class IssueList(AppDbContext db, BeijingCalendar calendar)
{
    public sealed record Command(Guid ListId, bool CompleteOnly = false);

    /// <returns>How many were issued. A refusal for incomplete tasks carries their number; the list's page names each with what it lacks.</returns>
    public async Task<Outcome<int>> HandleAsync(Command command, CancellationToken cancel)
    {
        var list = await db.Set<TaskList>().SingleOrDefaultAsync(l => l.Id == command.ListId, cancel);
        if (list is null)
            return new Refusal(RefusalKind.NotFound, "ledger.list-unknown");
        var drafts = await db.Set<Assignment>().Where(a => a.ListId == list.Id && a.State == AssignmentState.Draft).ToListAsync(cancel);
        if (drafts.Count == 0)
            return new Refusal(RefusalKind.Conflict, "ledger.nothing-to-issue");
        var ready = drafts.FindAll(t => IssueRule.LackOf(t.ListId, t.LeadUnitId, t.Deadline) == Lack.Nothing);
        if (ready.Count < drafts.Count && !command.CompleteOnly)
            return new Refusal(RefusalKind.Invalid, "ledger.incomplete", null, drafts.Count - ready.Count, drafts.Count);
        if (ready.Count == 0)
            return new Refusal(RefusalKind.Invalid, "ledger.none-ready", null, drafts.Count);
        var today = calendar.Today;
        foreach (var task in ready)
            task.Issue(today);
        list.Issue(today, allIssued: ready.Count == drafts.Count);
        // The list takes part even when it does not change, so that nothing is added to it in the same moment.
        db.Entry(list).State = EntityState.Modified;
        return await db.TrySaveAsync("下达任务清单", cancel) ? ready.Count : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
