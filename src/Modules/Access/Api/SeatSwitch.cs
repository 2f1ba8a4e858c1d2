using Luodi.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Access.Api;

/// <summary>切换席位: what the list of seats in the top bar sends. Leads home, since the seat decides what can be seen.</summary>
internal static class SeatSwitch
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/seat", Choose).WithMetadata(new AllowAttribute(), new RequireAntiforgeryTokenAttribute());

    private static IResult Choose([FromForm] Guid seat, ChangeContext change, HttpContext context)
    {
        if (!change.Seats.Any(s => s.SeatId == seat))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        SeatCookie.Choose(context, change.Required.AccountId, seat);
        return Results.LocalRedirect("/");
    }
}
