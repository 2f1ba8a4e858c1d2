using Luodi.Composition;
using Luodi.Composition.SampleCity;
using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.SampleCity;

/// <summary>The sample city as a first start leaves it, loaded once for all tests of a database.</summary>
public abstract class LoadedCity : IAsyncLifetime
{
    /// <summary>A real day long after the script's last one.</summary>
    internal static readonly DateTimeOffset RealNow = new(2031, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private ServiceProvider? _services;

    private string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("luodi-city-").FullName;

    public DatabaseOptions Database { get; private set; } = null!;

    public Installation Installation { get; private set; } = null!;

    internal static Script Script => SampleFolder.Shipped.Script;

    internal static City City => SampleFolder.Shipped.City;

    /// <summary>A new database of the same kind.</summary>
    public abstract Task<DatabaseOptions> CreateDatabaseAsync(string folder);

    public async ValueTask InitializeAsync()
    {
        Database = await CreateDatabaseAsync(Folder);
        Installation = await Installation.OpenAsync(Database, new SettableClock(RealNow), empty: false, progress: null, CancellationToken.None);
        _services = Installation.Services(Database, new ShiftedClock(new SettableClock(RealNow), Installation.ClockShift));
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = _services!.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    public Task<T> LookAsync<T>(Func<AppDbContext, Task<T>> look) => AskAsync(s => look(s.GetRequiredService<AppDbContext>()));
}

public sealed class SqliteCity : LoadedCity
{
    public override Task<DatabaseOptions> CreateDatabaseAsync(string folder) => Task.FromResult(new DatabaseOptions { DataDirectory = folder });
}

public sealed class PostgresCity : LoadedCity
{
    public override async Task<DatabaseOptions> CreateDatabaseAsync(string folder) =>
        new() { DataDirectory = folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
}

[CollectionDefinition]
public sealed class SqliteCityCollection : ICollectionFixture<SqliteCity>;

[CollectionDefinition]
public sealed class PostgresCityCollection : ICollectionFixture<PostgresCity>;
