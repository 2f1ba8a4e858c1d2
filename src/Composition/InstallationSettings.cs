using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Composition;

/// <summary>安装设置: the named values that the program itself keeps. Written like everything else, with actor and reason in the journal.</summary>
internal sealed class InstallationSettings(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public const string CityName = "city.name";
    public const string CityIsSample = Luodi.Platform.CitySettings.SampleSetting;
    public const string ClockShift = "clock.shift";

    /// <summary>Where the history of the sample city stands; not there in a real city.</summary>
    public const string SampleLoad = "sample.load";
    public const string Loading = "loading";
    public const string Done = "done";

    public Task<Dictionary<string, string>> ReadAsync(CancellationToken cancel) =>
        db.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, StringComparer.Ordinal, cancel);

    public async Task WriteAsync(string reason, Dictionary<string, string> values, CancellationToken cancel)
    {
        change.ActAs(Actor.Program);
        var known = await db.Set<Setting>().ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancel);
        foreach (var (name, value) in values)
            if (known.TryGetValue(name, out var setting))
                setting.Change(value);
            else
                db.Add(new Setting(Guid.CreateVersion7(clock.GetUtcNow()), name, value));
        await db.SaveAsync(reason, cancel);
    }
}
