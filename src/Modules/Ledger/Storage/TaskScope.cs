using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>可见范围: the tasks that a unit within the person's reach leads or supports; who reaches every unit sees all, drafts too.</summary>
internal sealed class TaskScope(AppDbContext db, ChangeContext change, IReachSource reach, BeijingCalendar calendar)
{
    public Task<UnitReach> ReachAsync(CancellationToken cancel) =>
        // The administrators reach units to keep them, not to read what those do.
        change.Required is { IsProgram: false } actor && !actor.Is(Role.Liaison, Role.Officer, Role.Leader, Role.Drafter)
            ? Task.FromResult(UnitReach.None)
            : reach.OfAsync(change.Required, calendar.Today, cancel);

    public async Task<IQueryable<Assignment>> VisibleAsync(CancellationToken cancel)
    {
        var tasks = db.Set<Assignment>().AsNoTracking();
        if (await ReachAsync(cancel) is not { IsWhole: false } bounded)
            return tasks;
        var units = bounded.Units.Select(u => (Guid?)u).ToList();
        // A draft concerns nobody outside the office yet.
        return tasks.Where(a => a.State != AssignmentState.Draft
            && (units.Contains(a.LeadUnitId) || db.Set<SupportUnit>().Any(s => s.AssignmentId == a.Id && units.Contains(s.UnitId) && !s.Withdrawn)));
    }

    /// <summary>The task, or why this person does not get it.</summary>
    public async Task<Refusal?> RefuseAsync(Guid taskId, CancellationToken cancel)
    {
        if (await (await VisibleAsync(cancel)).AnyAsync(a => a.Id == taskId, cancel))
            return null;
        return await db.Set<Assignment>().AnyAsync(a => a.Id == taskId, cancel)
            ? new Refusal(RefusalKind.Forbidden, "ledger.not-your-task")
            : new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
    }
}
