using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

public abstract class ParentTests(TestServer server)
{
    [Fact]
    public async Task A_list_below_cannot_be_set_above()
    {
        var above = await ListAsync("上级");
        var below = await ListAsync("下级");
        using var officer = await server.SignInAsync("officer");
        Assert.True((await officer.SubmitAsync(await officer.GetAsync($"/lists/{below}"), "parent", new() { ["Parent.Id"] = above.ToString() })).Is(302));
        var circle = await officer.SubmitAsync(await officer.GetAsync($"/lists/{above}"), "parent", new() { ["Parent.Id"] = below.ToString() });
        Assert.Equal("ledger.circular-parent", circle.RefusalCode);
        Assert.Null(await server.InDatabaseAsync(db => db.Set<TaskList>().Where(l => l.Id == above).Select(l => l.ParentId).SingleAsync()));
    }

    [Fact]
    public async Task Two_at_once_never_make_a_circle()
    {
        for (var round = 0; round < 8; round++)
        {
            var lists = new[] { await ListAsync($"甲{round}"), await ListAsync($"乙{round}"), await ListAsync($"丙{round}") };
            // Each below the next, the last below the first: any two may stand, all three would be a circle.
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => PlaceAsync(lists[i], lists[(i + 1) % 3])));
            var parentOf = await server.InDatabaseAsync(db => db.Set<TaskList>().AsNoTracking().ToDictionaryAsync(l => l.Id, l => l.ParentId));
            Assert.All(lists, list => Assert.False(ParentRule.WouldCircle(list, parentOf[list], parentOf)));
            Assert.Contains(outcomes, o => o.Accepted);
            Assert.Contains(outcomes, o => o.Refusal?.Code is "ledger.circular-parent" or "platform.changed-meanwhile");
        }
    }

    private Task<Luodi.Platform.Outcome<Guid>> PlaceAsync(Guid list, Guid parent) =>
        Task.Run(() => server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<PlaceList>().HandleAsync(new(list, parent), CancellationToken.None)));

    private async Task<Guid> ListAsync(string title) =>
        await (await new Policy(server).Duty(title + "的任务", "市科技局", "2026").StoreAsync(title + "文件")).ListAsync(title);
}

public sealed class ParentsOnSqlite(SqliteServer server) : ParentTests(server), IClassFixture<SqliteServer>;

public sealed class ParentsOnPostgres(PostgresServer server) : ParentTests(server), IClassFixture<PostgresServer>;
