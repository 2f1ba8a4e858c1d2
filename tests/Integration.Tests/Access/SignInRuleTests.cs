using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Rules;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Access;

public abstract class SignInRuleTests(TestServer server)
{
    [Fact]
    public async Task The_security_administrator_changes_a_rule_it_holds_at_once_and_the_journal_says_who()
    {
        using var security = await server.SignInAsync("security");
        var answer = await security.SubmitAsync(await security.GetAsync("/security"), "rules", new() { ["Input.Numbers[lockout-tries]"] = "3" });
        Assert.Equal((302, "/security?done=true"), (answer.Status, answer.Location));
        await Guest.OpenAsync(server, "three-tries");
        using var visitor = server.Visit();
        for (var i = 0; i < 3; i++)
            await Guest.TryAsync(server, visitor, "three-tries", "Wrong-secret-1");
        Assert.Equal("access.locked-out", (await Guest.TryAsync(server, visitor, "three-tries", TestServer.Password)).RefusalCode);
        var entry = await server.InDatabaseAsync(db => db.Journal.Where(e => e.Table == "platform_setting" && e.State.Contains("lockout-tries")).OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal(("安全管理员", "修改登录规则"), (entry.ActorName, entry.Reason));
    }

    [Theory]
    [InlineData("password-length", "9")]
    [InlineData("lockout-tries", "11")]
    [InlineData("idle-minutes", "")]
    [InlineData("idle-minutes", "thirty")]
    [InlineData("single-session", "2")]
    public async Task A_value_out_of_its_range_is_refused_and_nothing_is_changed(string name, string value)
    {
        using var security = await server.SignInAsync("security");
        var page = await security.GetAsync("/security");
        var answer = await security.SubmitAsync(page, "rules", new() { [$"Input.Numbers[{name}]"] = value });
        Assert.Equal("access.rule-range", answer.RefusalCode);
        Assert.NotNull(answer.Document.QuerySelector($"#{name}")!.ParentElement!.ClassList.Contains("has-error") ? answer : null);
        Assert.Equal(page.Document.QuerySelector($"#{name}")!.GetAttribute("value"), (await security.GetAsync("/security")).Document.QuerySelector($"#{name}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_save_over_somebody_elses_shows_both_and_the_second_save_is_a_conscious_one()
    {
        using var one = await server.SignInAsync("security");
        using var two = await server.SignInAsync("security");
        var (first, second) = (await one.GetAsync("/security"), await two.GetAsync("/security"));
        await one.SubmitAsync(first, "rules", new() { ["Input.Numbers[lockout-minutes]"] = "20" });
        var clash = await two.SubmitAsync(second, "rules", new() { ["Input.Numbers[lockout-minutes]"] = "25" });
        Assert.Equal("platform.changed-meanwhile", clash.RefusalCode);
        Assert.Equal("25", clash.Document.QuerySelector("#lockout-minutes")!.GetAttribute("value"));
        Assert.Contains("20", clash.Text("#lockout-minutes-hint strong"), StringComparison.Ordinal);
        Assert.Equal(302, (await two.SubmitAsync(clash, "rules")).Status);
        Assert.Equal("25", (await one.GetAsync("/security")).Document.QuerySelector("#lockout-minutes")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_rule_weaker_than_an_assessment_expects_is_marked()
    {
        using var security = await server.SignInAsync("security");
        await security.SubmitAsync(await security.GetAsync("/security"), "rules", new() { ["Input.Numbers[idle-minutes]"] = "60" });
        Assert.NotEmpty((await security.GetAsync("/security")).Text("#idle-minutes-hint .tag"));
        await Guest.RuleAsync(server, SignInRules.IdleMinutes, 30);
        Assert.Empty((await security.GetAsync("/security")).Text("#idle-minutes-hint .tag"));
    }
}

public sealed class SignInRulesOnSqlite(SqliteServer server) : SignInRuleTests(server), IClassFixture<SqliteServer>;

public sealed class SignInRulesOnPostgres(PostgresServer server) : SignInRuleTests(server), IClassFixture<PostgresServer>;
