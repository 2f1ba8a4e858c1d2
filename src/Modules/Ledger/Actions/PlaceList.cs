using System.Data;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>设置上级清单. Two people who together would make a circle are told apart by the database.</summary>
internal sealed class PlaceList(AppDbContext db)
{
    private const int Tries = 3;

    public sealed record Command(Guid ListId, Guid? ParentId, long? Version = null);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        for (var attempt = 1; attempt < Tries; attempt++)
            try
            {
                return await PlaceAsync(command, cancel);
            }
            catch (Exception failed) when (Conflicts.IsSerializationFailure(failed))
            {
                // PostgreSQL saw that another placing read what this one wrote: read again and judge anew.
                db.ChangeTracker.Clear();
            }
        return await PlaceAsync(command, cancel);
    }

    private async Task<Outcome<Guid>> PlaceAsync(Command command, CancellationToken cancel)
    {
        // SQLite lets one such transaction in at a time; PostgreSQL ends one of two that depend on each other.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var parentOf = await db.Set<TaskList>().AsNoTracking().ToDictionaryAsync(l => l.Id, l => l.ParentId, cancel);
        if (!parentOf.ContainsKey(command.ListId) || (command.ParentId is { } parent && !parentOf.ContainsKey(parent)))
            return new Refusal(RefusalKind.NotFound, "ledger.list-unknown");
        if (ParentRule.WouldCircle(command.ListId, command.ParentId, parentOf))
            return new Refusal(RefusalKind.Conflict, "ledger.circular-parent", nameof(Command.ParentId));
        var list = await db.Set<TaskList>().SingleAsync(l => l.Id == command.ListId, cancel);
        if (command.Version is { } seen)
            db.ExpectVersion(list, seen);
        list.PlaceUnder(command.ParentId);
        if (!await db.TrySaveAsync("设置上级清单", cancel))
            return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        await transaction.CommitAsync(cancel);
        return list.Id;
    }
}
