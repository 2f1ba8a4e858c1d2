using Luodi.Modules.Access.Rules;

namespace Luodi.Modules.Access.Storage;

/// <summary>The rules of signing in as they stand. Each request asks for them, so they are remembered for a while.</summary>
internal sealed class RuleBook(AppDbContext db, RuleMemory memory, TimeProvider clock)
{
    public async Task<SignInRules> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (memory.Remembered(now) is { } rules)
            return rules;
        var (settings, isSample) = await SettingsAsync(cancel);
        rules = SignInRules.From(settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), isSample);
        memory.Remember(rules, now);
        return rules;
    }

    /// <summary>The stored settings themselves, tracked, for whoever changes them.</summary>
    public async Task<(List<Setting> Settings, bool IsSample)> SettingsAsync(CancellationToken cancel)
    {
        var settings = await db.Set<Setting>().Where(s => s.Name.StartsWith(SignInRules.Prefix) || s.Name == CitySettings.SampleSetting).ToListAsync(cancel);
        return ([.. settings.Where(s => s.Name != CitySettings.SampleSetting)], settings.Any(s => s.Name == CitySettings.SampleSetting && s.Value == "true"));
    }

    public void Forget() => memory.Forget();
}

/// <summary>What the process remembers of the rules. Another process over the same database learns of a change when this long has passed.</summary>
internal sealed class RuleMemory
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(15);

    private sealed record Page(SignInRules Rules, DateTimeOffset ReadAt);

    private volatile Page? _page;

    public SignInRules? Remembered(DateTimeOffset now) => _page is { } page && now < page.ReadAt + Age ? page.Rules : null;

    public void Remember(SignInRules rules, DateTimeOffset now) => _page = new(rules, now);

    public void Forget() => _page = null;
}
