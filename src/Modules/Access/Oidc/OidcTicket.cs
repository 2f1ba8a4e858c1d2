using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Luodi.Modules.Access.Oidc;

/// <summary>What this browser asked the provider: kept in a cookie that only this server can read, for ten minutes, for one answer.</summary>
/// <param name="LinkTo">The account that asked to be linked; null for signing in.</param>
internal sealed record OidcQuestion(string State, string Nonce, string Verifier, string ReturnUrl, Guid? LinkTo)
{
    public static OidcQuestion New(string returnUrl, Guid? linkTo) => new(Random(), Random(), Random(), returnUrl, linkTo);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>An identity that waits for its owner to say that it shall be linked.</summary>
internal sealed record OidcPending(string Issuer, string Subject, Guid AccountId);

/// <summary>Puts such things into cookies and takes them out once.</summary>
internal sealed class OidcTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    public void Give<T>(HttpContext context, string name, T ticket) =>
        context.Response.Cookies.Append(name, Protector(name).Protect(clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + "|" + JsonSerializer.Serialize(ticket)), Options(context));

    public T? Take<T>(HttpContext context, string name) where T : class
    {
        var ticket = Read<T>(context, name);
        context.Response.Cookies.Delete(name, Options(context));
        return ticket;
    }

    public T? Read<T>(HttpContext context, string name) where T : class
    {
        if (context.Request.Cookies[name] is not { Length: > 0 } kept)
            return null;
        try
        {
            var text = Protector(name).Unprotect(kept);
            var cut = text.IndexOf('|', StringComparison.Ordinal);
            var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(text[..cut], CultureInfo.InvariantCulture));
            return clock.GetUtcNow() - at < Holds ? JsonSerializer.Deserialize<T>(text[(cut + 1)..]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string name) => protection.CreateProtector("Luodi.Oidc", name);

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/", MaxAge = Holds };
}
