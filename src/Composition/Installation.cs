using Luodi.Platform;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>安装: what the program finds, or makes, before it can serve: a database of the newest shape, and the city in it.</summary>
/// <param name="ClockShift">How far the city's calendar is from the real one; zero for a real city.</param>
public sealed record Installation(CitySettings City, TimeSpan ClockShift)
{
    internal const string CityName = "city.name";
    internal const string CityIsSample = "city.sample";
    internal const string Shift = "clock.shift";

    /// <summary>Services of all modules over a database, without a web server.</summary>
    public static ServiceProvider Services(DatabaseOptions database, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLuodi(database, clock);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Migrates, and reads who we are.</summary>
    public static async Task<Installation> OpenAsync(DatabaseOptions database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        Directory.CreateDirectory(database.DataDirectory);
        await using var services = Services(database, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await DatabaseSetup.MigrateAsync(db, cancel);
        var settings = await db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, StringComparer.Ordinal, cancel);
        var isSample = settings.GetValueOrDefault(CityIsSample) == "true";
        return new Installation(
            new CitySettings(settings.GetValueOrDefault(CityName) ?? "", isSample),
            settings.TryGetValue(Shift, out var shift) ? TimeSpan.Parse(shift, System.Globalization.CultureInfo.InvariantCulture) : TimeSpan.Zero);
    }
}
