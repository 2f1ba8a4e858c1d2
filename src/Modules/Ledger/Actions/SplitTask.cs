using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>拆分任务: what a group owes (各区, 各部门) becomes one draft task for each member, so that each answers for its own.</summary>
internal sealed class SplitTask(AppDbContext db, IDirectory directory, TimeProvider clock)
{
    /// <param name="UnitIds">The first keeps the task itself.</param>
    public sealed record Command(Guid TaskId, IReadOnlyList<Guid> UnitIds);

    /// <returns>The tasks, in the order of the units.</returns>
    public async Task<Outcome<Guid[]>> HandleAsync(Command command, CancellationToken cancel)
    {
        var task = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == command.TaskId, cancel);
        if (task is null)
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        if (task.State != AssignmentState.Draft)
            return new Refusal(RefusalKind.Conflict, "ledger.split-issued");
        var units = command.UnitIds.Distinct().ToList();
        if (units.Count < 2)
            return new Refusal(RefusalKind.Invalid, "ledger.split-units", nameof(Command.UnitIds));
        var known = (await directory.UnitsAsync(cancel)).Select(u => u.Id).ToHashSet();
        if (units.Exists(u => !known.Contains(u)))
            return new Refusal(RefusalKind.NotFound, "ledger.unit-unknown", nameof(Command.UnitIds));
        var last = await db.Set<Assignment>().Where(a => a.ReadingId == task.ReadingId).MaxAsync(a => a.Part, cancel);
        task.Entrust(units[0], task.LeadOfficialId);
        // The version of the whole counts, so that two splittings at once do not both add parts.
        db.Entry(task).Property(t => t.LeadUnitId).IsModified = true;
        var parts = units.Skip(1).Select((unit, i) => new Assignment(Guid.CreateVersion7(clock.GetUtcNow()), task, last + 1 + i, unit)).ToList();
        db.AddRange(parts);
        return await db.TrySaveAsync("拆分任务", cancel)
            ? (Guid[])[task.Id, .. parts.Select(p => p.Id)]
            : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
