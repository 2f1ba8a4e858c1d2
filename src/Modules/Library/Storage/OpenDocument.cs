using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Storage;

/// <summary>A document with its text and its readings, to look at.</summary>
internal sealed record OpenDocument(StoredDocument Document, Source Source, DocumentOutline Outline, IReadOnlyList<Reading> Readings, IReadOnlyList<Sibling> Siblings, SecondReadingJob? SecondReading)
{
    public string Text => Source.Text;
}

/// <summary>Another document of the same source.</summary>
internal sealed record Sibling(Guid Id, string Title);

internal sealed class OpenDocuments(AppDbContext db)
{
    public async Task<OpenDocument?> FindAsync(Guid id, CancellationToken cancel)
    {
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (document is null)
            return null;
        var source = await db.Set<Source>().AsNoTracking().SingleAsync(s => s.Id == document.SourceId, cancel);
        var siblings = await db.Set<StoredDocument>().Where(d => d.SourceId == source.Id).OrderBy(d => d.Position).Select(d => new Sibling(d.Id, d.Title)).ToListAsync(cancel);
        return new OpenDocument(document, source, DocumentOutline.Read(document.Outline), await ReadingsAsync(id, cancel), siblings,
            await db.Set<SecondReadingJob>().AsNoTracking().Where(j => j.DocumentId == id).OrderByDescending(j => j.RequestedAt).FirstOrDefaultAsync(cancel));
    }

    /// <summary>In the order of the text; of two that start together the longer one first.</summary>
    public async Task<IReadOnlyList<Reading>> ReadingsAsync(Guid documentId, CancellationToken cancel) =>
        await db.Set<Reading>().AsNoTracking().Where(r => r.DocumentId == documentId).OrderBy(r => r.Start).ThenByDescending(r => r.End).ThenBy(r => r.Id).ToListAsync(cancel);

    public Task<Reading?> ReadingAsync(Guid documentId, Guid readingId, CancellationToken cancel) =>
        db.Set<Reading>().AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == documentId && r.Id == readingId, cancel);

    public async Task<DocumentOutline?> OutlineAsync(Guid documentId, CancellationToken cancel) =>
        await db.Set<StoredDocument>().Where(d => d.Id == documentId).Select(d => d.Outline).SingleOrDefaultAsync(cancel) is { } outline ? DocumentOutline.Read(outline) : null;

    /// <summary>The whole text, since offsets count UTF-16 units and a database counts otherwise.</summary>
    public Task<string?> TextAsync(Guid documentId, CancellationToken cancel) =>
        (from document in db.Set<StoredDocument>()
         join source in db.Set<Source>() on document.SourceId equals source.Id
         where document.Id == documentId
         select source.Text).SingleOrDefaultAsync(cancel);
}
