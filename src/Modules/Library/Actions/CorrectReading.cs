using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Actions;

/// <summary>更正并采纳: the reading holds, but not with these facts. The first facts are kept beside the corrected ones.</summary>
internal sealed class CorrectReading(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public sealed record Command(Guid DocumentId, Guid ReadingId, long Version, FactsForm Facts);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var reading = await db.Set<Reading>().SingleOrDefaultAsync(r => r.Id == command.ReadingId && r.DocumentId == command.DocumentId, cancel);
        if (reading is null)
            return new Refusal(RefusalKind.NotFound, "library.reading-unknown");
        if (!reading.NeedsReview)
            return new Refusal(RefusalKind.Invalid, "library.citation-needs-no-review");
        var facts = command.Facts.Read(reading.Kind);
        if (!facts.Accepted)
            return facts.Refusal;
        db.ExpectVersion(reading, command.Version);
        reading.Correct(facts.Value.InContextOf(reading.OriginalFacts), change.Required, clock.GetUtcNow());
        return await db.TrySaveAsync("更正承诺", cancel) ? reading.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
