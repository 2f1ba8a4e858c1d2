using System.Globalization;
using Luodi.Composition.SampleCity;
using Luodi.Platform;
using Luodi.Platform.Data;
using Luodi.Platform.Time.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>安装: what the program finds, or makes, before it can serve: a database of the newest shape, and the city in it.</summary>
/// <param name="ClockShift">How far the city's calendar is from the real one; zero for a real city.</param>
/// <param name="IsNew">The sample city was loaded just now.</param>
public sealed record Installation(CitySettings City, TimeSpan ClockShift, bool IsNew)
{
    /// <summary>Services of all modules over a database, without a web server.</summary>
    /// <param name="adjust">Last word on the services.</param>
    public static ServiceProvider Services(DatabaseOptions database, TimeProvider clock, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLuodi(database, clock);
        adjust?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Migrates, loads the sample city where nothing ever was, and reads who we are.</summary>
    /// <param name="empty">No sample city, also in a new database.</param>
    /// <param name="progress">Told each day of the sample's history that has been played.</param>
    /// <exception cref="InstallationException">The database cannot be served.</exception>
    public static async Task<Installation> OpenAsync(DatabaseOptions database, TimeProvider clock, bool empty, IProgress<DateOnly>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        Directory.CreateDirectory(database.DataDirectory);
        await RefuseNewerAsync(database, clock, cancel);
        var loader = new SampleLoader(SampleFolder.Shipped, clock.GetUtcNow(), progress);
        var isNew = !empty && await (database.IsPostgres ? PostgresSample.EnsureAsync(database, loader, clock, cancel) : SqliteSample.EnsureAsync(database, loader, clock, cancel));
        await using var services = Services(database, clock);
        await using var scope = services.CreateAsyncScope();
        await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancel);
        var settings = await scope.ServiceProvider.GetRequiredService<InstallationSettings>().ReadAsync(cancel);
        if (settings.GetValueOrDefault(InstallationSettings.SampleLoad) == InstallationSettings.Loading)
            throw PostgresSample.HalfLoaded();
        await FormerRoles.BecomeSeatsAsync(scope.ServiceProvider, cancel);
        await scope.ServiceProvider.GetRequiredService<CatchUp>().RunAsync(cancel);
        var isSample = settings.GetValueOrDefault(InstallationSettings.CityIsSample) == "true";
        return new Installation(
            new CitySettings(settings.GetValueOrDefault(InstallationSettings.CityName) ?? "", isSample),
            settings.TryGetValue(InstallationSettings.ClockShift, out var shift) ? TimeSpan.Parse(shift, CultureInfo.InvariantCulture) : TimeSpan.Zero,
            isNew);
    }

    /// <summary>An older program over a newer database would write what the newer one cannot read.</summary>
    private static async Task RefuseNewerAsync(DatabaseOptions database, TimeProvider clock, CancellationToken cancel)
    {
        if (!database.IsPostgres && !File.Exists(database.SqlitePath))
            return;
        await using var services = Services(database, clock);
        await using var scope = services.CreateAsyncScope();
        var shape = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        if ((await shape.GetAppliedMigrationsAsync(cancel)).Except(shape.GetMigrations()).LastOrDefault() is { } unknown)
            throw new InstallationException(
                $"数据库比本程序新（{unknown}）：请用更新的程序，或从备份恢复升级前的数据。(The database is of a newer shape than this program: start the newer program, or restore a backup from before the upgrade.)");
    }

    /// <summary>Nothing was ever written: whatever is missing, nobody misses it.</summary>
    internal static async Task<bool> IsBlankAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await DatabaseSetup.MigrateAsync(db, cancel);
        return !await db.Journal.AnyAsync(cancel);
    }
}
