using System.Data.Common;
using Luodi.Composition;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Time;
using Luodi.Sealing;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Lines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Luodi.Integration.Tests.Journal;

/// <summary>A database with a sealed journal, no server, and a hand that writes past all guards.</summary>
internal sealed class SealedTown : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = BeijingCalendar.At(new DateOnly(2026, 1, 12), 9);

    private readonly ServiceProvider _services;

    private SealedTown(DatabaseOptions database, SettableClock clock, SealOptions options)
    {
        (Database, Clock) = (database, clock);
        _services = Installation.Services(database, clock, services => services.Replace(ServiceDescriptor.Singleton(options)));
    }

    public DatabaseOptions Database { get; }

    public SettableClock Clock { get; }

    public static async Task<SealedTown> OpenAsync(DatabaseOptions database, SealOptions? options = null)
    {
        var town = new SealedTown(database, new SettableClock(Start), options ?? new SealOptions { BlockEntries = 10 });
        await town.InAsync(async services => { await DatabaseSetup.MigrateAsync(services.GetRequiredService<AppDbContext>(), CancellationToken.None); return 0; });
        return town;
    }

    /// <summary>That many settings, each changed once: two entries each.</summary>
    public async Task<List<Guid>> WriteAsync(int settings, string prefix = "s")
    {
        var ids = new List<Guid>();
        for (var i = 0; i < settings; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            ids.Add(await InAsync(async services =>
            {
                var db = services.GetRequiredService<AppDbContext>();
                var setting = new Setting(Guid.CreateVersion7(Clock.GetUtcNow()), $"{prefix}.{i}.{Guid.CreateVersion7()}", "一");
                db.Add(setting);
                await db.SaveAsync("加设置", CancellationToken.None);
                setting.Change($"二“{i}”");
                await db.SaveAsync("改设置\n第二行", CancellationToken.None);
                return setting.Id;
            }));
        }
        return ids;
    }

    public Task<int> SealAsync() => InAsync(services => services.GetRequiredService<JournalSealer>().SealAsync(evenIfYoung: true, CancellationToken.None));

    public Task<bool> HeadAsync() => InAsync(services => services.GetRequiredService<JournalSealer>().HeadAsync(evenIfYoung: true, CancellationToken.None));

    public async Task<JournalCheck> CheckAsync(params HeadLine[] handedOut)
    {
        await using var reader = await JournalReader.OpenAsync(Database, CancellationToken.None);
        return await reader.CheckAsync(handedOut, CancellationToken.None);
    }

    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeContext>();
        change.ActAs(new Actor(Guid.Parse("01980000-0000-7000-8000-0000000000aa"), Guid.Empty, "张三", Role.Officer, Guid.Empty, Guid.Parse("01980000-0000-7000-8000-0000000000bb"), "市政府办 督办员"));
        change.CameBy(ChangeSource.Web);
        return await work(scope.ServiceProvider);
    }

    public Task<List<BlockLine>> BlocksAsync() => InAsync(async services =>
        (await services.GetRequiredService<AppDbContext>().Set<Luodi.Platform.Journal.JournalBlock>().OrderBy(b => b.Number).Select(b => b.Line).ToListAsync())
            .ConvertAll(l => BlockLine.Parse(System.Text.Encoding.UTF8.GetBytes(l))!));

    /// <summary>The hand of somebody who owns the server: the guards are lifted, the rows changed, the guards set again or not.</summary>
    public async Task ForgeAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using DbConnection connection = Database.Connection is { } server ? new NpgsqlConnection(server) : new SqliteConnection($"Data Source={Database.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        foreach (var guard in await GuardsAsync(connection))
            await ExecuteAsync(connection, guard);
        Assert.NotEqual(0, await ExecuteAsync(connection, sql, values));
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using DbConnection connection = Database.Connection is { } server ? new NpgsqlConnection(server) : new SqliteConnection($"Data Source={Database.SqlitePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<List<string>> GuardsAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Database.IsPostgres
            ? "SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'platform_journal%'"
            : "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'platform_journal%'";
        await using var reader = await command.ExecuteReaderAsync();
        var guards = new List<string>();
        while (await reader.ReadAsync())
            guards.Add(reader.GetString(0));
        return guards;
    }

    private static async Task<int> ExecuteAsync(DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        return await command.ExecuteNonQueryAsync();
    }
}
