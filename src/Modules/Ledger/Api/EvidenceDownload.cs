using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Storage;
using Luodi.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Ledger.Api;

/// <summary>佐证下载: to those who may see the task it belongs to; always as an attachment, never shown by the browser.</summary>
internal static class EvidenceDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{id:guid}", SendAsync).WithMetadata(new AllowAttribute(Role.Liaison, Role.Officer, Role.Leader, Role.Drafter) { Scope = UnitScope.Reached }, new AllowTokenAttribute(TokenScope.ReadLedger));

    private static async Task<IResult> SendAsync(Guid id, AppDbContext db, TaskScope scope, FileStore files, HttpContext context, CancellationToken cancel)
    {
        var task = await db.Set<ProgressReport>().Where(r => r.EvidenceFileId == id).Select(r => (Guid?)r.AssignmentId).FirstOrDefaultAsync(cancel);
        if (task is not { } known)
            return Results.NotFound();
        if (await scope.RefuseAsync(known, cancel) is { } refusal)
            return Results.StatusCode(refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        if (await files.FindAsync(id, cancel) is not { } file)
            return Results.NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.Bytes, file.ContentType, file.Name);
    }
}
