using Luodi.Modules.Ledger.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Ledger.Api;

/// <summary>时限凭据 as data: the certificate of a task's deadline.</summary>
internal static class DeadlineDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tasks/{id:guid}/deadline.json", async (
        Guid id, TaskScope scope, TaskReader reader, BeijingCalendar calendar, CancellationToken cancel) =>
    {
        if (await scope.RefuseAsync(id, cancel) is { } refusal)
            return Results.StatusCode(refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        return (await reader.FindAsync(id, calendar.Today, cancel))?.Certificate is { } certificate
            ? Results.Text(certificate.Write(), "application/json; charset=utf-8")
            : Results.NotFound();
    }).WithMetadata(new AllowAttribute(Role.Liaison, Role.Officer, Role.Leader, Role.Drafter) { Scope = UnitScope.Reached }, new AllowTokenAttribute(TokenScope.ReadLedger));
}
