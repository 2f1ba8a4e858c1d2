using System.Globalization;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Ledger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

/// <summary>Law 1: no figure without its way back.</summary>
public abstract class NumberTests(TestServer server)
{
    [Fact]
    public async Task Every_number_leads_to_exactly_as_many_tasks_and_each_of_them_shows_its_sentence()
    {
        await LiveAsync("数字");
        using var leader = await server.SignInAsync("leader");
        var overview = await leader.GetAsync("/overview");
        var numbers = overview.Document.QuerySelectorAll("a[data-counts]");
        // Tiles, two tables of lights and six month-ends of five lights each.
        Assert.True(numbers.Length > 45, $"only {numbers.Length} numbers");
        Assert.Contains(numbers, n => n.GetAttribute("data-counts") != "0");
        foreach (var number in numbers)
        {
            var href = number.GetAttribute("href")!;
            Assert.Equal(int.Parse(number.GetAttribute("data-counts")!, CultureInfo.InvariantCulture), await leader.CountAsync(href));
        }
        var list = await leader.GetAsync("/tasks?state=InForce");
        var rows = list.Document.QuerySelectorAll("main tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.StartsWith("/documents/", row.QuerySelector(".from a")!.GetAttribute("href"), StringComparison.Ordinal));
        // Two clicks: the sentence's link leads into the document itself.
        Assert.True((await leader.GetAsync(rows[0].QuerySelector(".from a")!.GetAttribute("href")!.Split('#')[0])).Is(200));
    }

    [Fact]
    public async Task The_numbers_of_the_lists_page_lead_to_what_they_count()
    {
        await LiveAsync("清单数字");
        using var officer = await server.SignInAsync("officer");
        var lists = await officer.GetAsync("/lists");
        var links = lists.Document.QuerySelectorAll("td.num a");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var count = int.Parse(link.TextContent, CultureInfo.InvariantCulture);
            var href = link.GetAttribute("href")!;
            var shown = href.StartsWith("/tasks", StringComparison.Ordinal) ? await officer.CountAsync(href) : (await officer.GetAsync(href)).Document.QuerySelectorAll("td.title").Length;
            Assert.Equal(count, shown);
        }
    }

    [Fact]
    public async Task The_export_has_the_rows_of_the_list()
    {
        await LiveAsync("导出");
        using var leader = await server.SignInAsync("leader");
        var count = await leader.CountAsync("/tasks?light=Grey");
        var csv = await leader.Http.GetByteArrayAsync("/tasks.csv?light=Grey");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(count + 1, System.Text.Encoding.UTF8.GetString(csv).TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task Today_read_from_the_reports_is_today_read_from_the_tasks()
    {
        await LiveAsync("回算");
        await server.InScopeAsync(server.Town.Accounts["leader"], async services =>
        {
            var (lights, scope) = (services.GetRequiredService<LightReader>(), services.GetRequiredService<TaskScope>());
            var today = services.GetRequiredService<Luodi.Platform.Time.BeijingCalendar>().Today;
            var now = (await lights.TodayAsync(await scope.VisibleAsync(CancellationToken.None), today, CancellationToken.None)).ToDictionary(t => t.Task.Id, t => (t.Light, t.Task.State, t.Task.Last));
            var past = (await lights.AsOfAsync(await scope.VisibleAsync(CancellationToken.None), [today], CancellationToken.None))[0].ToDictionary(t => t.Task.Id, t => (t.Light, t.Task.State, t.Task.Last));
            Assert.True(now.Count >= 5);
            Assert.Equal(now, past);
            return 0;
        });
    }

    [Fact]
    public async Task Before_its_issue_a_task_does_not_count_and_after_completion_it_is_done()
    {
        var day = Luodi.Platform.Time.BeijingCalendar.DateOf(server.Clock.GetUtcNow());
        var policy = await new Policy(server).Duty("回看的任务", "市科技局", "2027").StoreAsync("回看文件");
        var task = (await policy.IssueAsync("回看清单"))[0];
        server.Clock.Advance(TimeSpan.FromDays(40));
        Assert.True((await server.ReportAsync("science", task, "全部完成。", 100, evidence: true)).Accepted);
        server.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True((await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(task), CancellationToken.None))).Accepted);
        using var leader = await server.SignInAsync("leader");
        Assert.Equal(0, await leader.CountAsync($"/tasks?document={policy.DocumentId}&asOf={day.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal(1, await leader.CountAsync($"/tasks?document={policy.DocumentId}&asOf={day:yyyy-MM-dd}&light=Grey"));
        Assert.Equal(1, await leader.CountAsync($"/tasks?document={policy.DocumentId}&asOf={day.AddDays(36):yyyy-MM-dd}&light=Amber"));
        Assert.Equal(1, await leader.CountAsync($"/tasks?document={policy.DocumentId}&asOf={day.AddDays(41):yyyy-MM-dd}&state=AwaitingAcceptance"));
        Assert.Equal(1, await leader.CountAsync($"/tasks?document={policy.DocumentId}&state=Completed&light=Done"));
    }

    [Theory]
    [InlineData("/tasks?light=Purple&unit=x&page=0&asOf=2026-99-99&sort=7&industry=%00")]
    [InlineData("/tasks?q=%00%27%22%3Cscript%3E&page=999999999")]
    public async Task A_crooked_address_is_answered(string address)
    {
        using var officer = await server.SignInAsync("officer");
        Assert.True((await officer.GetAsync(address)).Is(200));
    }

    /// <summary>Tasks of all sorts: not reported, on pace, behind, silent, overdue, awaiting, done, with an open problem.</summary>
    private async Task LiveAsync(string name)
    {
        var start = Luodi.Platform.Time.BeijingCalendar.DateOf(server.Clock.GetUtcNow());
        var policy = await new Policy(server)
            .Duty(name + "未报的任务", "市工信局", "2027").Duty(name + "正常的任务", "市科技局", "2027").Duty(name + "落后的任务", "市科技局", $"{start.AddDays(50):yyyy-MM-dd}")
            .Duty(name + "逾期的任务", "市工信局", $"{start.AddDays(20):yyyy-MM-dd}").Duty(name + "待验收的任务", "市科技局", "2027").Duty(name + "完成的任务", "市科技局", "2027")
            .StoreAsync(name + "文件");
        var tasks = await policy.IssueAsync(name + "清单");
        server.Clock.Advance(TimeSpan.FromDays(31));
        await server.ReportAsync("science", tasks[1], "按计划推进。", 60);
        await server.ReportAsync("science", tasks[2], "进展缓慢。", 10, problem: "缺资金。");
        await server.ReportAsync("science", tasks[4], "全部完成。", 100, evidence: true);
        await server.ReportAsync("science", tasks[5], "全部完成。", 100, evidence: true);
        await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(tasks[5]), CancellationToken.None));
        await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<ReturnCompletion>().HandleAsync(new(tasks[4], "材料不全。"), CancellationToken.None));
        server.Clock.Advance(TimeSpan.FromDays(2));
        await server.ReportAsync("science", tasks[4], "材料已补。", 100, evidence: true);
    }
}

public sealed class NumbersOnSqlite(SqliteServer server) : NumberTests(server), IClassFixture<SqliteServer>;

public sealed class NumbersOnPostgres(PostgresServer server) : NumberTests(server), IClassFixture<PostgresServer>;
