using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>What accepting and returning have in common.</summary>
internal sealed class JudgeCompletion(AppDbContext db, TaskScope scope, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Guid taskId, long? version, AcceptanceResult result, string? reason, CancellationToken cancel)
    {
        var actor = change.Required;
        var task = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == taskId, cancel);
        if (task is null)
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        if (!actor.Is(Role.Officer))
            return new Refusal(RefusalKind.Forbidden, "ledger.not-officer");
        // The list is the city's: a district's own office does not accept for it.
        if (!(await scope.ReachAsync(cancel)).IsWhole)
            return new Refusal(RefusalKind.Forbidden, "ledger.not-your-task");
        if (task.LeadUnitId == actor.UnitId)
            return new Refusal(RefusalKind.Forbidden, "ledger.own-unit");
        if (task.State != AssignmentState.AwaitingAcceptance)
            return new Refusal(RefusalKind.Conflict, "ledger.not-awaiting");
        if (version is { } seen)
            db.ExpectVersion(task, seen);
        var now = clock.GetUtcNow();
        db.Add(new AcceptanceRecord(Guid.CreateVersion7(now), task.Id, actor.PersonId, result, reason, now));
        if (result == AcceptanceResult.Accepted)
            task.Complete(BeijingCalendar.DateOf(now));
        else
            task.Return();
        return await db.TrySaveAsync(result == AcceptanceResult.Accepted ? "验收通过" : "退回完善", cancel)
            ? task.Id
            : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}

/// <summary>验收通过.</summary>
internal sealed class AcceptCompletion(JudgeCompletion judge)
{
    public sealed record Command(Guid TaskId, long? Version = null);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        judge.RunAsync(command.TaskId, command.Version, AcceptanceResult.Accepted, null, cancel);
}

/// <summary>退回完善, with the reason.</summary>
internal sealed class ReturnCompletion(JudgeCompletion judge)
{
    public sealed record Command(Guid TaskId, string Reason, long? Version = null);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        Entered.Words(command.Reason) is { Length: <= AcceptanceRecord.ReasonLength } reason
            ? await judge.RunAsync(command.TaskId, command.Version, AcceptanceResult.Returned, reason, cancel)
            : new Refusal(RefusalKind.Invalid, "ledger.return-reason", nameof(Command.Reason), AcceptanceRecord.ReasonLength);
}
