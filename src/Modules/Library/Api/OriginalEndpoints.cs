using Luodi.Modules.Library.Model;
using Luodi.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Library.Api;

/// <summary>原件下载. Always as an attachment, of a type that a browser does not run; every answer carries nosniff.</summary>
internal static class OriginalEndpoints
{
    public static void MapOriginals(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{documentId:guid}/original", async (Guid documentId, AppDbContext db, FileStore files, CancellationToken cancel) =>
        {
            var fileId = await (from document in db.Set<StoredDocument>()
                                join source in db.Set<Source>() on document.SourceId equals source.Id
                                where document.Id == documentId
                                select source.FileId).SingleOrDefaultAsync(cancel);
            return fileId is { } id && await files.FindAsync(id, cancel) is { } file
                ? Results.File(file.Bytes, file.ContentType, file.Name)
                : Results.NotFound();
        }).WithMetadata(new AllowAttribute(), new AllowTokenAttribute(TokenScope.ReadLibrary));
}
