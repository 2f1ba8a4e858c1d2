using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Luodi.Modules.Access.Web;

/// <summary>
/// Over HTTPS a cookie's name begins with <c>__Host-</c>: the browser then holds to it that it came from this very host, over
/// HTTPS, for all paths, so that no neighbour under the same domain can plant one. Over plain HTTP (a first look on one's own
/// machine) browsers would drop such a cookie, and it goes without.
/// </summary>
internal sealed class HostPrefixedCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Named(context, key), value, Bound(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Named(context, key), Bound(context, options));

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;

    /// <summary>The three things that the prefix promises.</summary>
    private static CookieOptions Bound(HttpContext context, CookieOptions options) =>
        context.Request.IsHttps ? new CookieOptions(options) { Secure = true, Path = "/", Domain = null } : options;
}
