using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Storage;
using Luodi.Modules.Ledger.Actions;
using Luodi.Platform;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Directory;

/// <summary>Bodies, their seats and the rules of composition: what a person does is held to them, and the matrix shows the holes.</summary>
public abstract class BodyTests(TestServer server)
{
    private static readonly DateOnly Day = new(2026, 1, 12);

    [Fact]
    [Trait("Rule", "R-003")]
    [Trait("Rule", "S-004")]
    public async Task A_second_active_task_force_for_one_industry_is_refused_and_an_industry_without_one_is_listed()
    {
        await IndustryAsync("storage", "储能");
        await IndustryAsync("logistics", "物流");
        var first = await BodyAsync("task-force", "储能专班", "storage");
        await SeatAsync(first, "contact", server.Town.Science, await PersonAsync("首任联系人"));
        Assert.Null((await StepAsync(first, BodyState.Established)).Refusal);
        var second = await BodyAsync("task-force", "储能第二专班", "storage");
        await SeatAsync(second, "contact", server.Town.Science, await PersonAsync("二班联系人"));
        var refused = await StepAsync(second, BodyState.Established);
        Assert.Equal("directory.composition", refused.Refusal?.Code);
        Assert.Contains("001§二(二)", refused.Refusal!.Arguments);
        using var officer = await server.SignInAsync("officer");
        var report = await officer.GetAsync("/composition?sort=Vacancy");
        Assert.Contains("物流：缺产业工作专班", report.Text("td"), StringComparison.Ordinal);
        Assert.DoesNotContain("储能：缺产业工作专班", report.Text("td"), StringComparison.Ordinal);
        Assert.Null((await StepAsync(first, BodyState.Dissolved)).Refusal);
        Assert.Null((await StepAsync(second, BodyState.Established)).Refusal);
    }

    [Fact]
    [Trait("Rule", "R-006")]
    public async Task No_contact_and_two_contacts_and_one_from_elsewhere_are_refused_and_a_handover_is_not()
    {
        var body = await BodyAsync("task-force", "联系人专班", null);
        Assert.Equal("directory.composition", (await StepAsync(body, BodyState.Established)).Refusal?.Code);
        var (one, other) = (await PersonAsync("联系人甲"), await PersonAsync("联系人乙"));
        var seat = (await SeatAsync(body, "contact", server.Town.Science, one)).Value;
        Assert.Null((await StepAsync(body, BodyState.Established)).Refusal);
        Assert.Equal("directory.composition", (await SeatAsync(body, "contact", server.Town.Science, other)).Refusal?.Code);
        Assert.Equal("directory.composition", (await LeaveAsync(seat, Day.AddDays(5))).Refusal?.Code);
        Assert.Equal("directory.composition", (await SeatAsync(body, "contact", server.Town.Industry, other, Day.AddDays(5), seat)).Refusal?.Code);
        Assert.Null((await SeatAsync(body, "contact", server.Town.Science, other, Day.AddDays(5), seat)).Refusal);
        foreach (var (day, name) in new[] { (Day.AddDays(4), "联系人甲"), (Day.AddDays(5), "联系人乙") })
            Assert.Equal([name], (await CityAsync(day)).Body(body)!.View.Of("contact").Select(s => s.Person));
    }

    [Fact]
    [Trait("Rule", "R-007")]
    [Trait("Rule", "S-006")]
    public async Task Experts_are_chosen_by_the_lead_unit_with_day_and_reason_and_an_old_day_shows_who_sat_there()
    {
        var body = await BodyAsync("think-tank", "储能智库", "storage");
        Assert.Null((await StepAsync(body, BodyState.Established)).Refusal);
        var (first, second) = (await PersonAsync("专家一"), await PersonAsync("专家二"));
        Assert.Equal("directory.seat-reason-missing", (await SeatAsync(body, "expert", server.Town.Science, first, by: "science")).Refusal?.Code);
        Assert.Equal("directory.not-by-lead-unit", (await SeatAsync(body, "expert", server.Town.Science, first, by: "industry", reason: "领域专家")).Refusal?.Code);
        Assert.Equal("directory.not-by-lead-unit", (await SeatAsync(body, "expert", server.Town.Science, first, by: "officer", reason: "领域专家")).Refusal?.Code);

        using var science = await server.SignInAsync("science");
        var answer = await science.SubmitAsync(await science.GetAsync($"/bodies/{body}"), "appoint-in-body", new()
        {
            ["Seating.Kind"] = "expert", ["Seating.PersonId"] = first.ToString(), ["Seating.UnitId"] = server.Town.Science.ToString(), ["Seating.From"] = "2026-01-12", ["Seating.Reason"] = "领域一流专家",
        });
        Assert.Equal((302, $"/bodies/{body}?done=true"), (answer.Status, answer.Location));
        Assert.Null((await SeatAsync(body, "expert", server.Town.Science, second, Day.AddDays(10), by: "science", reason: "增补")).Refusal);
        var seat = await server.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.PersonId == first).Select(s => s.Id).SingleAsync());
        Assert.Equal("directory.seat-reason-missing", (await LeaveAsync(seat, Day.AddDays(20))).Refusal?.Code);
        Assert.Null((await LeaveAsync(seat, Day.AddDays(20), "任期届满")).Refusal);
        string[][] expected = [["专家一"], ["专家一", "专家二"], ["专家二"]];
        foreach (var (day, names) in new[] { Day.AddDays(1), Day.AddDays(10), Day.AddDays(20) }.Zip(expected))
            Assert.Equal(names, (await CityAsync(day)).Body(body)!.View.Of("expert").Select(s => s.Person).Order());
        using var industry = await server.SignInAsync("industry");
        Assert.Empty((await industry.GetAsync($"/bodies/{body}")).Document.QuerySelectorAll("#appoint"));
    }

    [Fact]
    [Trait("Rule", "R-010")]
    [Trait("Rule", "S-010")]
    public async Task An_action_without_person_plan_and_timetable_stays_planned_and_the_three_are_named()
    {
        var body = await BodyAsync("special-action", "中试攻坚行动", null);
        using var officer = await server.SignInAsync("officer");
        var refused = await officer.SubmitAsync(await officer.GetAsync($"/bodies/{body}"), "step-body", Step("Established"));
        Assert.Equal("directory.composition", refused.RefusalCode);
        Assert.All(["责任人", "具体方案（规划）", "推进时间表"], need => Assert.Contains(need, refused.Text("#refusal"), StringComparison.Ordinal));
        await SeatAsync(body, "lead-leader", server.Town.Office, await PersonAsync("牵头领导甲"));
        Assert.Equal(302, (await officer.SubmitAsync(await officer.GetAsync($"/bodies/{body}"), "describe-body", new() { ["Describing.Plan"] = "实施方案", ["Describing.Timetable"] = "2026年6月底前完成" })).Status);
        Assert.Equal(302, (await officer.SubmitAsync(await officer.GetAsync($"/bodies/{body}"), "step-body", Step("Established"))).Status);
    }

    [Fact]
    [Trait("Rule", "R-001")]
    [Trait("Rule", "S-003")]
    [Trait("Rule", "R-011")]
    [Trait("Rule", "S-015")]
    public async Task The_matrix_shows_who_answers_for_an_industry_and_each_hole_with_its_rule_and_the_act_that_fills_it()
    {
        await IndustryAsync("chip", "芯片");
        var chain = await BodyAsync("chain", "芯片链", "chip");
        Assert.Null((await StepAsync(chain, BodyState.Established)).Refusal);
        await SeatAsync(chain, "chain-leader", server.Town.Office, await PersonAsync("链长甲"));
        await SeatAsync(chain, "lead-leader", server.Town.Office, await PersonAsync("牵头甲"));
        using var officer = await server.SignInAsync("officer");
        var row = (await officer.GetAsync("/matrix")).Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("芯片", StringComparison.Ordinal));
        string Cell(string label) => row.QuerySelectorAll("td").Single(c => c.GetAttribute("data-label") == label).TextContent;
        Assert.Contains("链长甲", Cell("链长"), StringComparison.Ordinal);
        Assert.Contains("牵头甲", Cell("牵头领导"), StringComparison.Ordinal);
        Assert.Contains("每条产业链有链主企业（002§9）", Cell("链主"), StringComparison.Ordinal);
        Assert.NotEmpty(row.QuerySelectorAll($"a[href='/bodies/{chain}?seat=chain-anchor#appoint']"));
        Assert.NotEmpty(row.QuerySelectorAll("a[href='/bodies/new?industry=chip&kind=task-force']"));
        await SeatAsync(chain, "lead-leader", server.Town.Office, await PersonAsync("牵头乙"));
        Assert.Contains("芯片：牵头领导多于规定（牵头乙、牵头甲）", (await officer.GetAsync("/composition?sort=Conflict")).Text("td"), StringComparison.Ordinal);
        Assert.Equal("", (await officer.GetAsync("/matrix?day=2026-01-11")).Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("芯片", StringComparison.Ordinal)).QuerySelector("td[data-label=链长] a:not(.btn)")?.TextContent ?? "");
        using var auditor = await server.SignInAsync("auditor");
        var seen = await auditor.GetAsync("/matrix");
        Assert.Equal(200, seen.Status);
        Assert.Empty(seen.Document.QuerySelectorAll("a.btn-sm"));
    }

    [Fact]
    [Trait("Rule", "R-009")]
    [Trait("Rule", "S-011")]
    public async Task Exactly_the_districts_and_departments_without_a_mechanism_are_listed()
    {
        await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(new("990103", "澄湖区", "澄湖区", Modules.Directory.Contract.UnitLevel.District, "990100", [], null, Modules.Directory.Contract.UnitKind.Division), CancellationToken.None));
        var other = (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(new("990104", "南渡区", "南渡区", Modules.Directory.Contract.UnitLevel.District, "990100", [], null, Modules.Directory.Contract.UnitKind.Division), CancellationToken.None))).Value;
        var body = await BodyAsync("coordination-mechanism", "南渡区协调机制", null, other);
        Assert.Null((await StepAsync(body, BodyState.Established)).Refusal);
        var pack = CoordinationPack.Shipped;
        var city = (await CityAsync(Day)).City;
        Assert.Equal(["澄湖区"], pack.Rule("R-009")!.Check(city).Select(f => f.Subject));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_body_and_a_stale_one_is_told()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync("/bodies/new");
        var values = new Dictionary<string, string>
        {
            ["Input.Kind"] = "joint-conference", ["Input.Name"] = "创新发展联席会议", ["Input.UnitId"] = server.Town.Office.ToString(), ["Input.On"] = "2026-01-12", ["Input.Basis"] = "会议纪要", ["Input.Reason"] = "定期调度",
        };
        var first = await officer.SubmitAsync(page, "new-body", values);
        Assert.Equal(302, first.Status);
        Assert.Equal(first.Location, (await officer.SubmitAsync(page, "new-body", values)).Location);
        var shown = await officer.GetAsync(first.Location!);
        Assert.Equal(302, (await officer.SubmitAsync(shown, "describe-body", new() { ["Describing.Plan"] = "方案" })).Status);
        Assert.Equal("platform.changed-meanwhile", (await officer.SubmitAsync(shown, "describe-body", new() { ["Describing.Plan"] = "旧方案" })).RefusalCode);
    }

    private static Dictionary<string, string> Step(string state) => new() { ["Stepping.State"] = state, ["Stepping.On"] = "2026-01-12", ["Stepping.Basis"] = "实施方案", ["Stepping.Reason"] = "启动" };

    private Task<CityOfDay> CityAsync(DateOnly day) => server.InScopeAsync(Actor.Program, s => s.GetRequiredService<CityViews>().ReadAsync(day, CancellationToken.None));

    private Task<Outcome<Guid>> IndustryAsync(string code, string name) =>
        server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterIndustry>().HandleAsync(new(code, name, [name]), CancellationToken.None));

    private async Task<Guid> PersonAsync(string name) =>
        (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterPerson>().HandleAsync(new(name, "干部", server.Town.Science, false), CancellationToken.None))).Value;

    private async Task<Guid> BodyAsync(string kind, string name, string? industry, Guid? unit = null) =>
        (await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<SetUpBody>().HandleAsync(
            new(kind, new(name, unit ?? server.Town.Office, industry, null, "", ""), [server.Town.Science], [server.Town.Industry], Day, "意见", "推进产业"), CancellationToken.None))).Value;

    private async Task<Outcome<Guid>> StepAsync(Guid body, BodyState state)
    {
        var version = await server.InDatabaseAsync(db => db.Set<Body>().Where(b => b.Id == body).Select(b => b.Version).SingleAsync());
        return await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<StepBody>().HandleAsync(new(body, state, Day, "通知", "工作需要", version), CancellationToken.None));
    }

    private Task<Outcome<Guid>> SeatAsync(Guid body, string kind, Guid unit, Guid person, DateOnly? from = null, Guid? replaces = null, string by = "officer", string reason = "") =>
        server.InScopeAsync(server.Town.Accounts[by], s => s.GetRequiredService<AppointToSeat>().HandleAsync(new(kind, unit, person, from ?? Day, default, body, reason, null, replaces), CancellationToken.None));

    private async Task<Outcome<Guid>> LeaveAsync(Guid seat, DateOnly on, string reason = "")
    {
        var version = await server.InDatabaseAsync(db => db.Set<Seat>().Where(s => s.Id == seat).Select(s => s.Version).SingleAsync());
        return await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<LeaveSeat>().HandleAsync(new(seat, on, version, reason), CancellationToken.None));
    }
}

public sealed class BodyOnSqlite(SqliteServer server) : BodyTests(server), IClassFixture<SqliteServer>;

public sealed class BodyOnPostgres(PostgresServer server) : BodyTests(server), IClassFixture<PostgresServer>;
