using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Sealing;
using Luodi.Sealing.Checking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luodi.Integration.Tests.Journal;

public abstract class SealTests : IAsyncLifetime
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-seal-").FullName;

    private protected SealedTown Town { get; private set; } = null!;

    protected abstract Task<DatabaseOptions> CreateAsync(string folder);

    public async ValueTask InitializeAsync() => Town = await SealedTown.OpenAsync(await CreateAsync(_folder));

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_written_is_sealed_in_blocks_and_found_whole()
    {
        await Town.WriteAsync(12);
        Assert.Equal(3, await Town.SealAsync());
        Assert.Equal(0, await Town.SealAsync());
        Assert.True(await Town.HeadAsync());
        Assert.False(await Town.HeadAsync());
        await Town.WriteAsync(1);
        using var check = await Town.CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal((3L, 24L, 2L, 1L), (check.Blocks, check.Entries, check.Waiting, check.HeadsChecked));
    }

    [Fact]
    public async Task A_block_waits_until_it_is_full_or_its_first_entry_is_old()
    {
        await Town.WriteAsync(4);
        Assert.Equal(0, await SealIfDueAsync());
        Town.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await SealIfDueAsync());
        await Town.WriteAsync(5);
        Assert.Equal(1, await SealIfDueAsync());
    }

    [Fact]
    public async Task A_head_is_made_every_hour_when_there_is_something_new()
    {
        await Town.WriteAsync(1);
        await Town.SealAsync();
        Assert.True(await HeadIfDueAsync());
        await Town.WriteAsync(1);
        await Town.SealAsync();
        Assert.False(await HeadIfDueAsync());
        Town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await HeadIfDueAsync());
        Town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await HeadIfDueAsync());
    }

    [Fact]
    public async Task Sealers_that_race_seal_each_entry_once()
    {
        await Town.WriteAsync(20);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Town.SealAsync)));
        using var check = await Town.CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal((40L, 0L), (check.Entries, check.Waiting));
    }

    [Fact]
    public async Task Writers_and_a_sealer_at_once_lose_nothing()
    {
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => Town.InAsync(async services =>
        {
            for (var i = 0; i < 15; i++)
            {
                var db = services.GetRequiredService<AppDbContext>();
                db.Add(new Setting(Guid.CreateVersion7(), $"race.{w}.{i}.{Guid.CreateVersion7()}", "值"));
                await db.SaveAsync("同时写", CancellationToken.None);
            }
            return 0;
        }))).ToList();
        while (!writers.TrueForAll(w => w.IsCompleted))
            await Town.SealAsync();
        await Task.WhenAll(writers);
        await Town.SealAsync();
        using var check = await Town.CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal((60L, 0L), (check.Entries, check.Waiting));
    }

    [Fact]
    public async Task An_entry_tells_who_from_which_seat_by_which_way_and_when()
    {
        await Town.WriteAsync(1);
        var entry = await Town.InAsync(services => services.GetRequiredService<AppDbContext>().Journal.OrderBy(e => e.Sequence).FirstAsync());
        Assert.Equal(("张三", "市政府办 督办员", Luodi.Platform.Access.ChangeSource.Web, "加设置"), (entry.ActorName, entry.SeatName, entry.Source, entry.Reason));
        Assert.Equal(0, entry.At.UtcTicks % 10);
        Assert.Equal(32, entry.Salt.Length);
    }

    [Fact]
    public async Task A_journal_sealed_with_SM3_is_found_whole_and_a_change_in_it_is_not()
    {
        await using var town = await SealedTown.OpenAsync(await CreateAsync(System.IO.Directory.CreateDirectory(Path.Combine(_folder, "sm3")).FullName), new SealOptions { BlockEntries = 10, Algorithm = SealAlgorithm.Sm3 });
        await town.WriteAsync(10);
        await town.SealAsync();
        await town.HeadAsync();
        using (var check = await town.CheckAsync())
            Assert.Empty(check.Findings);
        await town.ForgeAsync("""UPDATE platform_journal SET "ActorName" = '李四' WHERE "Sequence" = 12""");
        using var forged = await town.CheckAsync();
        Assert.Equal([new Finding(Flaw.BlockRoot, 2)], forged.Findings);
    }

    private Task<int> SealIfDueAsync() => Town.InAsync(s => s.GetRequiredService<JournalSealer>().SealAsync(evenIfYoung: false, CancellationToken.None));

    private Task<bool> HeadIfDueAsync() => Town.InAsync(s => s.GetRequiredService<JournalSealer>().HeadAsync(evenIfYoung: false, CancellationToken.None));
}

public sealed class SealOnSqlite : SealTests
{
    protected override Task<DatabaseOptions> CreateAsync(string folder) => Task.FromResult(new DatabaseOptions { DataDirectory = folder });
}

[Collection<QuietPostgres>]
public sealed class SealOnPostgres : SealTests
{
    protected override async Task<DatabaseOptions> CreateAsync(string folder) => new() { DataDirectory = folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };

    [Fact]
    public async Task An_entry_committed_late_is_sealed_with_the_next_block_and_is_no_stray_meanwhile()
    {
        await Town.WriteAsync(1);
        await using var connection = new NpgsqlConnection(Town.Database.Connection);
        await connection.OpenAsync();
        await using (var slow = await connection.BeginTransactionAsync())
        {
            await InsertAsync(connection);
            await Town.WriteAsync(2);
            await Town.SealAsync();
            // The slow transaction is older than the last two writes: they wait for it, and none is passed over.
            Assert.Equal(["1-2"], (await Town.BlocksAsync()).ConvertAll(b => b.Entries.ToString()));
            await slow.CommitAsync();
        }
        using (var waiting = await Town.CheckAsync())
            Assert.Equal((0L, 5L), (waiting.FindingCount, waiting.Waiting));
        await Town.SealAsync();
        Assert.Equal(["1-2", "3-7"], (await Town.BlocksAsync()).ConvertAll(b => b.Entries.ToString()));
    }

    [Fact]
    public async Task A_number_taken_early_and_used_by_a_later_transaction_comes_in_a_later_block()
    {
        await Town.WriteAsync(1);
        var early = await Town.AskAsync<long>("SELECT nextval(pg_get_serial_sequence('platform_journal', 'Sequence'))");
        await Town.WriteAsync(1);
        await Town.SealAsync();
        await using (var connection = new NpgsqlConnection(Town.Database.Connection))
        {
            await connection.OpenAsync();
            await InsertAsync(connection, early);
        }
        using (var waiting = await Town.CheckAsync())
            Assert.Equal((0L, 1L), (waiting.FindingCount, waiting.Waiting));
        await Town.SealAsync();
        Assert.Equal(["1-2 4-5", "3"], (await Town.BlocksAsync()).ConvertAll(b => b.Entries.ToString()));
        using var check = await Town.CheckAsync();
        Assert.Empty(check.Findings);
    }

    [Fact]
    public async Task After_a_move_to_a_server_that_counts_transactions_anew_everything_is_sealed_once()
    {
        await Town.WriteAsync(3);
        await Town.SealAsync();
        await Town.WriteAsync(1);
        // As if those had been written on a server far ahead of this one.
        await Town.ForgeAsync("""UPDATE platform_journal SET "Transaction" = "Transaction" + 1000000000""");
        var block = (await Town.BlocksAsync())[0];
        await Town.ForgeAsync("""UPDATE platform_journal_block SET "Line" = @line""", ("@line", System.Text.Encoding.UTF8.GetString((block with { Horizon = block.Horizon + 1000000000 }).ToBytes())));
        await Town.SealAsync();
        await Town.WriteAsync(2);
        await Town.SealAsync();
        await Town.WriteAsync(1);
        Assert.Equal(["1-6", "7-8", "9-12"], (await Town.BlocksAsync()).ConvertAll(b => b.Entries.ToString()));
        using var check = await Town.CheckAsync();
        Assert.Equal((0L, 2L), (check.FindingCount, check.Waiting));
    }

    private static async Task InsertAsync(NpgsqlConnection connection, long? sequence = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO platform_journal ({(sequence is null ? "" : "\"Sequence\", ")}"ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "RecordVersion", "Salt", "State", "StateDigest")
            VALUES ({(sequence is null ? "" : $"{sequence}, ")}gen_random_uuid(), now(), gen_random_uuid(), '慢', gen_random_uuid(), '', 'Web', '慢慢来', 'x', 'x', 'Added', 1, '{StoredEntry.NewSalt()}', '[]', '')
            """;
        await command.ExecuteNonQueryAsync();
    }
}
