using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Access;

public abstract class SecondFactorTests(TestServer server)
{
    [Fact]
    public async Task With_an_authenticator_the_password_alone_opens_nothing_and_the_code_does()
    {
        await Guest.OpenAsync(server, "careful");
        var (secret, codes) = await EnrolAsync("careful");
        Assert.Equal(10, codes.Count);
        using var visitor = server.Visit();
        Assert.StartsWith("/sign-in/code", (await Guest.TryAsync(server, visitor, "careful", TestServer.Password)).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?", (await visitor.GetAsync("/account")).Location, StringComparison.Ordinal);
        var page = await visitor.GetAsync("/sign-in/code");
        Assert.Equal("access.code-wrong", (await visitor.SubmitAsync(page, "code", new() { ["Input.Code"] = Wrong(secret) })).RefusalCode);
        var right = await visitor.SubmitAsync(page, "code", new() { ["Input.Code"] = Next(secret) });
        Assert.Equal(302, right.Status);
        Assert.Equal(200, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_is_not_taken_again()
    {
        await Guest.OpenAsync(server, "once-only");
        var (secret, _) = await EnrolAsync("once-only");
        var code = Next(secret);
        using (var first = server.Visit())
            Assert.Equal(302, (await CodeAsync(first, "once-only", code)).Status);
        using var second = server.Visit();
        Assert.Equal("access.code-wrong", (await CodeAsync(second, "once-only", code)).RefusalCode);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_as_wrong_passwords_do()
    {
        await Guest.OpenAsync(server, "code-guessed");
        var (secret, _) = await EnrolAsync("code-guessed");
        using var visitor = server.Visit();
        await Guest.TryAsync(server, visitor, "code-guessed", TestServer.Password);
        var page = await visitor.GetAsync("/sign-in/code");
        for (var i = 0; i < 5; i++)
            await visitor.SubmitAsync(page, "code", new() { ["Input.Code"] = Wrong(secret) });
        Assert.Equal("access.locked-out", (await visitor.SubmitAsync(page, "code", new() { ["Input.Code"] = Next(secret) })).RefusalCode);
    }

    [Fact]
    public async Task The_second_step_waits_five_minutes_and_no_longer()
    {
        await Guest.OpenAsync(server, "slow");
        var (secret, _) = await EnrolAsync("slow");
        using var visitor = server.Visit();
        await Guest.TryAsync(server, visitor, "slow", TestServer.Password);
        var page = await visitor.GetAsync("/sign-in/code");
        server.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await visitor.SubmitAsync(page, "code", new() { ["Input.Code"] = Next(secret) });
        Assert.NotEqual(302, late.Status);
        Assert.Equal(302, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_new_ones_make_the_old_ones_void()
    {
        await Guest.OpenAsync(server, "phone-lost");
        var (_, codes) = await EnrolAsync("phone-lost");
        using var visitor = server.Visit();
        Assert.Equal(302, (await CodeAsync(visitor, "phone-lost", codes[0].ToUpperInvariant())).Status);
        using var again = server.Visit();
        Assert.Equal("access.code-wrong", (await CodeAsync(again, "phone-lost", codes[0])).RefusalCode);

        var page = await visitor.GetAsync("/account/second-factor");
        Assert.Equal("access.password-wrong", (await visitor.SubmitAsync(page, "recovery", new() { ["Recovering.Password"] = "Wrong-secret-1" })).RefusalCode);
        var made = await visitor.SubmitAsync(page, "recovery", new() { ["Recovering.Password"] = TestServer.Password });
        var fresh = made.Document.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, fresh.Count);
        Assert.Equal("access.code-wrong", (await CodeAsync(again, "phone-lost", codes[1])).RefusalCode);
        Assert.Equal(302, (await CodeAsync(again, "phone-lost", fresh[0])).Status);
    }

    [Fact]
    public async Task Whose_role_needs_a_second_factor_is_led_to_it_before_anything_else()
    {
        await Guest.OpenAsync(server, "second-officer", Role.Officer);
        await Guest.RuleAsync(server, SignInRules.PasswordDays, 0, Role.Officer);
        try
        {
            using var visitor = await server.SignInAsync("second-officer");
            var turned = await visitor.GetAsync("/lists");
            Assert.Equal((303, "/account/second-factor"), (turned.Status, turned.Location));
            Assert.NotEmpty((await visitor.GetAsync("/account/second-factor")).Text("#duty"));
            using var other = await server.SignInAsync("drafter");
            Assert.Equal(200, (await other.GetAsync("/documents")).Status);
            await EnrolAsync(visitor);
            Assert.Equal(200, (await visitor.GetAsync("/lists")).Status);
        }
        finally
        {
            await ClearRolesAsync();
        }
    }

    [Fact]
    public async Task Removing_it_takes_the_password_and_a_lost_one_is_reset_by_the_security_administrator_alone()
    {
        var id = await Guest.OpenAsync(server, "remover");
        using var visitor = await server.SignInAsync("remover");
        await EnrolAsync(visitor);
        var page = await visitor.GetAsync("/account/second-factor");
        Assert.Equal("access.password-wrong", (await visitor.SubmitAsync(page, "remove-totp", new() { ["Removing.Password"] = "Wrong-secret-1" })).RefusalCode);
        using var security = await server.SignInAsync("security");
        Assert.Equal(302, (await security.SubmitAsync(await security.GetAsync($"/accounts/{id}"), "reset-factor")).Status);
        Assert.Equal(302, (await visitor.GetAsync("/account")).Status);
        using var admin = await server.SignInAsync("admin");
        Assert.Throws<InvalidOperationException>(() => admin.GetAsync($"/accounts/{id}").GetAwaiter().GetResult().Form("reset-factor"));
        using var back = await server.SignInAsync("remover");
        await EnrolAsync(back);
        Assert.Equal("/account/second-factor?done=removed", (await back.SubmitAsync(await back.GetAsync("/account/second-factor"), "remove-totp", new() { ["Removing.Password"] = TestServer.Password })).Location);
        using var plain = await server.SignInAsync("remover");
    }

    [Fact]
    public async Task Neither_the_database_nor_the_journal_tells_a_secret()
    {
        await Guest.OpenAsync(server, "secretive");
        var (secret, codes) = await EnrolAsync("secretive");
        var written = Totp.Written(secret).Replace(" ", "", StringComparison.Ordinal);
        var stored = await server.InDatabaseAsync(db => db.Set<Authenticator>().Select(a => a.ProtectedSecret).ToListAsync());
        Assert.DoesNotContain(stored, s => s.Contains(written, StringComparison.Ordinal) || s.Contains(Convert.ToBase64String(secret), StringComparison.Ordinal));
        Assert.DoesNotContain(await server.InDatabaseAsync(db => db.Set<RecoveryCode>().Select(c => c.Hash).ToListAsync()), hash => codes.Contains(hash));
        var journal = await server.InDatabaseAsync(db => db.Journal.Where(e => e.Table == "access_authenticator" || e.Table == "access_recovery_code").Select(e => e.State).ToListAsync());
        Assert.NotEmpty(journal);
        Assert.All(journal, state => Assert.DoesNotContain("Secret", state, StringComparison.Ordinal));
        Assert.All(journal, state => Assert.DoesNotContain("Hash", state, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_made_up_passkey_is_refused_in_words()
    {
        using var visitor = server.Visit();
        await visitor.PostNothingAsync("/sign-in/passkey");
        var page = await visitor.GetAsync("/sign-in");
        foreach (var credential in new[] { "", "{}", "nonsense", """{"id":"AAAA","type":"public-key","response":{}}""" })
            Assert.Equal("access.passkey-wrong", (await visitor.SubmitAsync(page, "sign-in-passkey", new() { ["Passkey.Credential"] = credential })).RefusalCode);
        using var inside = await server.SignInAsync("officer");
        await inside.PostNothingAsync("/account/second-factor/passkey");
        var refused = await inside.SubmitAsync(await inside.GetAsync("/account/second-factor"), "make-passkey", new() { ["Passkey.Credential"] = "{}", ["Passkey.Name"] = "x" });
        Assert.Equal("access.passkey-not-made", refused.RefusalCode);
    }

    private async Task<Page> CodeAsync(Visitor visitor, string name, string code)
    {
        await Guest.TryAsync(server, visitor, name, TestServer.Password);
        return await visitor.SubmitAsync(await visitor.GetAsync("/sign-in/code"), "code", new() { ["Input.Code"] = code });
    }

    private async Task<(byte[] Secret, List<string> Codes)> EnrolAsync(string name)
    {
        using var visitor = await server.SignInAsync(name);
        return await EnrolAsync(visitor);
    }

    private async Task<(byte[] Secret, List<string> Codes)> EnrolAsync(Visitor visitor)
    {
        await visitor.SubmitAsync(await visitor.GetAsync("/account/second-factor"), "begin-totp");
        var page = await visitor.GetAsync("/account/second-factor");
        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        var secret = FromBase32(page.Text("#secret").Replace(" ", "", StringComparison.Ordinal));
        var wrong = await visitor.SubmitAsync(page, "confirm-totp", new() { ["Confirming.Code"] = Wrong(secret) });
        Assert.Equal("access.code-wrong", wrong.RefusalCode);
        var done = await visitor.SubmitAsync(page, "confirm-totp", new() { ["Confirming.Code"] = Totp.Code(secret, server.Clock.GetUtcNow()) });
        return (secret, [.. done.Document.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent)]);
    }

    /// <summary>The code of the step after the present one, which the clock moves on to.</summary>
    private string Next(byte[] secret)
    {
        server.Clock.Advance(TimeSpan.FromSeconds(30));
        return Totp.Code(secret, server.Clock.GetUtcNow());
    }

    private string Wrong(byte[] secret)
    {
        var near = Enumerable.Range(-2, 5).Select(step => Totp.Code(secret, server.Clock.GetUtcNow().AddSeconds(30 * step))).ToHashSet();
        return Enumerable.Range(0, 10).Select(n => new string((char)('0' + n), 6)).First(code => !near.Contains(code));
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    private Task<Luodi.Platform.Outcome<long>> ClearRolesAsync() => server.InScopeAsync(server.Town.Accounts["security"], s =>
        ((Modules.Access.Actions.ChangeSignInRules)s.GetService(typeof(Modules.Access.Actions.ChangeSignInRules))!).HandleAsync(new(new Dictionary<string, int?>(), [], null), CancellationToken.None));
}

public sealed class SecondFactorOnSqlite(SqliteServer server) : SecondFactorTests(server), IClassFixture<SqliteServer>;

public sealed class SecondFactorOnPostgres(PostgresServer server) : SecondFactorTests(server), IClassFixture<PostgresServer>;
