using System.Globalization;
using System.Security.Claims;
using Luodi.Platform.Access;
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

    public static Claim For(Guid accountId) => new(Account, accountId.ToString());

    /// <summary>After authentication: who acts, with which role, and, until an action says better, why: the route.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var change = context.RequestServices.GetRequiredService<ChangeContext>();
        if (context.User.Identity?.IsAuthenticated == true)
        {
            var actor = Guid.TryParse(context.User.FindFirstValue(Account), out var account)
                ? await context.RequestServices.GetRequiredService<IActorSource>().FindAsync(account, context.RequestAborted)
                : null;
            context.User = actor is null ? new ClaimsPrincipal(new ClaimsIdentity()) : WithRole(context.User, actor);
            if (actor is not null)
                change.ActAs(actor);
        }
        change.CameBy(ChangeSource.Web);
        change.Because(string.Create(CultureInfo.InvariantCulture, $"{context.Request.Method} {Shortened(context.Request.Path)}"));
        await next(context);
    });

    private static ClaimsPrincipal WithRole(ClaimsPrincipal user, Actor actor)
    {
        if (actor.Role is { } role)
            user.AddIdentity(new ClaimsIdentity([new Claim(ClaimTypes.Role, role.ToString())]));
        return user;
    }

    private static string Shortened(PathString path) => path.Value is { Length: > 300 } text ? text[..300] : path.Value ?? "/";
}
