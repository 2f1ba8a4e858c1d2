using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>装入示例城市: plays the whole history into a database that has the newest shape and nothing in it.</summary>
/// <param name="now">The real time, from which the city's calendar keeps its distance.</param>
internal sealed class SampleLoader(SampleFolder folder, DateTimeOffset now, IProgress<DateOnly>? progress)
{
    /// <summary>Hour in Beijing at which the city's first own day begins.</summary>
    private const int MorningHour = 9;

    public async Task LoadAsync(DatabaseOptions database, CancellationToken cancel)
    {
        var script = folder.Script;
        var clock = new SettableClock(BeijingCalendar.At(script.From.AddDays(-3), 0));
        await using var services = Installation.Services(database, clock, Quick);
        var stage = new Stage(services, folder, new DayClock(clock, script.Seed), cancel);
        await SampleHistory.PlayAsync(stage, progress);
        var morning = BeijingCalendar.At(folder.City.Itself.Today, MorningHour);
        clock.MoveTo(morning);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InstallationSettings>().WriteAsync(
            "装入示例城市",
            new(StringComparer.Ordinal)
            {
                [InstallationSettings.CityName] = folder.City.Itself.Name,
                [InstallationSettings.CityIsSample] = "true",
                [InstallationSettings.ClockShift] = (morning - now).ToString("c"),
                [InstallationSettings.SampleLoad] = InstallationSettings.Done,
            },
            cancel);
    }

    // Slow hashing protects secrets, and the sample's password is printed in the README: sixty slow hashes would only delay the
    // first start. The framework hashes anew, slowly, when somebody signs in.
    private static void Quick(IServiceCollection services) => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
}
