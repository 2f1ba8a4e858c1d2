using System.Security.Claims;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Web;

/// <summary>The cookies of signing in: one between the two steps, and one that names the session.</summary>
internal static class SessionCookie
{
    /// <summary>Scheme of the cookie that remembers, for minutes, who showed the password.</summary>
    public const string Halfway = "luodi-halfway";

    private const string Session = "luodi:session";

    /// <summary>Gives the browser what the entry has come to. A session that was there before is left behind with its cookie.</summary>
    /// <returns>True when the person is in; false when a second factor is still to be shown.</returns>
    public static async Task<bool> IssueAsync(HttpContext context, Entry entry)
    {
        if (entry.SessionId is not { } session)
        {
            await context.SignInAsync(Halfway, Principal(Halfway, ActorClaims.For(entry.AccountId)));
            return false;
        }
        await context.SignOutAsync(Halfway);
        // Not kept when the browser closes, and no renewal of its own: how long it is good for is asked of the session.
        await context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            Principal(IdentityConstants.ApplicationScheme, ActorClaims.For(entry.AccountId), new Claim(Session, session.ToString()), new Claim(ClaimTypes.NameIdentifier, entry.AccountId.ToString())));
        return true;
    }

    /// <returns>Who showed the password a moment ago; null when nobody did.</returns>
    public static async Task<Guid?> HalfwayAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Halfway)).Principal is { } principal ? ActorClaims.AccountOf(principal) : null;

    public static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(Session), out var id) ? id : null;

    public static Origin OriginOf(HttpContext context) =>
        new(Shown(context.Connection.RemoteIpAddress), DeviceWords.Of(context.Request.Headers.UserAgent));

    private static string Shown(System.Net.IPAddress? address) => address is null ? "—" : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    private static ClaimsPrincipal Principal(string scheme, params Claim[] claims) => new(new ClaimsIdentity(claims, scheme));
}
