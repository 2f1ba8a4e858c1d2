using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>建立任务清单 from the accepted commitments of a document.</summary>
internal sealed class CreateList(AppDbContext db, DraftTasks drafts, ILibrary library, OnceOnly once, TimeProvider clock, BeijingCalendar calendar)
{
    public const int TitleLength = 200;

    public sealed record Command(Guid DocumentId, string Title, IReadOnlyCollection<ReadingKind> Kinds, Guid? ParentId = null, Guid Key = default);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        try
        {
            return await once.RunAsync(command.Key, "建立任务清单", () => AddAsync(command, cancel), cancel);
        }
        catch (DbUpdateException failed) when (Conflicts.IsDuplicate(failed))
        {
            // The unique index on the reading: somebody listed one of these commitments in the meantime.
            db.ChangeTracker.Clear();
            return new Refusal(RefusalKind.Conflict, "ledger.listed-meanwhile");
        }
    }

    private async Task<Outcome<Guid>> AddAsync(Command command, CancellationToken cancel)
    {
        if (Entered.Words(command.Title) is not { Length: <= TitleLength } title)
            return new Refusal(RefusalKind.Invalid, "ledger.title", nameof(Command.Title), TitleLength);
        if (await library.FindAsync(command.DocumentId, cancel) is null)
            return new Refusal(RefusalKind.NotFound, "ledger.document-unknown", nameof(Command.DocumentId));
        if (command.ParentId is { } parent && !await db.Set<TaskList>().AnyAsync(l => l.Id == parent, cancel))
            return new Refusal(RefusalKind.NotFound, "ledger.list-unknown", nameof(Command.ParentId));
        if (command.Kinds.Count == 0)
            return new Refusal(RefusalKind.Invalid, "ledger.no-kind", nameof(Command.Kinds));
        var list = new TaskList(Guid.CreateVersion7(clock.GetUtcNow()), title, command.DocumentId, command.ParentId, calendar.Today);
        db.Add(list);
        if (await drafts.AddAsync(list.Id, command.DocumentId, command.Kinds, cancel) > 0)
            return list.Id;
        db.ChangeTracker.Clear();
        return new Refusal(RefusalKind.Invalid, "ledger.nothing-to-list", nameof(Command.Kinds));
    }
}
