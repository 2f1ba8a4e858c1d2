using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Storage;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>补列: brings commitments accepted since onto a draft list.</summary>
internal sealed class AddAccepted(AppDbContext db, DraftTasks drafts)
{
    public sealed record Command(Guid ListId, IReadOnlyCollection<ReadingKind> Kinds);

    /// <returns>How many were added.</returns>
    public async Task<Outcome<int>> HandleAsync(Command command, CancellationToken cancel)
    {
        var list = await db.Set<TaskList>().SingleOrDefaultAsync(l => l.Id == command.ListId, cancel);
        if (list is null)
            return new Refusal(RefusalKind.NotFound, "ledger.list-unknown");
        if (list.State != ListState.Draft)
            return new Refusal(RefusalKind.Conflict, "ledger.list-issued");
        var added = await drafts.AddAsync(list.Id, list.DocumentId, command.Kinds, cancel);
        if (added == 0)
            return new Refusal(RefusalKind.Invalid, "ledger.nothing-to-list");
        // The list's version counts too, so that nobody issues it in the same moment without these.
        db.Entry(list).State = EntityState.Modified;
        try
        {
            return await db.TrySaveAsync("补列任务", cancel) ? added : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        }
        catch (DbUpdateException failed) when (Conflicts.IsDuplicate(failed))
        {
            db.ChangeTracker.Clear();
            return new Refusal(RefusalKind.Conflict, "ledger.listed-meanwhile");
        }
    }
}
