using System.Globalization;
using System.Security.Claims;
using Luodi.Platform.Access;
using Luodi.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Platform.Web;

/// <summary>
/// The cookie says which account signed in and nothing more: seat, unit and rights are asked for with each request, so that
/// leaving a seat ends its rights with the day and not with the cookie.
/// </summary>
public static class ActorClaims
{
    private const string Account = "luodi:account";
    private const string Seat = "luodi:seat";

    public static Claim For(Guid accountId) => new(Account, accountId.ToString());

    /// <summary>The seat that a token is bound to.</summary>
    public static Claim ForSeat(Guid seatId) => new(Seat, seatId.ToString());

    public static Guid? AccountOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Account), out var account) ? account : null;

    /// <summary>After authentication: who acts, with which role, and, until an action says better, why: the route.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var change = context.RequestServices.GetRequiredService<ChangeContext>();
        change.CameBy(context.User.HasClaim(c => c.Type == Seat) ? ChangeSource.Api : ChangeSource.Web);
        change.Because(string.Create(CultureInfo.InvariantCulture, $"{context.Request.Method} {Shortened(context.Request.Path)}"));
        if (context.User.Identity?.IsAuthenticated == true && !await SeatAsync(context, change))
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            context.Items[UploadLimit.RefusalKey] = new Refusal(RefusalKind.Conflict, "platform.seat-ended");
            return;
        }
        await next(context);
    });

    /// <summary>After the access rules: which units the person reaches, and whether that is enough for the route.</summary>
    public static IApplicationBuilder UseUnitReach(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var change = context.RequestServices.GetRequiredService<ChangeContext>();
        if (change.Actor is { } actor)
            change.Reaches(await context.RequestServices.GetRequiredService<IReachSource>()
                .OfAsync(actor, context.RequestServices.GetRequiredService<BeijingCalendar>().Today, context.RequestAborted));
        if (context.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>()?.Scope == UnitScope.Whole && !change.Reach.IsWhole)
            await context.ForbidAsync();
        else
            await next(context);
    });

    /// <returns>False when an act was sent from a seat that the person no longer has: it must not run in another one.</returns>
    private static async Task<bool> SeatAsync(HttpContext context, ChangeContext change)
    {
        var known = Guid.TryParse(context.User.FindFirstValue(Account), out var account);
        var bound = Guid.TryParse(context.User.FindFirstValue(Seat), out var seat);
        var chosen = bound ? seat : known ? SeatCookie.Read(context, account) : null;
        var acting = known ? await context.RequestServices.GetRequiredService<IActorSource>().FindAsync(account, chosen, context.RequestAborted) : null;
        var seatEnded = acting is not null && chosen is not null && acting.Actor.SeatId != chosen;
        if (acting is null || bound && seatEnded)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            return true;
        }
        change.ActAs(acting);
        if (acting.Actor.Role is { } role)
            context.User.AddIdentity(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())]));
        if (seatEnded)
            SeatCookie.Forget(context);
        return !seatEnded || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
    }

    private static string Shortened(PathString path) => path.Value is { Length: > 300 } text ? text[..300] : path.Value ?? "/";
}
