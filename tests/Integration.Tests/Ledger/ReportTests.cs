using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

public abstract class ReportTests(TestServer server)
{
    [Fact]
    public async Task A_report_sent_twice_counts_once_and_the_next_form_knows_it()
    {
        var task = await IssuedAsync("报送一次");
        using var liaison = await server.SignInAsync("science");
        var form = await liaison.GetAsync($"/tasks/{task}");
        Dictionary<string, string> values = new() { ["Input.Text"] = "已完成选址和立项。", ["Input.Percent"] = "30%" };
        Assert.True((await liaison.SubmitAsync(form, "report", values)).Is(302));
        Assert.True((await liaison.SubmitAsync(form, "report", values)).Is(302));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Set<ProgressReport>().CountAsync(r => r.AssignmentId == task)));
        var next = await liaison.GetAsync($"/tasks/{task}");
        Assert.Equal("30", next.Document.QuerySelector("#percent")!.GetAttribute("value"));
        Assert.Contains("已完成选址和立项。", next.Text(".trail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_a_report_is_refused()
    {
        var task = await IssuedAsync("拒绝保留");
        using var liaison = await server.SignInAsync("science");
        var refused = await liaison.SubmitAsync(await liaison.GetAsync($"/tasks/{task}"), "report", new() { ["Input.Text"] = "约一半。", ["Input.Percent"] = "一半" });
        Assert.Equal("ledger.not-a-number", refused.RefusalCode);
        Assert.Equal("一半", refused.Document.QuerySelector("#percent")!.GetAttribute("value"));
        Assert.Equal("约一半。", refused.Document.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task A_value_gives_the_percentage_in_the_open()
    {
        var policy = await new Policy(server).Target("建成中试基地不少于8个", "中试基地", "atLeast", 8, "个", "2026").StoreAsync("数值文件");
        var list = await policy.ListAsync("数值清单");
        var task = (await policy.TasksAsync(list))[0];
        using var officer = await server.SignInAsync("officer");
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}/edit"), "edit", new() { ["Input.LeadUnitId"] = server.Town.Science.ToString() })).Is(302));
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/lists/{list}"), "issue")).Is(302));
        using var liaison = await server.SignInAsync("science");
        Assert.True((await liaison.SubmitAsync(await liaison.GetAsync($"/tasks/{task}"), "report", new() { ["Input.Text"] = "建成三个。", ["Input.Value"] = "3" })).Is(302));
        Assert.Equal(37.5m, (await server.TaskAsync(task)).LastPercent);
        Assert.Contains("3 ÷ 8 = 37.5%", (await liaison.GetAsync($"/tasks/{task}")).Text(".arithmetic"), StringComparison.Ordinal);
        // The value stays in the form; a percentage typed beside it is what the person means.
        Assert.True((await liaison.SubmitAsync(await liaison.GetAsync($"/tasks/{task}"), "report", new() { ["Input.Text"] = "第四个过半。", ["Input.Percent"] = "45" })).Is(302));
        Assert.Equal(45, (await server.TaskAsync(task)).LastPercent);
    }

    [Fact]
    public async Task A_setback_is_flagged_and_a_hundred_percent_needs_evidence()
    {
        var task = await IssuedAsync("回退与佐证");
        Assert.True((await server.ReportAsync("science", task, "过半。", 60)).Accepted);
        Assert.Equal("ledger.setback-reason", (await server.ReportAsync("science", task, "更正。", 40)).Refusal!.Code);
        Assert.True((await server.ReportAsync("science", task, "上次口径有误，按验收口径更正。", 40)).Accepted);
        using var liaison = await server.SignInAsync("science");
        var page = await liaison.GetAsync($"/tasks/{task}");
        Assert.Contains("回退", page.Text(".trail"), StringComparison.Ordinal);
        Assert.Equal("ledger.evidence-required", (await liaison.SubmitAsync(page, "report", new() { ["Input.Text"] = "全部完成。", ["Input.Percent"] = "100" })).RefusalCode);
        var done = await liaison.SubmitAsync(page, "report", new() { ["Input.Text"] = "全部完成。", ["Input.Percent"] = "100" }, ("Input.File", "验收单.pdf", [37, 80, 68, 70]));
        Assert.True(done.Is(302), done.RefusalCode);
        Assert.Equal(AssignmentState.AwaitingAcceptance, (await server.TaskAsync(task)).State);
    }

    [Fact]
    public async Task A_completion_is_returned_with_a_reason_then_accepted_and_then_closed()
    {
        var task = await IssuedAsync("验收往返");
        Assert.True((await server.ReportAsync("science", task, "全部完成。", 100, evidence: true)).Accepted);
        using var officer = await server.SignInAsync("officer");
        Assert.Equal("ledger.return-reason", (await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}"), "judge", new() { ["Judgement.Accept"] = "false" })).RefusalCode);
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}"), "judge", new() { ["Judgement.Accept"] = "false", ["Judgement.Reason"] = "缺验收专家签字。" })).Is(302));
        Assert.Equal(AssignmentState.Issued, (await server.TaskAsync(task)).State);
        Assert.True((await server.ReportAsync("science", task, "已补签字。", 100, evidence: true)).Accepted);
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/tasks/{task}"), "judge", new() { ["Judgement.Accept"] = "true" })).Is(302));
        Assert.Equal(AssignmentState.Completed, (await server.TaskAsync(task)).State);
        Assert.Contains("缺验收专家签字。", (await officer.GetAsync($"/tasks/{task}")).Text(".trail"), StringComparison.Ordinal);
        Assert.Equal("ledger.task-completed", (await server.ReportAsync("science", task, "再报一次。", 100, evidence: true)).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_accepts_the_own_unit_s_task()
    {
        var policy = await new Policy(server).Duty("政府办自己的任务", "市政府办", "2026").StoreAsync("自办文件");
        var task = (await policy.IssueAsync("自办清单"))[0];
        var office = server.Town.Accounts["officer"] with { Role = Luodi.Platform.Access.Role.Liaison };
        Assert.True((await server.InScopeAsync(office, s => s.GetRequiredService<SubmitReport>().HandleAsync(new(task, "完成。", 100, null, new("证明.pdf", [1])), CancellationToken.None))).Accepted);
        Assert.Equal("ledger.own-unit", (await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(task), CancellationToken.None))).Refusal!.Code);
    }

    [Fact]
    public async Task Another_unit_neither_sees_nor_reports_nor_downloads()
    {
        var task = await IssuedAsync("他人任务");
        Assert.True((await server.ReportAsync("science", task, "附材料。", 20, evidence: true)).Accepted);
        var file = await server.InDatabaseAsync(db => db.Set<ProgressReport>().Where(r => r.AssignmentId == task).Select(r => r.EvidenceFileId).SingleAsync());
        using var other = await server.SignInAsync("industry");
        Assert.True((await other.GetAsync($"/tasks/{task}")).Is(403));
        Assert.True((await other.GetAsync($"/files/{file}")).Is(403));
        Assert.DoesNotContain(task.ToString(), (await other.GetAsync("/tasks")).Body, StringComparison.Ordinal);
        Assert.Equal("ledger.not-lead", (await server.ReportAsync("industry", task, "冒名。", 90)).Refusal!.Code);
        Assert.Equal(404, (await other.GetAsync($"/tasks/{Guid.CreateVersion7()}")).Status);
        using var own = await server.SignInAsync("science");
        using var answer = await own.Http.GetAsync($"/files/{file}");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_supporting_unit_sees_the_task_and_cannot_report_it()
    {
        var policy = await new Policy(server).Duty("有人配合的任务", "市科技局", "2026", "市工信局").StoreAsync("配合文件");
        var task = (await policy.IssueAsync("配合清单"))[0];
        using var support = await server.SignInAsync("industry");
        var page = await support.GetAsync($"/tasks/{task}");
        Assert.True(page.Is(200));
        Assert.Null(page.Document.QuerySelector("#report"));
        Assert.Contains("有人配合的任务", (await support.GetAsync("/desk")).Text("#supported"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_neither_shown_to_the_unit_nor_reported()
    {
        var policy = await new Policy(server).Duty("尚未下达的任务", "市科技局", "2026").StoreAsync("拟列文件");
        var task = (await policy.TasksAsync(await policy.ListAsync("拟列清单")))[0];
        using var liaison = await server.SignInAsync("science");
        Assert.True((await liaison.GetAsync($"/tasks/{task}")).Is(403));
        Assert.Equal("ledger.task-draft", (await server.ReportAsync("science", task, "抢先报。", 10)).Refusal!.Code);
    }

    [Fact]
    public async Task A_leader_s_answer_stands_on_the_task_and_on_the_unit_s_desk_and_is_given_once()
    {
        var task = await IssuedAsync("提请决策");
        var report = (await server.ReportAsync("science", task, "用地受阻。", 10, problem: "缺建设用地指标二十亩。")).Value;
        using var leader = await server.SignInAsync("leader");
        var overview = await leader.GetAsync("/overview");
        Assert.Contains("缺建设用地指标二十亩。", overview.Text("#decisions"), StringComparison.Ordinal);
        var answer = await leader.SubmitAsync(overview, (AngleSharp.Html.Dom.IHtmlFormElement)overview.Document.QuerySelector($"#decide-{report:N}")!.Closest("form")!, new() { ["Input.Text"] = "由自然资源局本周内解决。" });
        Assert.True(answer.Is(302), answer.RefusalCode);
        using var liaison = await server.SignInAsync("science");
        Assert.Contains("由自然资源局本周内解决。", (await liaison.GetAsync($"/tasks/{task}")).Text(".trail"), StringComparison.Ordinal);
        Assert.Contains("由自然资源局本周内解决。", (await liaison.GetAsync("/desk")).Text(".trail"), StringComparison.Ordinal);
        var again = await server.InScopeAsync(server.Town.Accounts["leader"], s => s.GetRequiredService<Decide>().HandleAsync(new(report, "再批一次。"), CancellationToken.None));
        Assert.Equal("ledger.decided-meanwhile", again.Refusal!.Code);
    }

    [Fact]
    public async Task Of_two_who_judge_at_once_one_is_heard()
    {
        var task = await IssuedAsync("同时验收");
        Assert.True((await server.ReportAsync("science", task, "全部完成。", 100, evidence: true)).Accepted);
        var officer = server.Town.Accounts["officer"];
        var outcomes = await Task.WhenAll(
            Task.Run(() => server.InScopeAsync(officer, s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(task), CancellationToken.None))),
            Task.Run(() => server.InScopeAsync(officer, s => s.GetRequiredService<ReturnCompletion>().HandleAsync(new(task, "材料不全。"), CancellationToken.None))));
        Assert.Single(outcomes, o => o.Accepted);
        Assert.Contains(outcomes.Single(o => !o.Accepted).Refusal!.Code, (string[])["platform.changed-meanwhile", "ledger.not-awaiting"]);
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Set<AcceptanceRecord>().CountAsync(a => a.AssignmentId == task)));
    }

    [Fact]
    public async Task After_reports_at_once_the_task_shows_the_newest_that_was_taken()
    {
        var task = await IssuedAsync("同时报送");
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() => server.ReportAsync("science", task, $"第{i}位联络员同时所报的进展情况。", i * 10))));
        Assert.All(outcomes.Where(o => !o.Accepted), o => Assert.Equal("platform.changed-meanwhile", o.Refusal!.Code));
        var taken = await server.InDatabaseAsync(db => db.Set<ProgressReport>().AsNoTracking().Where(r => r.AssignmentId == task).ToListAsync());
        Assert.Equal(outcomes.Count(o => o.Accepted), taken.Count);
        Assert.Contains((await server.TaskAsync(task)).LastPercent, taken.Select(r => r.Percent));
    }

    private async Task<Guid> IssuedAsync(string name) =>
        (await (await new Policy(server).Duty(name + "的任务", "市科技局", "2026").StoreAsync(name + "文件")).IssueAsync(name + "清单"))[0];
}

public sealed class ReportsOnSqlite(SqliteServer server) : ReportTests(server), IClassFixture<SqliteServer>;

public sealed class ReportsOnPostgres(PostgresServer server) : ReportTests(server), IClassFixture<PostgresServer>;
