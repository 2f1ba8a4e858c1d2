using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Actions;

/// <summary>采纳余下全部: every reading of a kind that nobody has reviewed, a machine's suggestions excepted. Never more or fewer than the reviewer was told.</summary>
internal sealed class AcceptRemaining(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    /// <param name="Seen">How many there were when the reviewer pressed the button.</param>
    public sealed record Command(Guid DocumentId, ReadingKind Kind, int Seen);

    public async Task<Outcome<int>> HandleAsync(Command command, CancellationToken cancel)
    {
        var found = await db.Set<Reading>()
            .Where(r => r.DocumentId == command.DocumentId && r.Kind == command.Kind && r.Kind != ReadingKind.Citation && r.State == ReadingState.Unreviewed && r.SuggestedBy == null)
            .ToListAsync(cancel);
        var text = await (from document in db.Set<StoredDocument>() join source in db.Set<Source>() on document.SourceId equals source.Id where document.Id == command.DocumentId select source.Text)
            .SingleOrDefaultAsync(cancel);
        if (text is null)
            return new Refusal(RefusalKind.NotFound, "library.document-unknown");
        // What no longer stands in the text is looked at one by one.
        var remaining = found.Where(r => !r.IsStaleIn(text)).ToList();
        if (remaining.Count != command.Seen)
            return new Refusal(RefusalKind.Conflict, "library.remaining-changed", null, command.Seen, remaining.Count);
        var now = clock.GetUtcNow();
        foreach (var reading in remaining)
            reading.Accept(change.Required, now);
        return await db.TrySaveAsync("成批采纳承诺", cancel) ? remaining.Count : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
