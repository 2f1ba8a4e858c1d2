using System.Text;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Audit.Api;

/// <summary>证明 of one version of a record, as a file.</summary>
internal static class ProofDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/journal/proof.txt", async (string? table, string? id, long? version, HttpContext context, AppDbContext db, DatabaseOptions database, CancellationToken cancel) =>
        {
            await using var journal = await JournalReader.OpenAsync(database, cancel);
            var (proof, why) = await new JournalProver(journal).ProveAsync($"{table}/{id}", version, null, cancel);
            // A proof shows the state in full. Where it holds what is personal, the operator's command line writes it, for a purpose.
            if (proof is not null && MaskedState.Of(db, proof.Entry.Table, proof.State) != proof.State)
            {
                context.Items[UploadLimit.RefusalKey] = new Refusal(RefusalKind.Forbidden, "audit.personal");
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }
            if (proof is not null)
                return Results.File(Encoding.UTF8.GetBytes(proof.Write()), "text/plain; charset=utf-8", $"luodi-proof-{proof.Entry.Sequence}.txt");
            context.Items[UploadLimit.RefusalKey] = why switch
            {
                NoProof.NotSealed => new Refusal(RefusalKind.Conflict, "audit.not-sealed"),
                NoProof.NoHead => new Refusal(RefusalKind.Conflict, "audit.no-head"),
                NoProof.NotWhole => new Refusal(RefusalKind.Conflict, "audit.not-whole"),
                _ => new Refusal(RefusalKind.NotFound, "audit.no-such-entry"),
            };
            return Results.StatusCode(why == NoProof.NoSuchEntry ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict);
        }).WithMetadata(new AllowAttribute(Role.AuditAdministrator));
}
