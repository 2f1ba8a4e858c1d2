using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

public abstract class ListTests(TestServer server)
{
    [Fact]
    public async Task A_list_is_prefilled_from_what_was_read()
    {
        var policy = await new Policy(server).Duty("由市科技局牵头建成中试基地六个", "市科技局", "2026-06", "市工信局").Target("年底技术合同成交额达到80亿元以上", "技术合同成交额", "atLeast", 80, "亿元", "2026").StoreAsync("预填文件");
        using var officer = await server.SignInAsync("officer");
        var form = await officer.GetAsync($"/lists/new?document={policy.DocumentId}");
        var answer = await officer.SubmitAsync(form, "new-list", new() { ["Input.Title"] = "预填清单" });
        Assert.True(answer.Is(302), answer.RefusalCode);
        var page = await officer.GetAsync(answer.Location!);
        Assert.Contains("市科技局", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("2026-06-30", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("2026-12-31", page.Text("tbody"), StringComparison.Ordinal);
        // The way back to each sentence.
        Assert.Equal(2, page.Document.QuerySelectorAll($"tbody a[href^='/documents/{policy.DocumentId}?reading=']").Length);
        var task = (await policy.TasksAsync(Guid.Parse(answer.Location!.Split('/')[^1])))[0];
        Assert.Equal([server.Town.Industry], await server.InDatabaseAsync(db => db.Set<SupportUnit>().Where(s => s.AssignmentId == task).Select(s => s.UnitId).ToListAsync()));
    }

    [Fact]
    [Trait("Rule", "R-012")]
    public async Task An_incomplete_list_is_not_issued_and_each_incomplete_task_is_named_with_what_it_lacks()
    {
        var policy = await new Policy(server).Duty("齐全的任务一件", "市科技局", "2026").Duty("没有责任单位的任务", null, "2026").Duty("没有时限的任务", "市工信局", null).StoreAsync("不全文件");
        var list = await policy.ListAsync("不全清单");
        using var officer = await server.SignInAsync("officer");
        var refused = await officer.SubmitAsync(await officer.GetAsync($"/lists/{list}"), "issue");
        Assert.Equal("ledger.incomplete", refused.RefusalCode);
        var named = refused.Document.QuerySelectorAll("#refusal li").Select(li => li.TextContent).ToList();
        Assert.Equal(2, named.Count);
        Assert.Contains(named, li => li.Contains("没有责任单位的任务", StringComparison.Ordinal) && li.Contains("缺责任", StringComparison.Ordinal));
        Assert.Contains(named, li => li.Contains("没有时限的任务", StringComparison.Ordinal) && li.Contains("缺时限", StringComparison.Ordinal));
        Assert.All(await policy.TasksAsync(list), id => Assert.Equal(AssignmentState.Draft, server.TaskAsync(id).Result.State));
        // Each name leads to where it is mended.
        foreach (var link in refused.Document.QuerySelectorAll("#refusal a[data-incomplete]"))
            Assert.True((await officer.GetAsync(link.GetAttribute("href")!)).Is(200));
    }

    [Fact]
    [Trait("Rule", "R-012")]
    public async Task The_complete_ones_can_be_issued_alone_and_the_rest_later()
    {
        var policy = await new Policy(server).Duty("先下达的任务", "市科技局", "2026").Duty("缺时限后补的任务", "市科技局", null).StoreAsync("分批文件");
        var list = await policy.ListAsync("分批清单");
        var tasks = await policy.TasksAsync(list);
        using var officer = await server.SignInAsync("officer");
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/lists/{list}"), "issue-complete")).Is(302));
        Assert.Equal(AssignmentState.Issued, (await server.TaskAsync(tasks[0])).State);
        Assert.Equal(AssignmentState.Draft, (await server.TaskAsync(tasks[1])).State);
        var edit = await officer.SubmitAsync(await officer.GetAsync($"/tasks/{tasks[1]}/edit"), "edit", new() { ["Input.Deadline"] = "2026-09-30" });
        Assert.True(edit.Is(302), edit.RefusalCode);
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/lists/{list}"), "issue")).Is(302));
        Assert.Equal(new DateOnly(2026, 9, 30), (await server.TaskAsync(tasks[1])).Deadline);
        Assert.Equal(ListState.Issued, await server.InDatabaseAsync(db => db.Set<TaskList>().Where(l => l.Id == list).Select(l => l.State).SingleAsync()));
    }

    [Fact]
    public async Task A_commitment_becomes_a_task_once_however_many_make_a_list_of_it()
    {
        var policy = await new Policy(server).Duty("只列一次的任务", "市科技局", "2026").StoreAsync("抢建文件");
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => server.InScopeAsync(policy.Officer, s =>
            s.GetRequiredService<CreateList>().HandleAsync(new(policy.DocumentId, $"抢建清单{i}", DraftTasks.UsualKinds), CancellationToken.None))));
        Assert.Single(made, m => m.Accepted);
        Assert.All(made.Where(m => !m.Accepted), m => Assert.Contains(m.Refusal!.Code, (string[])["ledger.listed-meanwhile", "ledger.nothing-to-list"]));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Set<Assignment>().CountAsync(a => a.DocumentId == policy.DocumentId)));
    }

    [Fact]
    public async Task A_list_form_sent_twice_makes_one_list()
    {
        var policy = await new Policy(server).Duty("重复提交的任务", "市科技局", "2026").StoreAsync("重复文件");
        using var officer = await server.SignInAsync("officer");
        var form = await officer.GetAsync($"/lists/new?document={policy.DocumentId}");
        var first = await officer.SubmitAsync(form, "new-list");
        var second = await officer.SubmitAsync(form, "new-list");
        Assert.True(first.Is(302) && second.Is(302));
        Assert.Equal(first.Location, second.Location);
    }

    [Fact]
    public async Task Two_who_edit_the_same_task_both_see_both_versions()
    {
        var policy = await new Policy(server).Duty("两人同改的任务", "市科技局", "2026").StoreAsync("同改文件");
        var task = (await policy.TasksAsync(await policy.ListAsync("同改清单")))[0];
        using var officer = await server.SignInAsync("officer");
        var mine = await officer.GetAsync($"/tasks/{task}/edit");
        var theirs = await officer.GetAsync($"/tasks/{task}/edit");
        Assert.True((await officer.SubmitAsync(theirs, "edit", new() { ["Input.Title"] = "别人的写法" })).Is(302));
        var conflict = await officer.SubmitAsync(mine, "edit", new() { ["Input.Title"] = "我的写法" });
        Assert.Equal("platform.changed-meanwhile", conflict.RefusalCode);
        Assert.Contains("我的写法", conflict.Text("#both-versions"), StringComparison.Ordinal);
        Assert.Contains("别人的写法", conflict.Text("#both-versions"), StringComparison.Ordinal);
        Assert.Equal("别人的写法", (await server.TaskAsync(task)).Title);
        // The form now carries the new number: saving again is a decision.
        Assert.True((await officer.SubmitAsync(conflict, "edit")).Is(302));
        Assert.Equal("我的写法", (await server.TaskAsync(task)).Title);
    }

    [Fact]
    public async Task Ticked_tasks_are_set_together()
    {
        var policy = await new Policy(server).Duty("批量设置之一", "市科技局", null).Duty("批量设置之二", "市科技局", null).StoreAsync("批量文件");
        var list = await policy.ListAsync("批量清单");
        var tasks = await policy.TasksAsync(list);
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync($"/lists/{list}");
        Assert.Equal("ledger.none-ticked", (await officer.SubmitAsync(page, "bulk", new() { ["Bulk.Deadline"] = "2026-10-31" })).RefusalCode);
        var answer = await officer.SubmitAsync(page, "bulk", new() { ["Bulk.Tasks"] = tasks[1].ToString(), ["Bulk.Deadline"] = "2026-10-31", ["Bulk.LeadUnitId"] = server.Town.Industry.ToString() });
        Assert.True(answer.Is(302), answer.RefusalCode);
        Assert.Equal([server.Town.Science, server.Town.Industry], [(await server.TaskAsync(tasks[0])).LeadUnitId!.Value, (await server.TaskAsync(tasks[1])).LeadUnitId!.Value]);
        Assert.Null((await server.TaskAsync(tasks[0])).Deadline);
        Assert.Equal(new DateOnly(2026, 10, 31), (await server.TaskAsync(tasks[1])).Deadline);
    }

    [Fact]
    public async Task A_group_s_task_is_split_among_its_members()
    {
        var policy = await new Policy(server).Duty("各部门都要完成的任务", null, "2026").StoreAsync("拆分文件");
        var list = await policy.ListAsync("拆分清单");
        var task = (await policy.TasksAsync(list))[0];
        var split = await server.InScopeAsync(policy.Officer, s => s.GetRequiredService<SplitTask>().HandleAsync(new(task, [server.Town.Science, server.Town.Industry]), CancellationToken.None));
        Assert.True(split.Accepted);
        var parts = await server.InDatabaseAsync(db => db.Set<Assignment>().AsNoTracking().Where(a => a.ListId == list).OrderBy(a => a.Part).ToListAsync());
        Assert.Equal([server.Town.Science, server.Town.Industry], parts.Select(p => p.LeadUnitId!.Value));
        Assert.Single(parts.Select(p => p.Quote).Distinct());
    }

    [Fact]
    public async Task What_was_accepted_later_can_be_added_to_a_draft_list()
    {
        var policy = await new Policy(server).Duty("先采纳的承诺", "市科技局", "2026").Target("后列入的目标达到9个", "目标", "atLeast", 9, "个", "2026").StoreAsync("补列文件");
        var list = await server.InScopeAsync(policy.Officer, async s =>
            (await s.GetRequiredService<CreateList>().HandleAsync(new(policy.DocumentId, "补列清单", [Luodi.Modules.Library.Contract.ReadingKind.Duty]), CancellationToken.None)).Value);
        using var officer = await server.SignInAsync("officer");
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/lists/{list}"), "add")).Is(302));
        Assert.Equal(2, (await policy.TasksAsync(list)).Count);
    }
}

public sealed class ListsOnSqlite(SqliteServer server) : ListTests(server), IClassFixture<SqliteServer>;

public sealed class ListsOnPostgres(PostgresServer server) : ListTests(server), IClassFixture<PostgresServer>;
