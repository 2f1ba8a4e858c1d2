using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>批示 on a problem that a report brought up.</summary>
internal sealed class Decide(AppDbContext db, TaskScope scope, ChangeContext change, OnceOnly once, TimeProvider clock)
{
    public sealed record Command(Guid ReportId, string Text, Guid Key = default);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        try
        {
            return await once.RunAsync(command.Key, "领导批示", () => AddAsync(command, cancel), cancel);
        }
        catch (DbUpdateException failed) when (Conflicts.IsDuplicate(failed))
        {
            // The unique index on the report: another leader was quicker.
            db.ChangeTracker.Clear();
            return new Refusal(RefusalKind.Conflict, "ledger.decided-meanwhile");
        }
    }

    private async Task<Outcome<Guid>> AddAsync(Command command, CancellationToken cancel)
    {
        var actor = change.Required;
        if (!actor.Is(Role.Leader))
            return new Refusal(RefusalKind.Forbidden, "ledger.not-leader");
        if (Entered.Words(command.Text) is not { Length: <= Decision.TextLength } text)
            return new Refusal(RefusalKind.Invalid, "ledger.decision-text", nameof(Command.Text), Decision.TextLength);
        if (await db.Set<ProgressReport>().Where(r => r.Id == command.ReportId && r.NeedsDecision).Select(r => (Guid?)r.AssignmentId).SingleOrDefaultAsync(cancel) is not { } taskId)
            return new Refusal(RefusalKind.NotFound, "ledger.report-unknown");
        if (await scope.RefuseAsync(taskId, cancel) is { } outOfReach)
            return outOfReach;
        if (await db.Set<Decision>().AnyAsync(d => d.ReportId == command.ReportId, cancel))
            return new Refusal(RefusalKind.Conflict, "ledger.decided-meanwhile");
        var now = clock.GetUtcNow();
        var decision = new Decision(Guid.CreateVersion7(now), command.ReportId, actor.PersonId, text, now);
        db.Add(decision);
        return decision.Id;
    }
}
