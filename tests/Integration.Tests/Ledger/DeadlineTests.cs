using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Rules;
using Luodi.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

/// <summary>A deadline opens into its arithmetic, and an officer may set it as a rule.</summary>
public abstract class DeadlineTests(TestServer server)
{
    [Fact]
    [Trait("Rule", "S-052")]
    public async Task A_deadline_read_from_text_opens_from_its_sentence_to_its_day()
    {
        var task = await IssuedAsync("年底前完成的任务");
        using var liaison = await server.SignInAsync("science");
        var facts = (await liaison.GetAsync($"/tasks/{task}")).Text(".facts .arithmetic");
        Assert.Contains("2026年底前", facts, StringComparison.Ordinal);
        Assert.Contains("含当日", facts, StringComparison.Ordinal);
        Assert.Contains("2026-12-31", facts, StringComparison.Ordinal);
        var page = await liaison.GetAsync($"/tasks/{task}/deadline");
        Assert.Contains("年底前完成的任务", page.Text("#main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form .form-actions"));
    }

    [Fact]
    public async Task An_officer_tries_a_rule_and_adopts_it_with_a_reason()
    {
        var task = await IssuedAsync("二十个工作日的任务");
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync($"/tasks/{task}/deadline");
        Dictionary<string, string> rule = new() { ["Input.Kind"] = EnteredDeadline.WorkingDays, ["Input.Start"] = "2026-02-02", ["Input.Days"] = "20", ["Input.Save"] = "false" };
        var trial = await officer.SubmitAsync(page, "deadline", rule);
        Assert.Contains("2026-03-06", trial.Text("#trial h2"), StringComparison.Ordinal);
        Assert.Contains("2026-02-15—2026-02-23", trial.Text("#trial"), StringComparison.Ordinal);
        Assert.Contains("2026-02-14、2026-02-28", trial.Text("#trial"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 31), (await server.TaskAsync(task)).Deadline);
        Assert.Equal("ledger.adjustment-reason", (await officer.SubmitAsync(trial, "deadline", new() { ["Input.Save"] = "true" })).RefusalCode);
        Assert.True((await officer.SubmitAsync(trial, "deadline", new() { ["Input.Save"] = "true", ["Input.Reason"] = "按批复执行" })).Is(302));
        Assert.Equal(new DateOnly(2026, 3, 6), (await server.TaskAsync(task)).Deadline);
        Assert.Contains("由督办按规则设定", (await officer.GetAsync($"/tasks/{task}")).Text(".facts .arithmetic"), StringComparison.Ordinal);
        // The form comes back as it was adopted, and an edit of the task leaves the rule alone.
        Assert.Equal("2026-02-02", (await officer.GetAsync($"/tasks/{task}/deadline")).Document.QuerySelector("#start")!.GetAttribute("value"));
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/edit"), "edit", new() { ["Input.Reason"] = "改名", ["Input.Title"] = "另一个名字" })).Is(302));
        Assert.NotNull((await server.TaskAsync(task)).DeadlineRule);
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/edit"), "edit", new() { ["Input.Reason"] = "改期", ["Input.Deadline"] = "2026-04-01" })).Is(302));
        Assert.Null((await server.TaskAsync(task)).DeadlineRule);
    }

    [Theory]
    [Trait("Rule", "R-025")]
    [InlineData("", "2014-02-11")]
    [InlineData("Inclusive", "2014-02-12")]
    public async Task Before_the_fifth_working_day_is_strict_unless_the_officer_says_otherwise(string bound, string result)
    {
        var task = await IssuedAsync("每月第五个工作日前报送" + bound);
        using var officer = await server.SignInAsync("officer");
        var trial = await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/deadline"), "deadline", new()
        {
            ["Input.Kind"] = EnteredDeadline.WorkingDayOfMonth, ["Input.MonthYear"] = "2014", ["Input.Month"] = "2", ["Input.Number"] = "5", ["Input.Bound"] = bound, ["Input.Save"] = "false",
        });
        Assert.Contains(result, trial.Text("#trial h2"), StringComparison.Ordinal);
        Assert.Contains(bound.Length == 0 ? "不含当日" : "含当日", trial.Text("#trial"), StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2013〕28号", trial.Text("#trial"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_part_of_the_certificate_on_the_page_and_as_data()
    {
        var task = await IssuedAsync("有暂停的任务");
        using var officer = await server.SignInAsync("officer");
        var saved = await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/deadline"), "deadline", new()
        {
            ["Input.Kind"] = EnteredDeadline.WorkingDays, ["Input.Start"] = "2026-03-02", ["Input.Days"] = "5", ["Input.Reason"] = "按规定", ["Input.Save"] = "true",
            ["Input.Pauses[0].From"] = "2026-03-04", ["Input.Pauses[0].To"] = "2026-03-08", ["Input.Pauses[0].Reason"] = "征求第三方意见",
        });
        Assert.True(saved.Is(302), saved.RefusalCode);
        Assert.Contains("征求第三方意见", (await officer.GetAsync($"/tasks/{task}/deadline")).Text("#certificate"), StringComparison.Ordinal);
        var data = (await officer.GetAsync($"/tasks/{task}/deadline.json")).Body;
        Assert.Contains("\"result\": \"2026-03-12\"", data, StringComparison.Ordinal);
        Assert.Contains("征求第三方意见", data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger.deadline-kind", "Input.Kind", "never")]
    [InlineData("ledger.deadline-day", "Input.Start", "")]
    [InlineData("ledger.not-a-day", "Input.Start", "明天")]
    [InlineData("ledger.not-a-whole-number", "Input.Days", "1.5")]
    [InlineData("ledger.not-a-number", "Input.Days", "多")]
    [InlineData("platform.deadline-days", "Input.Days", "9999")]
    [InlineData("platform.deadline-pause-reason", "Input.Pauses[0].From", "2026-01-20")]
    public async Task What_is_no_rule_is_refused(string code, string field, string value)
    {
        var task = await IssuedAsync("不成规则的任务" + field + value);
        using var officer = await server.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/deadline"), "deadline", new()
        {
            ["Input.Kind"] = EnteredDeadline.WorkingDays, ["Input.Start"] = "2026-01-12", ["Input.Days"] = "5", ["Input.Save"] = "true", ["Input.Reason"] = "试", [field] = value,
        });
        Assert.Equal(code, answer.RefusalCode);
        Assert.Null((await server.TaskAsync(task)).DeadlineRule);
    }

    [Fact]
    public async Task Another_unit_does_not_see_it_and_the_own_unit_does_not_set_it()
    {
        var task = await IssuedAsync("他人的时限");
        using var other = await server.SignInAsync("industry");
        Assert.True((await other.GetAsync($"/tasks/{task}/deadline")).Is(403));
        Assert.True((await other.GetAsync($"/tasks/{task}/deadline.json")).Is(403));
        using var officer = await server.SignInAsync("officer");
        var form = await officer.GetAsync($"/tasks/{task}/deadline");
        using var own = await server.SignInAsync("science");
        var token = (await own.GetAsync("/account")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var forged = await own.SubmitAsync(form, "deadline", new() { ["__RequestVerificationToken"] = token, ["Input.Kind"] = EnteredDeadline.FixedDate, ["Input.Date"] = "2030-01-01", ["Input.Reason"] = "冒名", ["Input.Save"] = "true" });
        Assert.True(forged.Status is 403 or 400, $"{forged.Status}");
        Assert.Equal(new DateOnly(2026, 12, 31), (await server.TaskAsync(task)).Deadline);
    }

    [Fact]
    public async Task A_rule_over_a_newer_version_is_a_conflict()
    {
        var task = await IssuedAsync("两人同时定时限");
        var officer = server.Town.Accounts["officer"];
        var seen = (await server.TaskAsync(task)).Version;
        SetDeadline.Command Command(int days) => new(task, seen, new AfterEvent(new(2026, 1, 12), days), "按批复");
        Assert.True((await server.InScopeAsync(officer, s => s.GetRequiredService<SetDeadline>().HandleAsync(Command(5), CancellationToken.None))).Accepted);
        Assert.Equal("platform.changed-meanwhile", (await server.InScopeAsync(officer, s => s.GetRequiredService<SetDeadline>().HandleAsync(Command(9), CancellationToken.None))).Refusal!.Code);
    }

    [Fact]
    public async Task The_parts_of_a_split_task_keep_the_rule()
    {
        var policy = await new Policy(server).Duty("各部门分头完成的任务", "市科技局", "2026").StoreAsync("拆分时限文件");
        var task = (await policy.TasksAsync(await policy.ListAsync("拆分时限清单")))[0];
        Assert.True((await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<SetDeadline>().HandleAsync(new(task, null, new AfterEvent(new(2026, 12, 21), 20)), CancellationToken.None))).Accepted);
        var parts = await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<SplitTask>().HandleAsync(new(task, [server.Town.Science, server.Town.Industry]), CancellationToken.None));
        var part = await server.TaskAsync(parts.Value[1]);
        Assert.NotNull(part.DeadlineRule);
        Assert.True(part.DeadlineIsProvisional);
    }

    private async Task<Guid> IssuedAsync(string name) =>
        (await (await new Policy(server).Duty(name, "市科技局", "2026").StoreAsync(name + "的文件")).IssueAsync("时限清单：" + name))[0];
}

public sealed class DeadlinesOnSqlite(SqliteServer server) : DeadlineTests(server), IClassFixture<SqliteServer>;

public sealed class DeadlinesOnPostgres(PostgresServer server) : DeadlineTests(server), IClassFixture<PostgresServer>;
