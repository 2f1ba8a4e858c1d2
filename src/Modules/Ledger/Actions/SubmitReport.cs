using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;
using Luodi.Platform.Files;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>报送进展 by the lead unit.</summary>
internal sealed class SubmitReport(AppDbContext db, OnceOnly once, FileStore files, TaskScope scope, ChangeContext change, TimeProvider clock)
{
    public sealed record Evidence(string Name, byte[] Bytes);

    public sealed record Command(Guid TaskId, string Text, decimal? Percent, decimal? Value, Evidence? Evidence = null, string? Problem = null, bool NeedsDecision = false, Guid Key = default);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        once.RunAsync(command.Key, "报送进展", () => AddAsync(command, cancel), cancel);

    private async Task<Outcome<Guid>> AddAsync(Command command, CancellationToken cancel)
    {
        var actor = change.Required;
        var task = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == command.TaskId, cancel);
        if (task is null)
            return new Refusal(RefusalKind.NotFound, "ledger.task-unknown");
        if (!actor.Is(Role.Liaison) || !(await scope.ReachAsync(cancel)).Covers(task.LeadUnitId))
            return new Refusal(RefusalKind.Forbidden, "ledger.not-lead");
        if (!task.InForce)
            return new Refusal(RefusalKind.Conflict, task.State == AssignmentState.Draft ? "ledger.task-draft" : "ledger.task-completed");
        var (text, problem) = (Entered.Words(command.Text) ?? "", Entered.Words(command.Problem));
        var figures = ReportRule.Judge(
            new(text, command.Percent, command.Value, command.Evidence is not null, problem, command.NeedsDecision),
            task.TargetComparator, task.TargetValue, task.LastPercent);
        if (!figures.Accepted)
            return figures.Refusal;
        Guid? evidence = null;
        if (command.Evidence is { } handedIn)
        {
            var file = files.Add(handedIn.Name, handedIn.Bytes);
            if (!file.Accepted)
                return file.Refusal;
            evidence = file.Value.Id;
        }
        var now = clock.GetUtcNow();
        var report = new ProgressReport(Guid.CreateVersion7(now), task.Id, actor.UnitId, actor.PersonId, now, text, figures.Value, evidence, problem, command.NeedsDecision);
        db.Add(report);
        task.TakeReport(report);
        // Two reports of the same day and figure leave the task as it was; its version must still tell them apart.
        db.Entry(task).Property(t => t.LastReportedOn).IsModified = true;
        return report.Id;
    }
}
