using Luodi.Modules.Library.Rules;
using Luodi.Modules.Library.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Library.Api;

/// <summary>导出: the document as its reviewers left it, in every format that the compiler writes.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{documentId:guid}/export/{ending}", async (Guid documentId, string ending, bool? accepted, OpenDocuments documents, CancellationToken cancel) =>
        {
            if (ExportFormat.Find(ending) is not { } format || await documents.FindAsync(documentId, cancel) is not { } open)
                return Results.NotFound();
            var buffer = new MemoryStream();
            using (var emitter = format.Emitter(buffer))
            {
                emitter.Add(ReviewedCompilation.Of(open.Text, open.Document, open.Readings, accepted == true));
                emitter.Complete();
            }
            return Results.File(buffer.ToArray(), format.ContentType, format.FileName(open.Document.Title));
        }).WithMetadata(new AllowAttribute(), new AllowTokenAttribute(TokenScope.ReadLibrary));
}
