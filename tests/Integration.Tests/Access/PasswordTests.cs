using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Access;

public abstract class PasswordTests(TestServer server)
{
    [Fact]
    public async Task A_given_password_is_changed_before_anything_else()
    {
        await Guest.OpenAsync(server, "given", keepsPassword: false);
        using var visitor = await server.SignInAsync("given");
        foreach (var path in new[] { "/desk", "/account", "/documents" })
            Assert.Equal((303, "/account/password"), Answer(await visitor.GetAsync(path)));
        Assert.Equal((303, "/account/password"), Answer(await visitor.PostNothingAsync("/desk")));
        Assert.NotEmpty((await visitor.GetAsync("/account/password")).Text("#duty"));
        Assert.Equal("/account?done=password", (await Guest.ChangePasswordAsync(visitor, TestServer.Password, "Own-secret-2026")).Location);
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Status);
        Assert.Equal("access.sign-in-wrong", (await Guest.TryAsync(server, server.Visit(), "given", TestServer.Password)).RefusalCode);
    }

    [Theory]
    [InlineData("Short-1", "access.password-length")]
    [InlineData("alllowercase1", "access.password-classes")]
    [InlineData("My-choosy-2026", "access.password-names")]
    [InlineData("My-ysoohc-2026", "access.password-names")]
    [InlineData("P@ssw0rd2026!", "access.password-common")]
    [InlineData(TestServer.Password, "access.password-used")]
    public async Task A_password_against_the_rules_is_refused_with_the_rule(string wanted, string code)
    {
        await EnsureAsync("choosy");
        using var visitor = await server.SignInAsync("choosy");
        Assert.Equal(code, (await Guest.ChangePasswordAsync(visitor, TestServer.Password, wanted)).RefusalCode);
    }

    [Fact]
    public async Task The_last_five_passwords_are_not_taken_again_and_the_one_before_is()
    {
        await Guest.OpenAsync(server, "rounds");
        using var visitor = await server.SignInAsync("rounds");
        var current = TestServer.Password;
        for (var round = 1; round <= 5; round++)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(1));
            var next = $"Turning-{round}-wheels";
            Assert.Equal("/account?done=password", (await Guest.ChangePasswordAsync(visitor, current, next)).Location);
            current = next;
        }
        Assert.Equal("access.password-used", (await Guest.ChangePasswordAsync(visitor, current, "Turning-1-wheels")).RefusalCode);
        Assert.Equal("/account?done=password", (await Guest.ChangePasswordAsync(visitor, current, TestServer.Password)).Location);
    }

    [Fact]
    public async Task A_password_that_is_too_old_is_changed_first_and_a_younger_one_is_not()
    {
        await Guest.OpenAsync(server, "aged");
        await Guest.RuleAsync(server, SignInRules.PasswordDays, 90);
        try
        {
            server.Clock.Advance(TimeSpan.FromDays(89));
            using (var young = await server.SignInAsync("aged"))
                Assert.Equal(200, (await young.GetAsync("/desk")).Status);
            server.Clock.Advance(TimeSpan.FromDays(1));
            using var old = await server.SignInAsync("aged");
            Assert.Equal((303, "/account/password"), Answer(await old.GetAsync("/desk")));
            Assert.Contains("90", (await old.GetAsync("/account/password")).Text("#duty"), StringComparison.Ordinal);
            await Guest.ChangePasswordAsync(old, TestServer.Password, "Fresh-secret-2026");
            Assert.Equal(200, (await old.GetAsync("/desk")).Status);
        }
        finally
        {
            await Guest.RuleAsync(server, SignInRules.PasswordDays, 0);
        }
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_and_says_why()
    {
        await Guest.OpenAsync(server, "two-places");
        using var here = await server.SignInAsync("two-places");
        using var there = await server.SignInAsync("two-places");
        await Guest.ChangePasswordAsync(here, TestServer.Password, "Other-secret-2026");
        Assert.Equal(200, (await here.GetAsync("/account")).Status);
        var turned = await there.GetAsync("/account");
        Assert.Contains("ended=PasswordChanged", turned.Location, StringComparison.Ordinal);
        Assert.Equal("PasswordChanged", (await there.GetAsync(turned.Location!)).Document.QuerySelector("#ended")!.GetAttribute("data-end"));
    }

    [Fact]
    public async Task A_reset_gives_a_password_that_works_once_and_is_shown_once()
    {
        var id = await Guest.OpenAsync(server, "forgetful");
        using var before = await server.SignInAsync("forgetful");
        using var admin = await server.SignInAsync("admin");
        var shown = await admin.SubmitAsync(await admin.GetAsync($"/accounts/{id}"), "reset");
        var password = shown.Text("#one-time-password");
        Assert.True(password.Length >= 10, shown.Body);
        Assert.Empty((await admin.GetAsync($"/accounts/{id}")).Text("#one-time-password"));
        Assert.Equal(302, (await before.GetAsync("/desk")).Status);
        Assert.Equal("access.sign-in-wrong", (await Guest.TryAsync(server, server.Visit(), "forgetful", TestServer.Password)).RefusalCode);
        using var after = await server.SignInAsync("forgetful", password);
        Assert.Equal((303, "/account/password"), Answer(await after.GetAsync("/desk")));
        Assert.Equal("access.password-used", (await Guest.ChangePasswordAsync(after, password, password)).RefusalCode);
    }

    [Fact]
    public async Task Guessing_the_present_password_from_an_open_browser_locks_the_account()
    {
        await Guest.OpenAsync(server, "left-open");
        using var visitor = await server.SignInAsync("left-open");
        for (var i = 0; i < 5; i++)
            Assert.Equal("access.password-wrong", (await Guest.ChangePasswordAsync(visitor, "Guess-number-" + i, "Other-secret-2026")).RefusalCode);
        Assert.Equal("access.locked-out", (await Guest.ChangePasswordAsync(visitor, TestServer.Password, "Other-secret-2026")).RefusalCode);
    }

    [Fact]
    public async Task Former_passwords_are_kept_hashed_and_out_of_the_journal()
    {
        await Guest.OpenAsync(server, "kept");
        Assert.All(await server.InDatabaseAsync(db => db.Set<FormerPassword>().Select(p => p.Hash).ToListAsync()), hash => Assert.DoesNotContain(TestServer.Password, hash, StringComparison.Ordinal));
        var states = await server.InDatabaseAsync(db => db.Journal.Where(e => e.Table == "access_former_password").Select(e => e.State).ToListAsync());
        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.DoesNotContain("Hash", state, StringComparison.Ordinal));
    }

    private async Task EnsureAsync(string name)
    {
        if (!await server.InDatabaseAsync(db => db.Set<Account>().AnyAsync(a => a.UserName == name)))
            await Guest.OpenAsync(server, name);
    }

    private static (int, string?) Answer(Page page) => (page.Status, page.Location);
}

public sealed class PasswordsOnSqlite(SqliteServer server) : PasswordTests(server), IClassFixture<SqliteServer>;

public sealed class PasswordsOnPostgres(PostgresServer server) : PasswordTests(server), IClassFixture<PostgresServer>;
