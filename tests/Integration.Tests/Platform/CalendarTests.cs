using System.Globalization;
using Luodi.Integration.Tests.Harness;
using Luodi.Integration.Tests.Ledger;
using Luodi.Modules.Ledger.Actions;
using Luodi.Platform;
using Luodi.Platform.Journal;
using Luodi.Platform.Time;
using Luodi.Platform.Time.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

/// <summary>A holiday notice arrives: what it changes is shown first, then loaded, and every deadline that follows from it moves.</summary>
public abstract class CalendarTests(TestServer server)
{
    [Fact]
    public async Task Everybody_reads_a_year_and_only_the_administrator_is_offered_to_load_one()
    {
        using var liaison = await server.SignInAsync("science");
        var page = await liaison.GetAsync("/calendar");
        Assert.True(page.Is(200));
        Assert.Equal(12, page.Document.QuerySelectorAll("table.month").Length);
        Assert.Contains("248", page.Text("#year-count"), StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2025〕7号", page.Text("#notices"), StringComparison.Ordinal);
        Assert.Equal("15休", page.Document.QuerySelectorAll("table.month")[1].QuerySelectorAll(".day-holiday")[0].TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("a[href='/calendar/load']"));
        using var admin = await server.SignInAsync("admin");
        Assert.NotEmpty((await admin.GetAsync("/calendar")).Document.QuerySelectorAll("a[href='/calendar/load']"));
    }

    [Fact]
    public async Task A_year_without_notice_says_that_it_is_provisional_and_a_year_out_of_reach_is_not_there()
    {
        using var leader = await server.SignInAsync("leader");
        Assert.NotNull((await leader.GetAsync("/calendar/2093")).Document.QuerySelector("#provisional"));
        Assert.True((await leader.GetAsync("/calendar/1999")).Is(404));
        Assert.True((await leader.GetAsync("/calendar/2026?revision=7")).Is(404));
        Assert.True((await leader.GetAsync("/calendar/2026?revision=x")).Is(404));
        Assert.True((await leader.GetAsync("/calendar/2093/plan")).Is(404));
        Assert.True(YearPlanJson.Read((await leader.GetAsync("/calendar/2026/plan")).Body).Accepted);
    }

    [Fact]
    public async Task A_notice_moves_what_follows_from_it_and_the_list_of_it_is_kept()
    {
        var task = await TaskAsync("元旦前后到期的任务", new AfterEvent(new(2026, 12, 21), 20));
        var firm = await TaskAsync("元旦之前到期的任务", new AfterEvent(new(2026, 12, 21), 6));
        using var officer = await server.SignInAsync("officer");
        Assert.Contains("暂定", (await officer.GetAsync($"/tasks/{task}")).Text(".facts"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 18), (await server.TaskAsync(task)).Deadline);

        using var admin = await server.SignInAsync("admin");
        var preview = await PreviewAsync(admin, Notice(2027) + OtherFestivals);
        Assert.True(preview.Is(200), preview.RefusalCode);
        Assert.Contains("元旦前后到期的任务", preview.Text("#dates"), StringComparison.Ordinal);
        Assert.Contains("2027-01-19", preview.Text("#dates"), StringComparison.Ordinal);
        Assert.Contains("元旦之前到期的任务", preview.Text("#dates"), StringComparison.Ordinal);
        Assert.Contains("14", preview.Text("#unusual"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 18), (await server.TaskAsync(task)).Deadline);

        var loaded = await admin.SubmitAsync(preview, "load");
        Assert.True(loaded.Is(302), loaded.RefusalCode);
        // The same form sent again acts no second time.
        Assert.True((await admin.SubmitAsync(preview, "load")).Is(302));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Set<YearRevision>().CountAsync(r => r.Year == 2027)));

        var moved = await server.TaskAsync(task);
        Assert.Equal((new DateOnly(2027, 1, 19), false), (moved.Deadline, moved.DeadlineIsProvisional));
        Assert.DoesNotContain("暂定", (await officer.GetAsync($"/tasks/{task}")).Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2026〕99号", (await officer.GetAsync($"/tasks/{task}/deadline")).Text("#certificate"), StringComparison.Ordinal);
        var changes = await officer.GetAsync("/calendar/changes");
        Assert.Contains("2027-01-18", changes.Text("#changes"), StringComparison.Ordinal);
        Assert.Contains("2027-01-19", changes.Text("#changes"), StringComparison.Ordinal);
        Assert.Contains(changes.Document.QuerySelectorAll("#changes tr"), row => row.TextContent.Contains("元旦之前到期的任务", StringComparison.Ordinal) && row.TextContent.Contains("转为确定", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 12, 29), (await server.TaskAsync(firm)).Deadline);

        var states = await server.InDatabaseAsync(db => db.Set<JournalEntry>().Where(e => e.Table == "ledger_assignment" && e.RecordId == task.ToString()).OrderBy(e => e.Sequence).Select(e => new { e.State, e.Reason }).ToListAsync());
        Assert.Contains("2027-01-18", states[^2].State, StringComparison.Ordinal);
        Assert.Contains("2027-01-19", states[^1].State, StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2026〕99号", states[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_needs_its_reason_and_the_old_version_stays_readable()
    {
        using var admin = await server.SignInAsync("admin");
        Assert.True((await admin.SubmitAsync(await PreviewAsync(admin, Notice(2031)), "load")).Is(302));
        Assert.Contains("清明节", (await admin.GetAsync("/calendar/2031")).Text("#incomplete"), StringComparison.Ordinal);
        Assert.Equal("platform.notice-same", (await PreviewAsync(admin, Notice(2031))).RefusalCode);
        var preview = await PreviewAsync(admin, Notice(2031).Replace("1月1日放假", "1月1日、1月2日放假", StringComparison.Ordinal));
        Assert.Contains("2031-01-02", preview.Text("#days"), StringComparison.Ordinal);
        Assert.Equal("platform.notice-reason", (await admin.SubmitAsync(preview, "load")).RefusalCode);
        Assert.True((await admin.SubmitAsync(preview, "load", new() { ["Confirm.Reason"] = "录入时漏了一天" })).Is(302));
        var now = await admin.GetAsync("/calendar/2031");
        Assert.Contains("2031-01-01—2031-01-02", now.Text("#notices"), StringComparison.Ordinal);
        Assert.Contains("录入时漏了一天", now.Text("#revisions"), StringComparison.Ordinal);
        var old = await admin.GetAsync("/calendar/2031?revision=1");
        Assert.NotNull(old.Document.QuerySelector("#old-version"));
        Assert.DoesNotContain("2031-01-02", old.Text("#notices"), StringComparison.Ordinal);
        Assert.Equal(404, (await admin.GetAsync("/calendar/2031?revision=9")).Status);
    }

    [Fact]
    public async Task A_later_notice_is_added_and_a_shipped_year_can_be_amended()
    {
        using var admin = await server.SignInAsync("admin");
        var preview = await PreviewAsync(admin, "一、纪念日：9月3日（周四）放假。9月6日（周日）上班。", "2026", "国发明电〔2026〕98号");
        Assert.True((await admin.SubmitAsync(preview, "load", new() { ["Confirm.Reason"] = "补充通知" })).Is(302));
        var page = await admin.GetAsync("/calendar/2026");
        Assert.Contains("国办发明电〔2025〕7号", page.Text("#notices"), StringComparison.Ordinal);
        Assert.Contains("国发明电〔2026〕98号", page.Text("#notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("98号", (await admin.GetAsync("/calendar/2026?revision=0")).Text("#notices"), StringComparison.Ordinal);
        // What came with the program can be put back.
        var back = await PreviewAsync(admin, YearPlanJson.Write(WorkCalendar.Shipped.PlanOf(2026)!), replaces: true);
        Assert.True((await admin.SubmitAsync(back, "load", new() { ["Confirm.Reason"] = "补充通知系误录" })).Is(302));
        Assert.DoesNotContain("98号", (await admin.GetAsync("/calendar/2026")).Text("#notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_text_a_table_of_festivals_is_filled_in()
    {
        using var admin = await server.SignInAsync("admin");
        var preview = await admin.SubmitAsync(await admin.GetAsync("/calendar/load"), "read", new()
        {
            ["Input.Year"] = "2033", ["Input.Number"] = "国办发明电〔2032〕97号", ["Input.Rows[0].From"] = "2033-01-01", ["Input.Rows[0].To"] = "2033-01-03",
            ["Input.Rows[3].From"] = "2033-05-01", ["Input.Rows[3].To"] = "2033-05-04", ["Input.Rows[3].Work"] = "2033-04-30、2033-05-07",
        });
        Assert.True(preview.Is(200) && preview.RefusalCode is null, preview.RefusalCode);
        Assert.True((await admin.SubmitAsync(preview, "load")).Is(302));
        Assert.Contains("2033-04-30、2033-05-07", (await admin.GetAsync("/calendar/2033")).Text("#notices"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform.notice-no-year", "")]
    [InlineData("platform.notice-json", "{\"year\":2035}")]
    [InlineData("platform.notice-no-items", "国务院办公厅关于2035年部分节假日安排的通知 国办发明电〔2034〕1号")]
    [InlineData("platform.notice-weekday", "关于2035年部分节假日安排的通知 国办发明电〔2034〕1号 \n一、元旦：1月1日（周四）放假。")]
    public async Task What_cannot_be_read_is_refused_and_stays_in_the_form(string code, string text)
    {
        using var admin = await server.SignInAsync("admin");
        var page = await PreviewAsync(admin, text);
        Assert.Equal(code, page.RefusalCode);
        Assert.Equal(text, page.Document.QuerySelector("#text")!.TextContent);
        Assert.False(await server.InDatabaseAsync(db => db.Set<YearRevision>().AnyAsync(r => r.Year == 2035)));
    }

    [Fact]
    public async Task Of_two_who_load_the_same_year_at_once_one_is_told()
    {
        var admin = server.Town.Accounts["admin"];
        var plans = new[] { "国办发明电〔2036〕1号", "国办发明电〔2036〕2号" }.Select(number => NoticeText.Read("一、元旦：1月1日放假。", 2037, number, null).Value);
        var outcomes = await Task.WhenAll(plans.Select(plan => Task.Run(() =>
            server.InScopeAsync(admin, s => s.GetRequiredService<LoadYear>().HandleAsync(new(plan, false, "同时装入", Guid.CreateVersion7()), CancellationToken.None)))));
        Assert.Contains(outcomes, o => o.Accepted);
        Assert.All(outcomes.Where(o => !o.Accepted), o => Assert.Equal("platform.changed-meanwhile", o.Refusal!.Code));
        var revisions = await server.InDatabaseAsync(db => db.Set<YearRevision>().Where(r => r.Year == 2037).OrderBy(r => r.Revision).Select(r => r.Revision).ToListAsync());
        Assert.Equal(Enumerable.Range(1, outcomes.Count(o => o.Accepted)), revisions);
    }

    [Fact]
    public async Task What_is_completed_keeps_the_date_it_was_measured_by()
    {
        var task = await TaskAsync("装入前已完成的任务", new AfterEvent(new(2038, 12, 20), 20));
        var before = (await server.TaskAsync(task)).Deadline;
        Assert.True((await server.ReportAsync("science", task, "全部完成。", 100, evidence: true)).Accepted);
        Assert.True((await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(task), CancellationToken.None))).Accepted);
        var plan = NoticeText.Read("一、元旦：1月1日至8日放假。", 2039, "国办发明电〔2038〕1号", null).Value;
        Assert.True((await server.InScopeAsync(server.Town.Accounts["admin"], s => s.GetRequiredService<LoadYear>().HandleAsync(new(plan, false, null, Guid.Empty), CancellationToken.None))).Accepted);
        Assert.Equal(before, (await server.TaskAsync(task)).Deadline);
    }

    [Fact]
    public async Task What_comes_with_a_new_version_of_the_program_is_caught_up_with_at_the_start()
    {
        var task = await TaskAsync("旧版本推算的任务", new AfterEvent(new(2026, 2, 2), 20));
        // As an older program left it, which did not know the Spring Festival of 2026.
        await server.InDatabaseAsync(db => db.Set<Luodi.Modules.Ledger.Model.Assignment>().Where(a => a.Id == task)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Deadline, new DateOnly(2026, 3, 2)).SetProperty(x => x.DeadlineIsProvisional, true)));
        Assert.True(await server.InScopeAsync(Luodi.Platform.Access.Actor.Program, s => s.GetRequiredService<CatchUp>().RunAsync(CancellationToken.None)) > 0);
        Assert.Equal(new DateOnly(2026, 3, 6), (await server.TaskAsync(task)).Deadline);
        using var officer = await server.SignInAsync("officer");
        Assert.Contains("随程序更新", (await officer.GetAsync("/calendar/changes")).Text("#changes"), StringComparison.Ordinal);
    }

    private async Task<Guid> TaskAsync(string name, DeadlineRule rule)
    {
        var policy = await new Policy(server).Duty(name, "市科技局", "2026").StoreAsync(name + "文件");
        var task = (await policy.IssueAsync(name + "清单"))[0];
        var set = await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<SetDeadline>().HandleAsync(new(task, null, rule, "按批复"), CancellationToken.None));
        Assert.True(set.Accepted, set.Refusal?.Code);
        return task;
    }

    private static async Task<Page> PreviewAsync(Visitor admin, string text, string? year = null, string? number = null, bool replaces = false)
    {
        var values = new Dictionary<string, string> { ["Input.Text"] = text, ["Input.Year"] = year ?? "", ["Input.Number"] = number ?? "" };
        if (replaces)
            values["Input.Replaces"] = "true";
        return await admin.SubmitAsync(await admin.GetAsync("/calendar/load"), "read", values);
    }

    private const string OtherFestivals =
        "\n二、春节：2月6日至12日放假。\n三、清明节：4月5日放假。\n四、劳动节：5月1日放假。\n五、端午节：6月9日放假。\n六、中秋节：9月15日放假。\n七、国庆节：10月1日至7日放假。";

    /// <summary>Not a notice that anybody issued: the first day of the year is off, and that is all.</summary>
    private static string Notice(int year) => string.Create(CultureInfo.InvariantCulture, $"国务院办公厅关于{year}年部分节假日安排的通知\n国办发明电〔{year - 1}〕99号\n一、元旦：1月1日放假。");
}

public sealed class CalendarOnSqlite(SqliteServer server) : CalendarTests(server), IClassFixture<SqliteServer>;

public sealed class CalendarOnPostgres(PostgresServer server) : CalendarTests(server), IClassFixture<PostgresServer>;
