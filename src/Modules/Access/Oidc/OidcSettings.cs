using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Access.Oidc;

/// <summary>统一身份认证的设置. Looked up each time; nobody is asked unless address, client and secret are all there.</summary>
internal sealed class OidcSettings(IServiceProvider services)
{
    public const string AuthorityKey = "LUODI_OIDC_AUTHORITY";
    public const string ClientKey = "LUODI_OIDC_CLIENT_ID";
    public const string SecretKey = "LUODI_OIDC_CLIENT_SECRET";

    // The verbs without a web server have no configuration; nobody signs in there.
    private readonly IConfiguration? _configuration = services.GetService<IConfiguration>();

    /// <summary>Null when single sign-on is not configured. Plain http only on this machine.</summary>
    public Values? Current =>
        Uri.TryCreate(_configuration?[AuthorityKey], UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || authority is { Scheme: "http", IsLoopback: true })
        && _configuration[ClientKey] is { Length: > 0 } client && _configuration[SecretKey] is { Length: > 0 } secret
            ? new(_configuration[AuthorityKey]!.TrimEnd('/'), client, secret) : null;

    internal sealed record Values(string Authority, string ClientId, string Secret);
}
