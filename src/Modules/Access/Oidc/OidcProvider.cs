using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Luodi.Modules.Access.Oidc;

/// <summary>Who the provider says somebody is.</summary>
internal sealed record OidcIdentity(string Issuer, string Subject);

/// <summary>身份提供者: asks it for its addresses and keys, exchanges a code, and believes an identity token only after every check.</summary>
internal sealed class OidcProvider(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeysHold = TimeSpan.FromHours(12);
    private static readonly TimeSpan KeysAskedAgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Signatures with a public key only: a shared secret would let every client speak for the provider.</summary>
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly SemaphoreSlim _one = new(1);
    private (string Authority, DateTimeOffset At, OpenIdConnectConfiguration Configuration)? _known;

    /// <exception cref="OidcException">The provider is not there, or is not who it should be.</exception>
    public async Task<OpenIdConnectConfiguration> DiscoverAsync(OidcSettings.Values settings, bool again, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (_known is { } known && known.Authority == settings.Authority && now - known.At < (again ? KeysAskedAgainAfter : KeysHold))
                return known.Configuration;
            var address = settings.Authority + "/.well-known/openid-configuration";
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(
                address, new HttpDocumentRetriever(_http) { RequireHttps = address.StartsWith("https:", StringComparison.Ordinal) }, cancel);
            if (configuration.Issuer?.TrimEnd('/') != settings.Authority)
                throw new OidcException("The provider calls itself by another name than the configured one.");
            _known = (settings.Authority, now, configuration);
            return configuration;
        }
        catch (Exception failed) when (failed is IOException or InvalidOperationException or HttpRequestException or ArgumentException or SecurityTokenException or System.Text.Json.JsonException)
        {
            throw new OidcException("The provider does not answer as it should.", failed);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <param name="nonce">What was sent with the question: a token that answers another question is not ours.</param>
    /// <exception cref="OidcException">Any check failed.</exception>
    public async Task<OidcIdentity> RedeemAsync(OidcSettings.Values settings, string code, string verifier, string nonce, string redirect, CancellationToken cancel)
    {
        var configuration = await DiscoverAsync(settings, again: false, cancel);
        var token = await ExchangeAsync(configuration, settings, code, verifier, redirect, cancel);
        var result = await ValidateAsync(configuration, settings, token);
        // The provider may have changed its keys since they were asked for.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await ValidateAsync(await DiscoverAsync(settings, again: true, cancel), settings, token);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken identity)
            throw new OidcException("The identity token does not hold.", result.Exception);
        if (!identity.TryGetPayloadValue("nonce", out string said) || !string.Equals(said, nonce, StringComparison.Ordinal))
            throw new OidcException("The identity token answers another question.");
        if (identity.Audiences.Skip(1).Any() && (!identity.TryGetPayloadValue("azp", out string party) || party != settings.ClientId))
            throw new OidcException("The identity token was made for another client.");
        return identity.Subject is { Length: > 0 and <= 255 } subject ? new(identity.Issuer, subject) : throw new OidcException("The identity token names nobody.");
    }

    public void Dispose()
    {
        _http.Dispose();
        _one.Dispose();
    }

    private async Task<string> ExchangeAsync(OpenIdConnectConfiguration configuration, OidcSettings.Values settings, string code, string verifier, string redirect, CancellationToken cancel)
    {
        try
        {
            using var body = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirect, ["code_verifier"] = verifier,
                ["client_id"] = settings.ClientId, ["client_secret"] = settings.Secret,
            });
            using var answer = await _http.PostAsync(new Uri(configuration.TokenEndpoint), body, cancel);
            if (!answer.IsSuccessStatusCode)
                throw new OidcException("The provider refused the code.");
            return (await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel))?.IdToken is { Length: > 0 } token ? token : throw new OidcException("The provider sent no identity token.");
        }
        catch (Exception failed) when (failed is HttpRequestException or System.Text.Json.JsonException or UriFormatException or ArgumentException)
        {
            throw new OidcException("The provider does not answer as it should.", failed);
        }
    }

    private Task<TokenValidationResult> ValidateAsync(OpenIdConnectConfiguration configuration, OidcSettings.Values settings, string token) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer, ValidAudience = settings.ClientId, IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = Algorithms, RequireSignedTokens = true, RequireExpirationTime = true, TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => clock.GetUtcNow() is var now && until is { } end && now < Utc(end) + Skew && (from is not { } start || now > Utc(start) - Skew),
        });

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken);
}

/// <summary>Single sign-on did not come to an end; the sentence is for the log, never for the person.</summary>
internal sealed class OidcException(string message, Exception? inner = null) : Exception(message, inner);
