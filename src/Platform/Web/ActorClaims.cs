using System.Globalization;
using System.Security.Claims;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Platform.Web;

/// <summary>Carries the actor in the sign-in cookie and puts it into the scope of each request.</summary>
public static class ActorClaims
{
    private const string Account = "luodi:account";
    private const string Person = "luodi:person";
    private const string Unit = "luodi:unit";

    public static IEnumerable<Claim> From(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return
        [
            new(Account, actor.AccountId.ToString()),
            new(Person, actor.PersonId.ToString()),
            new(Unit, actor.UnitId.ToString()),
            new(ClaimTypes.Role, actor.Role.ToString()),
        ];
    }

    /// <summary>Null when nobody has signed in, or the cookie is of an older make.</summary>
    public static Actor? Read(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Guid.TryParse(user.FindFirstValue(Account), out var account)
            && Guid.TryParse(user.FindFirstValue(Person), out var person)
            && Guid.TryParse(user.FindFirstValue(Unit), out var unit)
            && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(account, person, user.Identity?.Name ?? "", role, unit)
            : null;
    }

    /// <summary>After authentication: who acts, and, until an action says better, why: the route.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var change = context.RequestServices.GetRequiredService<ChangeContext>();
        if (Read(context.User) is { } actor)
            change.ActAs(actor);
        change.Because(string.Create(CultureInfo.InvariantCulture, $"{context.Request.Method} {Shortened(context.Request.Path)}"));
        return next(context);
    });

    private static string Shortened(PathString path) => path.Value is { Length: > 300 } text ? text[..300] : path.Value ?? "/";
}
