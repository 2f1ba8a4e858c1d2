using Luodi.Integration.Tests.Harness;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

public abstract class OnceOnlyTests(TestServer server)
{
    [Fact]
    public async Task A_form_sent_twice_acts_once_and_answers_the_same()
    {
        var key = Guid.CreateVersion7();
        var first = await SendAsync(key, "once.twice");
        var second = await SendAsync(key, "once.twice");
        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await CountAsync("once.twice"));
    }

    [Fact]
    public async Task A_form_sent_ten_times_at_once_acts_once_and_answers_the_same()
    {
        var key = Guid.CreateVersion7();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SendAsync(key, "once.race"))));
        Assert.Single(answers.Select(a => a.Value).Distinct());
        Assert.Equal(1, await CountAsync("once.race"));
    }

    [Fact]
    public async Task Another_person_cannot_learn_the_result_of_my_form()
    {
        var key = Guid.CreateVersion7();
        await SendAsync(key, "once.mine");
        var answer = await SendAsync(key, "once.mine", "science");
        Assert.Equal("platform.not-your-form", answer.Refusal?.Code);
    }

    [Fact]
    public async Task Acts_that_race_for_one_record_all_happen()
    {
        var id = (await SendAsync(Guid.Empty, "once.counter")).Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => server.InScopeAsync(server.Town.Accounts["officer"], services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            return services.GetRequiredService<OnceOnly>().RunAsync(Guid.CreateVersion7(), "加一", async () =>
            {
                var counter = await db.Set<Setting>().SingleAsync(s => s.Id == id);
                counter.Change(counter.Value + "|");
                return counter.Id;
            }, CancellationToken.None);
        }))));
        Assert.All(answers, a => Assert.True(a.Accepted, a.Refusal?.Code));
        Assert.Equal("||||||||", await server.InDatabaseAsync(db => db.Set<Setting>().Where(s => s.Id == id).Select(s => s.Value).SingleAsync()));
    }

    private Task<Outcome<Guid>> SendAsync(Guid key, string name, string account = "officer") => server.InScopeAsync(server.Town.Accounts[account], services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        return services.GetRequiredService<OnceOnly>().RunAsync(key, "试表单", () =>
        {
            // Unique only by its identifier, so that nothing but the key stands between a form and a second act.
            var setting = new Setting(Guid.CreateVersion7(), $"{name}.{Guid.CreateVersion7()}", "");
            db.Add(setting);
            return Task.FromResult<Outcome<Guid>>(setting.Id);
        }, CancellationToken.None);
    });

    private Task<int> CountAsync(string name) => server.InDatabaseAsync(db => db.Set<Setting>().CountAsync(s => s.Name.StartsWith(name)));
}

public sealed class OnceOnlyOnSqlite(SqliteServer server) : OnceOnlyTests(server), IClassFixture<SqliteServer>;

public sealed class OnceOnlyOnPostgres(PostgresServer server) : OnceOnlyTests(server), IClassFixture<PostgresServer>;
