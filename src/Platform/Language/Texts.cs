using System.Globalization;
using System.Resources;

namespace Luodi.Platform.Language;

/// <summary>文案: every sentence a user reads, in the language of the request. A key starts with the name of the module that owns it.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, ResourceManager> _byPrefix;

    public Texts(ModuleCatalog catalog)
    {
        _byPrefix = catalog.Modules.ToDictionary(m => m.Name, m => m.Texts, StringComparer.Ordinal);
        _byPrefix["platform"] = PlatformTexts.Manager;
    }

    /// <summary>The text of a key; the key itself when there is none, which a test forbids.</summary>
    public string this[string key, params object[] arguments]
    {
        get
        {
            var text = Find(key) ?? key;
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
    }

    /// <summary>Text of a member of a closed enum of a module: key <c>ledger.Light.Red</c>.</summary>
    public string Of<T>(string module, T value) where T : struct, Enum => this[$"{module}.{typeof(T).Name}.{value}"];

    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var dot = refusal.Code.IndexOf('.', StringComparison.Ordinal);
        return this[$"{refusal.Code[..dot]}.refusal.{refusal.Code[(dot + 1)..]}", refusal.Arguments];
    }

    public string? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && _byPrefix.TryGetValue(key[..dot], out var manager) ? manager.GetString(key, CultureInfo.CurrentUICulture) : null;
    }
}

internal static class PlatformTexts
{
    public static ResourceManager Manager { get; } = new("Luodi.Platform.Language.PlatformTexts", typeof(PlatformTexts).Assembly);
}
