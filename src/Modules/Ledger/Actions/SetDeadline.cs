using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Platform.Time.Store;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>按规则定时限: N working days after a day, before the N-th working day of a month, the end of a period. An issued task needs the reason.</summary>
internal sealed class SetDeadline(AppDbContext db, WorkCalendars calendars)
{
    /// <param name="Version">What the person saw; null when nobody looked (loading).</param>
    public sealed record Command(Guid TaskId, long? Version, DeadlineRule Rule, string? Reason = null);

    /// <summary>What the rule gives today; nothing is written.</summary>
    public async Task<Outcome<DeadlineCertificate>> PreviewAsync(DeadlineRule rule, CancellationToken cancel) =>
        Deadlines.Certify(rule, await calendars.ReadAsync(cancel));

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var task = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == command.TaskId, cancel);
        if (task is null)
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        if (task.State == AssignmentState.Completed)
            return new Refusal(RefusalKind.Conflict, "ledger.task-completed");
        if (task.State != AssignmentState.Draft && Entered.Words(command.Reason) is not { Length: <= EditTask.ReasonLength })
            return new Refusal(RefusalKind.Invalid, "ledger.adjustment-reason", nameof(Command.Reason), EditTask.ReasonLength);
        var certified = await PreviewAsync(command.Rule, cancel);
        if (!certified.Accepted)
            return certified.Refusal;
        if (certified.Value.Rule.Write().Length > Assignment.RuleLength)
            return new Refusal(RefusalKind.Invalid, "platform.deadline-pause", "Pauses", DeadlineLimits.MostPauses);
        if (command.Version is { } seen)
            db.ExpectVersion(task, seen);
        task.Limit(certified.Value);
        var reason = task.State == AssignmentState.Draft ? "按规则定时限" : "调整时限：" + Entered.Words(command.Reason);
        return await db.TrySaveAsync(reason, cancel) ? task.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
