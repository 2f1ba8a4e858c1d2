using System.Net;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

public abstract class SessionTests(TestServer server)
{
    [Fact]
    public async Task After_half_an_hour_without_use_the_session_is_over_and_the_page_says_so()
    {
        await Guest.OpenAsync(server, "idle");
        using var visitor = await server.SignInAsync("idle");
        for (var i = 0; i < 3; i++)
        {
            // Used every twenty-nine minutes it goes on.
            server.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal(200, (await visitor.GetAsync("/account")).Status);
        }
        server.Clock.Advance(TimeSpan.FromMinutes(30));
        var turned = await visitor.GetAsync("/account");
        Assert.True(turned.Is(302) && turned.Location!.Contains("ended=Idle", StringComparison.Ordinal), turned.Location);
        Assert.Equal("Idle", (await visitor.GetAsync(turned.Location!)).Document.QuerySelector("#ended")!.GetAttribute("data-end"));
        Assert.Equal(SessionEnd.Idle, (await SessionsAsync("idle")).Single().End);
    }

    [Fact]
    public async Task After_twelve_hours_the_session_is_over_however_busy_it_was()
    {
        await Guest.OpenAsync(server, "busy");
        using var visitor = await server.SignInAsync("busy");
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(200, (await visitor.GetAsync("/account")).Status);
        }
        server.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Contains("ended=TooLong", (await visitor.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_use_is_written_once_a_minute_and_never_into_the_journal()
    {
        await Guest.OpenAsync(server, "seen");
        using var visitor = await server.SignInAsync("seen");
        var id = (await SessionsAsync("seen")).Single().Id;
        var start = server.Clock.GetUtcNow();
        server.Clock.Advance(TimeSpan.FromSeconds(59));
        await visitor.GetAsync("/account");
        Assert.Equal(start, (await SessionsAsync("seen")).Single().LastSeenAt);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.GetAsync("/account");
        Assert.Equal(server.Clock.GetUtcNow(), (await SessionsAsync("seen")).Single().LastSeenAt);
        var entries = await server.InDatabaseAsync(db => db.Journal.Where(e => e.Table == "access_session" && e.RecordId == id.ToString()).ToListAsync());
        Assert.DoesNotContain("LastSeenAt", Assert.Single(entries).State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_the_cookie()
    {
        await Guest.OpenAsync(server, "leaver");
        using var visitor = await server.SignInAsync("leaver");
        using var thief = server.Visit();
        foreach (Cookie cookie in visitor.Cookies.GetCookies(server.Address))
            thief.Cookies.Add(server.Address, new Cookie(cookie.Name, cookie.Value));
        Assert.Equal(200, (await thief.GetAsync("/account")).Status);
        Assert.Equal("/", (await visitor.SubmitAsync(await visitor.GetAsync("/sign-out"), "sign-out")).Location);
        Assert.Contains("ended=SignedOut", (await thief.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_in_is_a_session_of_its_own_and_the_cookie_changes()
    {
        await Guest.OpenAsync(server, "again");
        using var visitor = await server.SignInAsync("again");
        var before = visitor.Cookies.GetCookies(server.Address)["luodi"]!.Value;
        await Guest.TryAsync(server, visitor, "again", TestServer.Password);
        Assert.NotEqual(before, visitor.Cookies.GetCookies(server.Address)["luodi"]!.Value);
        Assert.Equal(2, (await SessionsAsync("again")).Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public async Task Where_one_session_only_is_the_rule_the_new_one_ends_the_old_one()
    {
        await Guest.OpenAsync(server, "single");
        await Guest.RuleAsync(server, SignInRules.SingleSession, 1);
        try
        {
            using var first = await server.SignInAsync("single");
            using var second = await server.SignInAsync("single");
            Assert.Contains("ended=Replaced", (await first.GetAsync("/account")).Location, StringComparison.Ordinal);
            Assert.Equal(200, (await second.GetAsync("/account")).Status);
        }
        finally
        {
            await Guest.RuleAsync(server, SignInRules.SingleSession, 0);
        }
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_of_oneself_and_nobody_elses()
    {
        await Guest.OpenAsync(server, "everywhere");
        using var other = await server.SignInAsync("officer");
        using var here = await server.SignInAsync("everywhere");
        using var there = await server.SignInAsync("everywhere");
        Assert.StartsWith("/sign-in", (await here.SubmitAsync(await here.GetAsync("/account"), "everywhere")).Location, StringComparison.Ordinal);
        Assert.Equal(302, (await there.GetAsync("/account")).Status);
        Assert.Equal(302, (await here.GetAsync("/account")).Status);
        Assert.Equal(200, (await other.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_person_ends_one_of_their_own_sessions_and_none_of_anybody_else()
    {
        await Guest.OpenAsync(server, "picker");
        using var here = await server.SignInAsync("picker");
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        using var there = await server.SignInAsync("picker");
        var page = await here.GetAsync("/account");
        var theirs = (await SessionsAsync("picker")).OrderBy(s => s.StartedAt).Last().Id;
        using var officer = await server.SignInAsync("officer");
        var foreign = (await SessionsAsync("officer")).First(s => s.EndedAt == null).Id;
        var refused = await here.SubmitAsync(page, $"end-{theirs}", new() { ["Ending.SessionId"] = foreign.ToString() });
        Assert.Equal("access.session-unknown", refused.RefusalCode);
        Assert.Equal("/account?done=ended", (await here.SubmitAsync(page, $"end-{theirs}")).Location);
        Assert.Equal(302, (await there.GetAsync("/account")).Status);
        Assert.Equal(200, (await officer.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Sessions_that_ran_out_unseen_are_closed_by_the_round()
    {
        await Guest.OpenAsync(server, "gone-home");
        using var visitor = await server.SignInAsync("gone-home");
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<LockDormantAccounts>().HandleAsync(CancellationToken.None));
        Assert.Equal(SessionEnd.Idle, (await SessionsAsync("gone-home")).Single().End);
    }

    [Fact]
    public async Task What_officials_see_is_kept_in_no_cache()
    {
        using var visitor = await server.SignInAsync("officer");
        foreach (var path in new[] { "/account", "/lists", "/sign-out" })
        {
            using var answer = await visitor.Http.GetAsync(path);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_goes_with_the_browser()
    {
        using var visitor = await server.SignInAsync("officer");
        var cookie = visitor.Cookies.GetCookies(server.Address)["luodi"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
    }

    private Task<List<Session>> SessionsAsync(string name) => server.InDatabaseAsync(db =>
        (from session in db.Set<Session>().AsNoTracking() join account in db.Set<Account>() on session.AccountId equals account.Id where account.UserName == name select session).ToListAsync());
}

public sealed class SessionsOnSqlite(SqliteServer server) : SessionTests(server), IClassFixture<SqliteServer>;

public sealed class SessionsOnPostgres(PostgresServer server) : SessionTests(server), IClassFixture<PostgresServer>;
