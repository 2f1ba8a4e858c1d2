using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Actions;

/// <summary>人工补读: a commitment that the compiler missed. Its quote must stand in the document exactly.</summary>
internal sealed class AddReading(AppDbContext db, OnceOnly once, ChangeContext change, TimeProvider clock)
{
    /// <param name="Place">Which of the places where the quote stands, from 1.</param>
    public sealed record Command(Guid Key, Guid DocumentId, ReadingKind Kind, string? Quote, int Place, FactsForm Facts);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        once.RunAsync(command.Key, "人工补读承诺", () => AddAsync(command, cancel), cancel);

    private async Task<Outcome<Guid>> AddAsync(Command command, CancellationToken cancel)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == command.DocumentId, cancel);
        if (document is null)
            return new Refusal(RefusalKind.NotFound, "library.document-unknown");
        var text = await db.Set<Source>().Where(s => s.Id == document.SourceId).Select(s => s.Text).SingleAsync(cancel);
        // A form sends line breaks as CR LF; the text has LF.
        var quote = (command.Quote ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (quote.Length is 0 or > QuoteSearch.MaximumLength)
            return new Refusal(RefusalKind.Invalid, "library.quote-length", nameof(Command.Quote), QuoteSearch.MaximumLength);
        var places = QuoteSearch.Places(text, document.Share, quote);
        if (places.IsEmpty)
            return new Refusal(RefusalKind.Invalid, "library.quote-not-found", nameof(Command.Quote));
        if (command.Place < 1 || command.Place > places.Length)
            return new Refusal(RefusalKind.Invalid, "library.quote-place", nameof(Command.Place), places.Length);
        var facts = command.Facts.Read(command.Kind);
        if (!facts.Accepted)
            return facts.Refusal;
        var start = places[command.Place - 1];
        var reading = new Reading(
            Guid.CreateVersion7(clock.GetUtcNow()), document.Id, start, start + quote.Length, quote,
            QuoteSearch.PathAt(text, DocumentOutline.Read(document.Outline), start), facts.Value);
        reading.MakeByHand(change.Required, clock.GetUtcNow());
        db.Add(reading);
        return reading.Id;
    }
}
