using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Sealing.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Audit;

public abstract class AuditTests(TestServer server)
{
    [Fact]
    public async Task The_auditor_finds_a_change_by_table_record_actor_and_day()
    {
        var id = await ChangedAsync("audit.find");
        using var auditor = await server.SignInAsync("auditor");
        foreach (var query in (string[])[$"record={id}", $"table=platform_setting&record={id}", $"record={id}&actor=督办", $"record={id}&from=2026-01-01&to=2026-12-31"])
            Assert.Equal(2, (await auditor.GetAsync($"/journal?{query}")).Document.QuerySelectorAll("tbody tr").Length);
        foreach (var query in (string[])[$"record={id}&table=platform_file", $"record={id}&actor=无此人", $"record={id}&from=2020-01-01&to=2020-12-31"])
            Assert.Empty((await auditor.GetAsync($"/journal?{query}")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_record_s_history_says_who_why_and_what_changed()
    {
        var id = await ChangedAsync("audit.history");
        using var auditor = await server.SignInAsync("auditor");
        var page = await auditor.GetAsync($"/journal/record?table=platform_setting&id={id}");
        Assert.Equal(2, page.Document.QuerySelectorAll("section.card").Length);
        var second = page.Document.QuerySelectorAll("section.card")[1].TextContent;
        Assert.Contains("改设置", second, StringComparison.Ordinal);
        Assert.Contains("督办员", second, StringComparison.Ordinal);
        Assert.Contains("一", second, StringComparison.Ordinal);
        Assert.Contains("二", second, StringComparison.Ordinal);
        Assert.True((await auditor.GetAsync("/journal/record?table=platform_setting&id=none")).Is(404));
    }

    [Fact]
    public async Task Any_table_and_record_is_shown_as_it_was_at_an_instant()
    {
        var before = Beijing(server.Clock.GetUtcNow());
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        var id = await AddedAsync("audit.past");
        var between = Beijing(server.Clock.GetUtcNow());
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        await ChangeAsync(id);
        using var auditor = await server.SignInAsync("auditor");
        Assert.DoesNotContain(id.ToString(), (await PastAsync(before)).Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("\"Value\":\"一\"", RowOf(await PastAsync(between)), StringComparison.Ordinal);
        Assert.Contains("\"Value\":\"二\"", RowOf(await PastAsync(Beijing(server.Clock.GetUtcNow()))), StringComparison.Ordinal);
        Assert.Single((await auditor.GetAsync($"/journal/record?table=platform_setting&id={id}&at={between}")).Document.QuerySelectorAll("section.card"));

        Task<Page> PastAsync(string at) => auditor.GetAsync($"/past?table=platform_setting&at={at}");
        string RowOf(Page page) => page.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(id.ToString(), StringComparison.Ordinal)).TextContent;
    }

    [Fact]
    public async Task Anybody_takes_a_head_home_and_a_proof_rests_on_it()
    {
        var id = await ChangedAsync("audit.proof");
        await server.InScopeAsync(Actor.Program, async services =>
        {
            await services.GetRequiredService<JournalSealer>().SealAsync(evenIfYoung: true, CancellationToken.None);
            return await services.GetRequiredService<JournalSealer>().HeadAsync(evenIfYoung: true, CancellationToken.None);
        });
        using var stranger = server.Visit();
        var link = (await stranger.GetAsync("/heads")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var head = HeadFile.Read(await stranger.Http.GetStringAsync(link));
        Assert.NotNull(head);
        Assert.Contains("luodi-proof 1", await stranger.Http.GetStringAsync("/heads/verifier.html"), StringComparison.Ordinal);
        Assert.True((await stranger.GetAsync("/heads/999999.txt")).Is(404));
        using var auditor = await server.SignInAsync("auditor");
        var proof = ProofFile.Parse(await auditor.Http.GetStringAsync($"/journal/proof.txt?table=platform_setting&id={id}&version=1")).Proof;
        Assert.Null(proof!.Check());
        Assert.Equal((head, 1L), (proof.Head, proof.Entry.Version));
        Assert.True((await auditor.GetAsync($"/journal/proof.txt?table=platform_setting&id={id}&version=7")).Is(404));
    }

    [Fact]
    public async Task Visits_are_written_with_account_route_and_status_and_no_path()
    {
        using (var auditor = await server.SignInAsync("auditor"))
        {
            await auditor.GetAsync("/journal?actor=某人的姓名");
            await auditor.GetAsync("/nothing-here-某人");
            var page = await auditor.GetAsync("/visits");
            var link = page.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
            var account = server.Town.Accounts["auditor"].AccountId;
            string file;
            do
                file = await auditor.Http.GetStringAsync(link); // The log is written a moment after the answer.
            while (!file.Contains($"{account},127.0.0.1,GET,\"/visits\",200", StringComparison.Ordinal));
            Assert.Contains($"{account},127.0.0.1,GET,\"/journal\",200", file, StringComparison.Ordinal);
            Assert.Contains("GET,\"-\",404", file, StringComparison.Ordinal);
            Assert.Contains("POST,\"/sign-in\",302", file, StringComparison.Ordinal);
            Assert.DoesNotContain("某人", file, StringComparison.Ordinal);
        }
        using var stranger = server.Visit();
        Assert.True((await stranger.GetAsync("/visits/2026-01-12.csv")).Is(302));
    }

    private static string Beijing(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Guid> ChangedAsync(string name)
    {
        var id = await AddedAsync(name);
        await ChangeAsync(id);
        return id;
    }

    private Task<Guid> AddedAsync(string name) => server.InScopeAsync(server.Town.Accounts["officer"], async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var setting = new Setting(Guid.CreateVersion7(), $"{name}.{Guid.CreateVersion7()}", "一");
        db.Add(setting);
        await db.SaveAsync("加设置", CancellationToken.None);
        return setting.Id;
    });

    private Task<bool> ChangeAsync(Guid id) => server.InScopeAsync(server.Town.Accounts["officer"], async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        (await db.Set<Setting>().SingleAsync(s => s.Id == id)).Change("二");
        return await db.TrySaveAsync("改设置", CancellationToken.None);
    });
}

public sealed class AuditOnSqlite(SqliteServer server) : AuditTests(server), IClassFixture<SqliteServer>;

[Collection<QuietPostgres>]
public sealed class AuditOnPostgres(PostgresServer server) : AuditTests(server), IClassFixture<PostgresServer>;
