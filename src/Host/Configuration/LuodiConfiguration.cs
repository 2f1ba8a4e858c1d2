using System.Globalization;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Web;
using Luodi.Sealing;

namespace Luodi.Host.Configuration;

/// <summary>The configuration has an unknown key or a wrong value; the message names each, where it stands, and what would do.</summary>
internal sealed class ConfigurationException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems => problems;
}

/// <summary>配置: what the operator set, and where.</summary>
internal sealed class LuodiConfiguration
{
    private readonly Dictionary<string, (string Value, string Source)> _values;

    private LuodiConfiguration(Dictionary<string, (string, string)> values) => _values = values;

    /// <summary>Reads file, environment and command line, the later stronger.</summary>
    /// <param name="file">Its name in messages, and its bytes; null when there is none.</param>
    /// <param name="options">What the command line says, by name of key; where it says it.</param>
    /// <exception cref="ConfigurationException">Something is unknown or wrong; all of it is told at once.</exception>
    public static LuodiConfiguration Read((string Path, byte[] Bytes)? file, IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<(string Name, string Value, string Source)> options)
    {
        var problems = new List<string>();
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (file is { } given)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, value, line) in ConfigurationFile.Read(given.Bytes, given.Path, problems))
                if (!seen.Add(name))
                    problems.Add($"{given.Path}:{line}: {name} 出现了两次 stands twice");
                else
                    Take(name, value, $"{given.Path}:{line}");
        }
        foreach (var (variable, value) in environment.Where(e => e.Key.StartsWith("LUODI_", StringComparison.Ordinal)).OrderBy(e => e.Key, StringComparer.Ordinal))
            if (Keys.All.FirstOrDefault(k => k.Variable == variable) is { } key)
                // Scripts often set a variable to nothing to take it away.
                Take(key.Name, value, variable, mayBeEmpty: true);
            else if (variable is not FileVariable && !variable.StartsWith("LUODI_TEST_", StringComparison.Ordinal))
                problems.Add(Unknown("环境变量 environment", variable, Keys.All.Select(k => k.Variable)));
        foreach (var (name, value, source) in options)
            if (Keys.Find(name) is { IsSecret: true, Option: null } secret)
                problems.Add($"{source}: {name} 是秘密，命令行人人可见：请用 {secret.Variable} 或配置文件。(It is a secret, and a command line is seen by everybody on the machine: use the variable or the file.)");
            else
                Take(name, value, source);
        var read = new LuodiConfiguration(values);
        if (problems.Count == 0)
            problems.AddRange(read.Contradictions());
        return problems.Count == 0 ? read : throw new ConfigurationException(problems);

        void Take(string name, string value, string source, bool mayBeEmpty = false)
        {
            if (Keys.Find(name) is not { } key)
                problems.Add(Unknown(source, name, Keys.All.Select(k => k.Name)));
            else if (mayBeEmpty && value.Length == 0)
                values.Remove(name);
            else if (!key.Takes(value))
                problems.Add($"{source}: {name} {(key.IsSecret ? "的值不对 has a wrong value" : $"不能是 cannot be “{value}”")}；应为 it should be: {key.Range}");
            else
                values[name] = (value, source);
        }
    }

    /// <summary>Names the file when <c>--config</c> does not.</summary>
    public const string FileVariable = "LUODI_CONFIG";

    /// <summary>Null for the default.</summary>
    public string? SourceOf(ConfigurationKey key) => _values.TryGetValue(key.Name, out var value) ? value.Source : null;

    /// <summary>Null where nothing is set and there is no default.</summary>
    public string? Text(ConfigurationKey key) => _values.TryGetValue(key.Name, out var value) ? value.Value : key.Default.Length > 0 ? key.Default : null;

    public int Number(ConfigurationKey key) => int.Parse(Text(key)!, CultureInfo.InvariantCulture);

    public bool IsOn(ConfigurationKey key) => Text(key) == "true";

    public DatabaseOptions Database => new() { DataDirectory = Path.GetFullPath(Text(Keys.Data)!), Connection = Text(Keys.Connection) };

    public BackupOptions Backup => new()
    {
        Folder = Text(Keys.BackupFolder) is { } folder ? Path.GetFullPath(folder) : null,
        At = TimeOnly.ParseExact(Text(Keys.BackupAt)!, "HH:mm", CultureInfo.InvariantCulture),
        Keep = Number(Keys.BackupKeep),
        OldAfter = TimeSpan.FromHours(Number(Keys.BackupOldAfter)),
        Passphrase = Text(Keys.BackupPassphrase),
    };

    public SealOptions Seal => new()
    {
        BlockEntries = Number(Keys.SealEntries),
        BlockAge = TimeSpan.FromMinutes(Number(Keys.SealMinutes)),
        HeadAge = TimeSpan.FromMinutes(Number(Keys.HeadMinutes)),
        Algorithm = Text(Keys.SealAlgorithm) == "sm3" ? SealAlgorithm.Sm3 : SealAlgorithm.Sha256,
    };

    private RateLimitOptions RateLimits => new()
    {
        SignInsPerAddress = Number(Keys.SignInsPerAddress),
        SignInsPerName = Number(Keys.SignInsPerName),
        UploadsPerAccount = Number(Keys.UploadsPerAccount),
        PublicFormsPerAddress = Number(Keys.PublicFormsPerAddress),
    };

    /// <summary>What modules look up by themselves.</summary>
    public Dictionary<string, string?> OfModules => Keys.All.Where(k => k.Section is not null && Text(k) is not null).ToDictionary(k => k.Section!, Text, StringComparer.Ordinal);

    public ServerOptions Server(IProgress<DateOnly>? progress) => new()
    {
        Database = Database,
        Port = Number(Keys.Port),
        Listen = Text(Keys.Listen)!,
        Empty = IsOn(Keys.Empty),
        LoadProgress = progress,
        Backup = Backup,
        Seal = Seal,
        RateLimits = RateLimits,
        Certificate = Text(Keys.Certificate),
        CertificateKey = Text(Keys.CertificateKey),
        TrustedProxies = Text(Keys.TrustedProxies) is { } proxies ? ConfigurationKey.NetworksOf(proxies)! : [],
        OfModules = OfModules,
    };

    /// <summary>Values that are fine by themselves and not together.</summary>
    private IEnumerable<string> Contradictions()
    {
        if (Text(Keys.CertificateKey) is not null && Text(Keys.Certificate) is null)
            yield return $"{SourceOf(Keys.CertificateKey)}: server.certificate-key 需要 server.certificate。(needs it)";
        foreach (var key in (ConfigurationKey[])[Keys.Certificate, Keys.CertificateKey])
            if (Text(key) is { } path && !File.Exists(path))
                yield return $"{SourceOf(key)}: {key.Name} 没有这个文件 no such file: {path}";
        foreach (var (less, more) in ((string, string)[])[("light.silence-amber-days", "light.silence-red-days"), ("light.gap-amber", "light.gap-red")])
            if (Number(Keys.Find(less)!) >= Number(Keys.Find(more)!))
                yield return $"{SourceOf(Keys.Find(more)!) ?? SourceOf(Keys.Find(less)!)}: {more} 必须大于 must be more than {less}（{Text(Keys.Find(less)!)}）";
        if (Text(Keys.Find("second-reader.url")!) is null != (Text(Keys.Find("second-reader.model")!) is null))
            yield return "second-reader.url 与 second-reader.model 须一起设置。(Set both, or neither.)";
    }

    private static string Unknown(string source, string name, IEnumerable<string> known) =>
        $"{source}: 未知的配置项 unknown key: {name}{(Keys.Nearest(name, known) is { } near ? $"；您要的可能是 did you mean: {near}" : "；全部配置项 all keys: luodi config list")}";
}
