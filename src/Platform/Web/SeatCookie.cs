using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Luodi.Platform.Web;

/// <summary>
/// 席位选择: remembers in which of their seats a person acts in this browser. Not a right: with each request the seat is looked
/// up among those that the account has on the day, and one that is not there counts for nothing.
/// </summary>
public static class SeatCookie
{
    private const string Name = "luodi-seat";

    public static void Choose(HttpContext context, Guid accountId, Guid seatId)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, string.Create(CultureInfo.InvariantCulture, $"{accountId:N}.{seatId:N}"), Options(context));
    }

    public static void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, Options(context));
    }

    /// <returns>Null when nothing was chosen, or somebody else chose before on the same browser.</returns>
    public static Guid? Read(HttpContext context, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[Name]?.Split('.') is [var account, var seat] && Guid.TryParseExact(account, "N", out var whose) && whose == accountId && Guid.TryParseExact(seat, "N", out var id)
            ? id : null;
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/" };
}
