using System.Text.Json;
using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

public abstract class JournalTests(TestServer server)
{
    [Fact]
    public async Task Every_change_is_written_with_who_when_why_and_the_full_new_state()
    {
        var actor = server.Town.Accounts["officer"];
        var id = await AddAsync("journal.full", "一", actor);
        await ChangeAsync(id, "二", actor);
        var entries = await EntriesAsync(id);
        Assert.Equal([Act.Added, Act.Changed], entries.Select(e => e.Act));
        Assert.Equal([1L, 2L], entries.Select(e => e.RecordVersion));
        Assert.All(entries, e => Assert.Equal((actor.AccountId, "督办员"), (e.AccountId, e.ActorName)));
        Assert.Equal("改设置", entries[1].Reason);
        Assert.Equal(server.Clock.GetUtcNow(), entries[1].At);
        var state = JsonDocument.Parse(entries[1].State).RootElement;
        Assert.Equal("二", state.GetProperty("Value").GetString());
        Assert.Equal("journal.full", state.GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_entry()
    {
        var id = await AddAsync("journal.unique", "一", Actor.Program);
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync("journal.unique", "又一", Actor.Program));
        Assert.Single(await EntriesAsync(id));
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Journal.CountAsync(e => e.Table == "platform_setting" && e.State.Contains("journal.unique"))));
    }

    [Fact]
    public async Task Deleting_a_record_is_impossible()
    {
        var id = await AddAsync("journal.kept", "一", Actor.Program);
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.InDatabaseAsync(async db =>
        {
            db.Remove(await db.Set<Setting>().SingleAsync(s => s.Id == id));
            return await db.SaveChangesAsync();
        }));
        Assert.True(await server.InDatabaseAsync(db => db.Set<Setting>().AnyAsync(s => s.Id == id)));
    }

    [Theory]
    [InlineData("UPDATE platform_journal SET \"Reason\" = 'x'")]
    [InlineData("DELETE FROM platform_journal")]
    public async Task The_database_itself_refuses_to_alter_the_journal(string sql)
    {
        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => server.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_over_a_newer_edit_writes_nothing()
    {
        var id = await AddAsync("journal.race", "一", Actor.Program);
        await ChangeAsync(id, "二", Actor.Program);
        var saved = await server.InDatabaseAsync(async db =>
        {
            var setting = await db.Set<Setting>().SingleAsync(s => s.Id == id);
            db.ExpectVersion(setting, 1);
            setting.Change("三");
            return await db.TrySaveAsync("改设置", CancellationToken.None);
        });
        Assert.False(saved);
        Assert.Equal("二", await server.InDatabaseAsync(db => db.Set<Setting>().Where(s => s.Id == id).Select(s => s.Value).SingleAsync()));
        Assert.Equal(2, (await EntriesAsync(id)).Count);
    }

    private Task<Guid> AddAsync(string name, string value, Actor actor) => server.InScopeAsync(actor, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var setting = new Setting(Guid.CreateVersion7(), name, value);
        db.Add(setting);
        await db.SaveAsync("加设置", CancellationToken.None);
        return setting.Id;
    });

    private Task<bool> ChangeAsync(Guid id, string value, Actor actor) => server.InScopeAsync(actor, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        (await db.Set<Setting>().SingleAsync(s => s.Id == id)).Change(value);
        return await db.TrySaveAsync("改设置", CancellationToken.None);
    });

    private Task<List<JournalEntry>> EntriesAsync(Guid id)
    {
        var key = id.ToString();
        return server.InDatabaseAsync(db => db.Journal.Where(e => e.RecordId == key).OrderBy(e => e.Sequence).ToListAsync());
    }
}

public sealed class JournalOnSqlite(SqliteServer server) : JournalTests(server), IClassFixture<SqliteServer>;

public sealed class JournalOnPostgres(PostgresServer server) : JournalTests(server), IClassFixture<PostgresServer>;
