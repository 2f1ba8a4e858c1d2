using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Storage;

/// <summary>文件清单: one page of the library, newest first.</summary>
internal sealed class DocumentList(AppDbContext db)
{
    public const int PageSize = 50;

    /// <param name="ToReview">Readings that a person must look at, reviewed or not.</param>
    public sealed record Row(Guid Id, string Title, string Issuer, string? Number, DateOnly? IssuedOn, DateTimeOffset UploadedAt, string UploadedByName, int ToReview, int Reviewed);

    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <summary>What a document may be compared with: those of the same title first, then the newest; at most a page of them.</summary>
    public async Task<IReadOnlyList<Row>> OthersAsync(Guid id, string title, CancellationToken cancel) =>
        await (from document in db.Set<StoredDocument>()
               join source in db.Set<Source>() on document.SourceId equals source.Id
               where document.Id != id
               orderby document.Title == title ? 0 : 1, source.UploadedAt descending, document.Position
               select new Row(document.Id, document.Title, document.Issuer, document.Number, document.IssuedOn, source.UploadedAt, source.UploadedByName, 0, 0))
            .Take(PageSize).ToListAsync(cancel);

    public async Task<Result> FindAsync(string? words, int page, CancellationToken cancel)
    {
        var documents = db.Set<StoredDocument>().AsQueryable();
        foreach (var word in (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8))
            documents = documents.Where(d => d.Title.Contains(word) || d.Issuer.Contains(word) || (d.Number != null && d.Number.Contains(word)));
        var total = await documents.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await (from document in documents
                          join source in db.Set<Source>() on document.SourceId equals source.Id
                          orderby source.UploadedAt descending, document.SourceId, document.Position
                          select new Row(
                              document.Id, document.Title, document.Issuer, document.Number, document.IssuedOn, source.UploadedAt, source.UploadedByName,
                              db.Set<Reading>().Count(r => r.DocumentId == document.Id && r.Kind != ReadingKind.Citation),
                              db.Set<Reading>().Count(r => r.DocumentId == document.Id && r.Kind != ReadingKind.Citation && r.State != ReadingState.Unreviewed)))
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new Result(rows, total, shown);
    }
}
