using System.Globalization;
using Luodi.Modules.Library.Actions;
using Luodi.Modules.Library.Storage;
using Luodi.Platform.Language;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Library.Api;

/// <summary>文库接口: the documents, and handing one in, for programs. What was read in a document comes from its export. Described in docs/api.md.</summary>
internal static class DocumentApi
{
    internal sealed record DocumentPage(int Count, int Page, int Pages, IReadOnlyList<DocumentItem> Documents);

    internal sealed record DocumentItem(Guid Id, string Title, string Issuer, string? Number, string? IssuedOn, int ToReview, int Reviewed);

    /// <param name="Text">The text itself, or…</param>
    /// <param name="Name">…a file: its name, and its bytes as base64.</param>
    internal sealed record DocumentBody(Guid Key, string? Title, string? Text, string? Name, byte[]? Content);

    public static void MapDocumentApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/documents", ListAsync).WithMetadata(new AllowAttribute(), new AllowTokenAttribute(TokenScope.ReadLibrary));
        routes.MapPost("/api/v1/documents", AddAsync).WithMetadata(new AllowAttribute(Role.Drafter, Role.Officer), new AllowTokenAttribute(TokenScope.Upload) { Only = true });
    }

    private static async Task<IResult> ListAsync(string? q, int? page, DocumentList documents, CancellationToken cancel)
    {
        var found = await documents.FindAsync(q?.Replace("\0", "", StringComparison.Ordinal), page ?? 1, cancel);
        return Results.Json(new DocumentPage(found.Total, found.Page, found.Pages, [.. found.Rows.Select(r => new DocumentItem(
            r.Id, r.Title, r.Issuer, r.Number, r.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.ToReview, r.Reviewed))]));
    }

    private static async Task<IResult> AddAsync(DocumentBody body, AddDocument add, Texts texts, CancellationToken cancel)
    {
        var outcome = await add.HandleAsync(new(body.Key, body.Title, body.Content is { } bytes ? new(body.Name ?? "", bytes) : null, body.Text), cancel);
        return outcome.Accepted
            ? Results.Json(new { id = outcome.Value.DocumentId, wasThere = outcome.Value.WasThere }, statusCode: outcome.Value.WasThere ? StatusCodes.Status200OK : StatusCodes.Status201Created)
            : ApiAnswer.Refused(outcome.Refusal, texts);
    }
}
