using Luodi.Composition;
using Luodi.Host.Commands;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Model;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.SampleCity;

/// <summary>A first start that is interrupted, and a first start without a sample city.</summary>
public sealed class InterruptedLoadTests : IDisposable
{
    private static readonly SettableClock Clock = new(LoadedCity.RealNow);
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-interrupted-").FullName;

    [Fact]
    public async Task An_interrupted_load_leaves_no_file_and_the_next_start_begins_anew()
    {
        var database = new DatabaseOptions { DataDirectory = _folder };
        await InterruptAsync(database);
        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(_folder));
        // As a program that was killed leaves it: nobody tidied up.
        System.IO.Directory.CreateDirectory(Path.Combine(_folder, "loading"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "loading", "luodi.db"), "half a database");
        var installation = await Installation.OpenAsync(database, Clock, empty: false, null, CancellationToken.None);
        Assert.True(installation is { IsNew: true, City.IsSample: true });
        Assert.Equal([database.SqlitePath], System.IO.Directory.EnumerateFileSystemEntries(_folder).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_half_loaded_PostgreSQL_is_refused_with_what_to_do()
    {
        var database = new DatabaseOptions { DataDirectory = _folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
        await InterruptAsync(database);
        var refused = await Assert.ThrowsAsync<InstallationException>(() => Installation.OpenAsync(database, Clock, empty: false, null, CancellationToken.None));
        Assert.Contains("drop this PostgreSQL database", refused.Message, StringComparison.Ordinal);
        // Not even as an empty city: half a history is in it.
        await Assert.ThrowsAsync<InstallationException>(() => Installation.OpenAsync(database, Clock, empty: true, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_second_start_during_a_load_is_told_to_wait()
    {
        var database = new DatabaseOptions { DataDirectory = _folder };
        InstallationException? second = null;
        using var source = new CancellationTokenSource();
        var meanwhile = new OnFirstDay(() =>
        {
            second = Assert.ThrowsAsync<InstallationException>(() => Installation.OpenAsync(database, Clock, empty: false, null, CancellationToken.None)).GetAwaiter().GetResult();
            source.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Installation.OpenAsync(database, Clock, empty: false, meanwhile, source.Token));
        Assert.Contains("Another start is loading", second?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_made_by_migrate_gets_the_sample_city_too()
    {
        var database = new DatabaseOptions { DataDirectory = _folder };
        Assert.False((await Installation.OpenAsync(database, Clock, empty: true, null, CancellationToken.None)).IsNew);
        Assert.True((await Installation.OpenAsync(database, Clock, empty: false, null, CancellationToken.None)).IsNew);
    }

    [Fact]
    public async Task An_empty_city_shows_the_passwords_of_its_three_first_administrators_once()
    {
        var database = new DatabaseOptions { DataDirectory = _folder };
        var installation = await Installation.OpenAsync(database, Clock, empty: true, null, CancellationToken.None);
        Assert.Equal(("", false, TimeSpan.Zero), (installation.City.Name, installation.City.IsSample, installation.ClockShift));
        await using var services = Installation.Services(database, Clock, s => s.AddSingleton(installation));
        var first = await ToldAsync(services);
        Assert.Contains("sysadmin", first, StringComparison.Ordinal);
        Assert.Equal("", await ToldAsync(services));
        await using var scope = services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Account>().SingleAsync(a => a.UserName == "sysadmin");
        var password = System.Text.RegularExpressions.Regex.Match(first, "password: ([^（]+)").Groups[1].Value;
        Assert.True(await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>().CheckPasswordAsync(account, password));
        // A city that has people never turns into the sample.
        Assert.False((await Installation.OpenAsync(database, Clock, empty: false, null, CancellationToken.None)).City.IsSample);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> ToldAsync(IServiceProvider services)
    {
        await using var output = new StringWriter();
        await FirstStart.TellAsync(services, output, CancellationToken.None);
        return output.ToString();
    }

    private static async Task InterruptAsync(DatabaseOptions database)
    {
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Installation.OpenAsync(database, Clock, empty: false, new OnFirstDay(source.Cancel), source.Token));
    }

    private sealed class OnFirstDay(Action act) : IProgress<DateOnly>
    {
        private bool _done;

        public void Report(DateOnly value)
        {
            if (_done)
                return;
            _done = true;
            act();
        }
    }
}
