using System.Text;
using Luodi.Modules.Audit.Storage;
using Luodi.Sealing.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Audit.Api;

/// <summary>存证头 as a file to keep, and the page that checks a proof: for anybody.</summary>
internal static class HeadDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/heads/{number:int}.txt", async (int number, HeadList heads, CancellationToken cancel) =>
            await heads.FindAsync(number, cancel) is { } head
                ? Results.File(Encoding.UTF8.GetBytes(HeadFile.Write(head)), "text/plain; charset=utf-8", $"luodi-head-{number:000000}.txt")
                : Results.NotFound()).WithMetadata(new OpenToAllAttribute());
        // To be kept and opened from a disk: our server is the one thing that whoever checks us should not need.
        routes.MapGet("/heads/verifier.html", () =>
            Results.File(VerifierPage(), "text/html; charset=utf-8", "luodi-verifier.html")).WithMetadata(new OpenToAllAttribute());
    }

    internal static Stream VerifierPage() => typeof(HeadDownload).Assembly.GetManifestResourceStream("Luodi.Modules.Audit.Verifier.html")!;
}
