using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>编辑任务: title, industry, owner, deadline, target. An issued task is adjusted with a reason and keeps owner and deadline.</summary>
internal sealed class EditTask(AppDbContext db, IDirectory directory, TimeProvider clock)
{
    public const int ReasonLength = 200;

    /// <param name="Version">What the person saw; null when nobody looked (loading).</param>
    /// <param name="Reason">Needed once the task is issued.</param>
    public sealed record Command(
        Guid TaskId, long? Version, string Title, Guid? IndustryId, Guid? LeadUnitId, IReadOnlyCollection<Guid> SupportUnitIds, Guid? LeadOfficialId,
        DateOnly? Deadline, string? TargetIndicator, string? TargetComparator, decimal? TargetValue, string? TargetUnit, string? Reason = null);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var task = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == command.TaskId, cancel);
        if (task is null)
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        if (await RefuseAsync(command, task, cancel) is { } refusal)
            return refusal;
        if (command.Version is { } seen)
            db.ExpectVersion(task, seen);
        task.Reword(Entered.Words(command.Title)!);
        task.Place(command.IndustryId);
        task.Entrust(command.LeadUnitId, command.LeadOfficialId);
        task.Limit(command.Deadline);
        task.Measure(Entered.Words(command.TargetIndicator), Entered.Words(command.TargetComparator), command.TargetValue, Entered.Words(command.TargetUnit));
        await SetSupportAsync(task, [.. command.SupportUnitIds.Where(u => u != command.LeadUnitId)], cancel);
        var reason = task.State == AssignmentState.Draft ? "编辑任务" : "调整任务：" + Entered.Words(command.Reason);
        return await db.TrySaveAsync(reason, cancel) ? task.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private async Task<Refusal?> RefuseAsync(Command command, Assignment task, CancellationToken cancel)
    {
        if (task.State == AssignmentState.Completed)
            return new(RefusalKind.Conflict, "ledger.task-completed");
        if (Entered.Words(command.Title) is not { Length: <= Assignment.TitleLength })
            return new(RefusalKind.Invalid, "ledger.title", nameof(Command.Title), Assignment.TitleLength);
        if (command.TargetIndicator?.Length > 200 || command.TargetComparator?.Length > 20 || command.TargetUnit?.Length > 40)
            return new(RefusalKind.Invalid, "ledger.target-long", nameof(Command.TargetIndicator));
        if (command.TargetValue is < -ReportRule.LargestValue or > ReportRule.LargestValue)
            return new(RefusalKind.Invalid, "ledger.value-range", nameof(Command.TargetValue), ReportRule.LargestValue);
        if (command.TargetValue is not null && string.IsNullOrWhiteSpace(command.TargetIndicator))
            return new(RefusalKind.Invalid, "ledger.indicator-required", nameof(Command.TargetIndicator));
        if (task.State != AssignmentState.Draft)
        {
            if (IssueRule.LackOf(task.ListId, command.LeadUnitId, command.Deadline) != Lack.Nothing)
                return new(RefusalKind.Invalid, "ledger.issued-keeps", nameof(Command.Deadline));
            if (Entered.Words(command.Reason) is not { Length: <= ReasonLength })
                return new(RefusalKind.Invalid, "ledger.adjustment-reason", nameof(Command.Reason), ReasonLength);
        }
        if (command.IndustryId is { } industry && !await db.Set<Industry>().AnyAsync(i => i.Id == industry, cancel))
            return new(RefusalKind.NotFound, "ledger.industry-unknown", nameof(Command.IndustryId));
        var units = (await directory.UnitsAsync(cancel)).Select(u => u.Id).ToHashSet();
        if (command.SupportUnitIds.Append(command.LeadUnitId ?? command.SupportUnitIds.FirstOrDefault()).Any(u => u != Guid.Empty && !units.Contains(u)))
            return new(RefusalKind.NotFound, "ledger.unit-unknown", nameof(Command.LeadUnitId));
        if (command.LeadOfficialId is { } official && (await directory.PeopleAsync(cancel)).All(p => p.Id != official))
            return new(RefusalKind.NotFound, "ledger.person-unknown", nameof(Command.LeadOfficialId));
        return null;
    }

    private async Task SetSupportAsync(Assignment task, HashSet<Guid> wanted, CancellationToken cancel)
    {
        var known = await db.Set<SupportUnit>().Where(s => s.AssignmentId == task.Id).ToListAsync(cancel);
        var changed = false;
        foreach (var unit in known.Where(s => s.Withdrawn == wanted.Contains(s.UnitId)))
        {
            changed = true;
            if (unit.Withdrawn)
                unit.CallBack();
            else
                unit.Withdraw();
        }
        foreach (var unit in wanted.Except(known.Select(s => s.UnitId)))
        {
            changed = true;
            db.Add(new SupportUnit(Guid.CreateVersion7(clock.GetUtcNow()), task.Id, unit));
        }
        // The units belong to the task: changing only them still counts as a newer version of it.
        if (changed)
            db.Entry(task).Property(t => t.Title).IsModified = true;
    }
}
