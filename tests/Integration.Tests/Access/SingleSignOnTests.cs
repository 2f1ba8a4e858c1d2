using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Model;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

/// <summary>统一身份登录 against a provider that behaves and one that does not.</summary>
public abstract class SingleSignOnTests(TestServer server)
{
    [Fact]
    public async Task Only_a_configured_provider_is_offered()
    {
        Configure(null);
        using var visitor = server.Visit();
        Assert.Null((await visitor.GetAsync("/sign-in")).Document.QuerySelector("#sso"));
        Assert.Equal(404, (await visitor.GetAsync("/sign-in/sso")).Status);
        Configure("http://provider.example");
        Assert.Null((await visitor.GetAsync("/sign-in")).Document.QuerySelector("#sso"));
    }

    [Fact]
    public async Task An_identity_is_linked_by_its_owner_and_then_opens_the_door_also_after_the_keys_changed()
    {
        await using var provider = await StartAsync("owner");
        using var stranger = server.Visit();
        // The same e-mail address as an account's is no link.
        Assert.Equal("/sign-in?sso=sso-unknown", await ThroughAsync(stranger, provider));

        using var owner = await server.SignInAsync("leader");
        var answered = await owner.GetAsync(provider.Consent(await AskAsync(owner, "/account/sso/start")));
        Assert.Equal("/account/sso", answered.Location);
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<ExternalIdentity>().CountAsync(i => i.Subject == "owner" && i.AccountId != null)));
        var page = await owner.GetAsync("/account/sso");
        Assert.True((await owner.SubmitAsync(page, "link-identity")).Is(302));

        Assert.Equal("/overview", await ThroughAsync(stranger, provider, "/overview"));
        Assert.Contains("分管领导", (await stranger.GetAsync("/account")).Text("header"), StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        provider.RollOver();
        using var again = server.Visit();
        Assert.Equal("/", await ThroughAsync(again, provider));
        Assert.Contains("关联统一身份", await server.InDatabaseAsync(db => db.Set<JournalEntry>().Where(e => e.Table == "access_external_identity").Select(e => e.Reason).ToListAsync()));

        // Somebody else cannot take the identity over; its owner can let it go.
        using var other = await server.SignInAsync("drafter");
        await other.GetAsync(provider.Consent(await AskAsync(other, "/account/sso/start")));
        Assert.Equal("access.sso-taken", (await other.SubmitAsync(await other.GetAsync("/account/sso"), "link-identity")).RefusalCode);
        var id = await server.InDatabaseAsync(db => db.Set<ExternalIdentity>().Where(i => i.Subject == "owner").Select(i => i.Id).SingleAsync());
        Assert.True((await owner.SubmitAsync(await owner.GetAsync("/account/sso"), $"unlink-{id}")).Is(302));
        using var late = server.Visit();
        Assert.Equal("/sign-in?sso=sso-unknown", await ThroughAsync(late, provider));
    }

    [Theory]
    [InlineData("wrong-key")]
    [InlineData("nonce")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("unsigned")]
    [InlineData("symmetric")]
    [InlineData("no-token")]
    public async Task A_token_that_is_not_right_in_every_point_opens_nothing(string trouble)
    {
        var subject = "linked-" + trouble;
        await using var provider = await StartAsync(subject);
        var officer = server.Town.Accounts["officer"];
        await server.InScopeAsync(officer, s => s.GetRequiredService<Luodi.Modules.Access.Actions.LinkIdentity>().HandleAsync(provider.Address, subject, CancellationToken.None));
        using var good = server.Visit();
        Assert.Equal("/", await ThroughAsync(good, provider));
        provider.Trouble = trouble;
        using var bad = server.Visit();
        Assert.Equal("/sign-in?sso=sso-failed", await ThroughAsync(bad, provider));
        Assert.StartsWith("/sign-in?", (await bad.GetAsync("/account")).Location, StringComparison.Ordinal);
        Assert.Equal("access.sso-failed", (await bad.GetAsync("/sign-in?sso=sso-failed")).RefusalCode);
    }

    [Fact]
    public async Task An_answer_to_nobodys_question_a_second_one_and_an_error_open_nothing()
    {
        await using var provider = await StartAsync("asked");
        await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<Luodi.Modules.Access.Actions.LinkIdentity>().HandleAsync(provider.Address, "asked", CancellationToken.None));
        using var victim = server.Visit();
        using var attacker = server.Visit();
        var back = provider.Consent(await AskAsync(attacker, "/sign-in/sso"));
        Assert.Equal("/sign-in?sso=sso-failed", (await victim.GetAsync(back)).Location);
        Assert.Equal("/", (await attacker.GetAsync(back)).Location);
        Assert.Equal("/sign-in?sso=sso-failed", (await attacker.GetAsync(back)).Location);

        using var refused = server.Visit();
        var question = await AskAsync(refused, "/sign-in/sso");
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(question.Query)["state"];
        Assert.Equal("/sign-in?sso=sso-refused", (await refused.GetAsync($"/sign-in/sso/callback?error=access_denied&error_description=%3Cscript%3E&state={state}")).Location);
        using var slow = server.Visit();
        var late = provider.Consent(await AskAsync(slow, "/sign-in/sso"));
        server.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/sign-in?sso=sso-failed", (await slow.GetAsync(late)).Location);
    }

    private async Task<TestProvider> StartAsync(string subject)
    {
        var provider = new TestProvider(server.Clock) { Subject = subject };
        await provider.StartAsync();
        Configure(provider.Address);
        return provider;
    }

    private void Configure(string? authority)
    {
        var configuration = server.Services.GetRequiredService<IConfiguration>();
        (configuration["LUODI_OIDC_AUTHORITY"], configuration["LUODI_OIDC_CLIENT_ID"], configuration["LUODI_OIDC_CLIENT_SECRET"]) = (authority, "luodi", "geheim");
    }

    private static async Task<Uri> AskAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Http.GetAsync(path);
        return answer.Headers.Location ?? throw new InvalidOperationException($"{path}: {answer.StatusCode}");
    }

    /// <returns>Where the visitor ends.</returns>
    private static async Task<string?> ThroughAsync(Visitor visitor, TestProvider provider, string returnUrl = "/") =>
        (await visitor.GetAsync(provider.Consent(await AskAsync(visitor, "/sign-in/sso?returnUrl=" + Uri.EscapeDataString(returnUrl))))).Location;
}

public sealed class SingleSignOnOnSqlite(SqliteServer server) : SingleSignOnTests(server), IClassFixture<SqliteServer>;

public sealed class SingleSignOnOnPostgres(PostgresServer server) : SingleSignOnTests(server), IClassFixture<PostgresServer>;
