using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>可见范围: a liaison sees the tasks that the own unit leads or supports; officers, leaders and drafters see all.</summary>
internal sealed class TaskScope(AppDbContext db, ChangeContext change)
{
    public bool SeesAll => change.Required.Is(Role.Officer, Role.Leader, Role.Drafter);

    public IQueryable<Assignment> Visible()
    {
        var tasks = db.Set<Assignment>().AsNoTracking();
        if (SeesAll)
            return tasks;
        var unit = change.Required.Is(Role.Liaison) ? change.Required.UnitId : Guid.Empty;
        // A draft concerns nobody outside the office yet.
        return tasks.Where(a => a.State != AssignmentState.Draft
            && (a.LeadUnitId == unit || db.Set<SupportUnit>().Any(s => s.AssignmentId == a.Id && s.UnitId == unit && !s.Withdrawn)));
    }

    /// <summary>The task, or why this person does not get it.</summary>
    public async Task<Refusal?> RefuseAsync(Guid taskId, CancellationToken cancel)
    {
        if (await Visible().AnyAsync(a => a.Id == taskId, cancel))
            return null;
        return await db.Set<Assignment>().AnyAsync(a => a.Id == taskId, cancel)
            ? new Refusal(RefusalKind.Forbidden, "ledger.not-your-task")
            : new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
    }
}
