using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>批量设置 of lead unit, industry, lead official or deadline on ticked draft tasks of a list. What is left empty stays as it is.</summary>
internal sealed class BulkEdit(AppDbContext db, IDirectory directory)
{
    public sealed record Command(Guid ListId, IReadOnlyCollection<Guid> TaskIds, Guid? IndustryId, Guid? LeadOfficialId, DateOnly? Deadline, Guid? LeadUnitId = null);

    /// <returns>How many were set.</returns>
    public async Task<Outcome<int>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (command.TaskIds.Count == 0)
            return new Refusal(RefusalKind.Invalid, "ledger.none-ticked", nameof(Command.TaskIds));
        if (command is { IndustryId: null, LeadOfficialId: null, Deadline: null, LeadUnitId: null })
            return new Refusal(RefusalKind.Invalid, "ledger.nothing-to-set");
        if (command.IndustryId is { } industry && !await db.Set<Industry>().AnyAsync(i => i.Id == industry, cancel))
            return new Refusal(RefusalKind.NotFound, "ledger.industry-unknown", nameof(Command.IndustryId));
        if (command.LeadOfficialId is { } official && (await directory.PeopleAsync(cancel)).All(p => p.Id != official))
            return new Refusal(RefusalKind.NotFound, "ledger.person-unknown", nameof(Command.LeadOfficialId));
        if (command.LeadUnitId is { } unit && (await directory.UnitsAsync(cancel)).All(u => u.Id != unit))
            return new Refusal(RefusalKind.NotFound, "ledger.unit-unknown", nameof(Command.LeadUnitId));
        var tasks = await db.Set<Assignment>().Where(a => a.ListId == command.ListId && command.TaskIds.Contains(a.Id)).ToListAsync(cancel);
        if (tasks.Count != command.TaskIds.Distinct().Count())
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        // An issued task is adjusted one at a time, with a reason.
        if (tasks.Any(t => t.State != AssignmentState.Draft))
            return new Refusal(RefusalKind.Conflict, "ledger.bulk-issued");
        foreach (var task in tasks)
        {
            task.Place(command.IndustryId ?? task.IndustryId);
            task.Entrust(command.LeadUnitId ?? task.LeadUnitId, command.LeadOfficialId ?? task.LeadOfficialId);
            task.Limit(command.Deadline ?? task.Deadline);
        }
        return await db.TrySaveAsync("批量设置任务", cancel) ? tasks.Count : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
