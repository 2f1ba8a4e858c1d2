using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Luodi.Integration.Tests.Access;

/// <summary>A small provider of single sign-on on the loopback, which also misbehaves as told.</summary>
internal sealed class TestProvider(TimeProvider clock) : IAsyncDisposable
{
    private readonly Dictionary<string, (string Challenge, string Nonce)> _codes = [];
    private WebApplication? _app;
    private RsaSecurityKey _key = NewKey();
    private JsonWebKey? _published;

    public string Address { get; private set; } = "";

    public string Subject { get; set; } = "gov-1001";

    /// <summary>none, wrong-key, nonce, audience, issuer, expired, unsigned, symmetric, no-token.</summary>
    public string Trouble { get; set; } = "none";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys",
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = _published!.Kid, n = _published.N, e = _published.E } } }));
        _app.MapPost("/token", TokenAsync);
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Publish();
    }

    /// <summary>The keys change; who asked before has the old ones.</summary>
    public void RollOver()
    {
        _key = NewKey();
        Publish();
    }

    /// <summary>What its page would do once the person has signed in there: the way back with a code.</summary>
    public string Consent(Uri question)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(question.Query);
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (asked["code_challenge"]!, asked["nonce"]!);
        Assert.Equal(("S256", "code"), (asked["code_challenge_method"].ToString(), asked["response_type"].ToString()));
        return new Uri(asked["redirect_uri"]!).AbsolutePath + $"?code={code}&state={Uri.EscapeDataString(asked["state"]!)}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.Remove(form["code"].ToString(), out var asked) || form["client_secret"] != "geheim"
            || Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.BadRequest();
        if (Trouble == "no-token")
            return Results.Json(new { access_token = "x" });
        var now = clock.GetUtcNow().UtcDateTime;
        var age = Trouble == "expired" ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        var key = Trouble == "wrong-key" ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = _key.KeyId } : _key;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Trouble == "issuer" ? "https://elsewhere.example" : Address,
            Audience = Trouble == "audience" ? "another" : "luodi",
            IssuedAt = now - age, NotBefore = now - age, Expires = now - age + TimeSpan.FromMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = Trouble == "nonce" ? "other" : asked.Nonce, ["email"] = "officer@example.gov.cn" },
            SigningCredentials = Trouble switch
            {
                "unsigned" => null,
                "symmetric" => new(new SymmetricSecurityKey(SHA256.HashData("geheim"u8)) { KeyId = _key.KeyId }, SecurityAlgorithms.HmacSha256),
                _ => new(key, SecurityAlgorithms.RsaSha256),
            },
        });
        return Results.Json(new { id_token = token, access_token = "x", token_type = "Bearer" });
    }

    private void Publish() => _published = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Convert.ToHexString(RandomNumberGenerator.GetBytes(4)) };
}
