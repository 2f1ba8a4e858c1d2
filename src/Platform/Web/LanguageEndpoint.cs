using Luodi.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Platform.Web;

/// <summary>The switch between Chinese and English.</summary>
public static class LanguageEndpoint
{
    public static IReadOnlyList<string> Cultures { get; } = ["zh-CN", "en"];

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{culture}", (string culture, string? back, HttpContext context) =>
        {
            if (Cultures.Contains(culture))
                context.Response.Cookies.Append(
                    CookieRequestCultureProvider.DefaultCookieName,
                    CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                    new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            return Results.LocalRedirect(LocalPath.OrHome(back));
        }).WithMetadata(new OpenToAllAttribute());
}
