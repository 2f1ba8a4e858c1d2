using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Access;

public abstract class HistoryTests(TestServer server)
{
    [Fact]
    public async Task On_coming_in_one_reads_when_one_came_last_and_how_often_somebody_failed_since()
    {
        await Guest.OpenAsync(server, "reader");
        using (var first = await server.SignInAsync("reader"))
            Assert.DoesNotContain("2026-", (await first.GetAsync("/account")).Text("#last-sign-in"), StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromHours(1));
        await Guest.TryAsync(server, server.Visit(), "reader", "Wrong-secret-1");
        await Guest.TryAsync(server, server.Visit(), "reader", "Wrong-secret-1");
        server.Clock.Advance(TimeSpan.FromHours(1));
        using var second = await server.SignInAsync("reader");
        var page = await second.GetAsync("/account");
        Assert.Contains("127.0.0.1", page.Text("#last-sign-in"), StringComparison.Ordinal);
        Assert.Contains("2", page.Text("#last-sign-in strong"), StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("td[data-label='结果']").Length);
    }

    [Fact]
    public async Task The_audit_administrator_sees_all_tries_and_can_narrow_them()
    {
        await Guest.OpenAsync(server, "watched");
        await Guest.TryAsync(server, server.Visit(), "watched", "Wrong-secret-1");
        using (await server.SignInAsync("watched"))
        {
        }
        using var auditor = await server.SignInAsync("auditor");
        var all = await auditor.GetAsync("/sign-ins?name=watched");
        Assert.Equal(2, all.Document.QuerySelectorAll("tbody tr").Length);
        var failed = await auditor.GetAsync("/sign-ins?name=WATCHED&failed=true");
        Assert.Single(failed.Document.QuerySelectorAll("tbody tr"));
        var tomorrow = Luodi.Platform.Time.BeijingCalendar.DateOf(server.Clock.GetUtcNow()).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty((await auditor.GetAsync($"/sign-ins?name=watched&from={tomorrow}")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(200, (await auditor.GetAsync("/sign-ins?page=999&from=nonsense")).Status);
    }

    [Fact]
    public async Task Long_records_are_turned_page_by_page()
    {
        await Guest.OpenAsync(server, "many");
        var id = await server.InDatabaseAsync(db => db.Set<Account>().Where(a => a.UserName == "many").Select(a => a.Id).SingleAsync());
        await server.InDatabaseAsync(db =>
        {
            var attempts = new Attempts(db, server.Clock);
            for (var i = 0; i < Attempts.PageSize + 1; i++)
                attempts.Add(id, AttemptResult.WrongPassword, SignInMethod.Password, new("192.0.2.1", "—"));
            return db.SaveChangesAsync();
        });
        using var auditor = await server.SignInAsync("auditor");
        Assert.Equal(Attempts.PageSize, (await auditor.GetAsync("/sign-ins?name=many")).Document.QuerySelectorAll("tbody tr").Length);
        var next = (await auditor.GetAsync("/sign-ins?name=many")).Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Single((await auditor.GetAsync(next)).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_was_typed_as_a_name_is_kept_nowhere_when_it_is_none()
    {
        await Guest.TryAsync(server, server.Visit(), "My-real-Password-1", "x");
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Journal.CountAsync(e => e.State.Contains("My-real-Password-1"))));
        Assert.True(await server.InDatabaseAsync(db => db.Set<SignInAttempt>().AnyAsync(t => t.AccountId == null && t.Result == AttemptResult.UnknownName)));
    }
}

public sealed class HistoryOnSqlite(SqliteServer server) : HistoryTests(server), IClassFixture<SqliteServer>;

public sealed class HistoryOnPostgres(PostgresServer server) : HistoryTests(server), IClassFixture<PostgresServer>;
