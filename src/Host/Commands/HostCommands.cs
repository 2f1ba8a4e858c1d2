using System.Collections;
using System.CommandLine;
using Luodi.Composition;
using Luodi.Host.Configuration;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;

namespace Luodi.Host.Commands;

/// <summary>The verbs that need the database. Document verbs are the other program's.</summary>
internal static class HostCommands
{
    private const string SetName = "--set";

    private static readonly Option<string?> ConfigurationFileOption = new("--config") { Description = "Configuration file; luodi.json in this folder without it", HelpName = "FILE", Recursive = true };
    private static readonly Option<string[]> Set = new(SetName) { Description = "Any key of the configuration: luodi config list", HelpName = "KEY=VALUE", Recursive = true };
    private static readonly Option<string?> Data = new(Keys.Data.Option!) { Description = Keys.Data.English, HelpName = "DIR", Recursive = true };
    private static readonly Option<string?> Database = new(Keys.Connection.Option!) { Description = Keys.Connection.English, HelpName = "TEXT", Recursive = true };

    /// <summary>Values are judged with those of the file and of the environment, so these options take any text.</summary>
    private static readonly Option<string?>[] OfServe = [.. Keys.All.Where(k => k.Option is not null && k.Kind != ValueKind.Flag && k != Keys.Data && k != Keys.Connection).Select(k => new Option<string?>(k.Option!) { Description = k.English })];
    private static readonly Option<bool> Empty = new(Keys.Empty.Option!) { Description = Keys.Empty.English };

    /// <summary>Exit code of a start that the configuration or the database does not allow.</summary>
    public const int CannotStart = 2;

    public static RootCommand Root()
    {
        var root = new RootCommand("落地 Luodi: the server, and the verbs over its database.")
        {
            ConfigurationFileOption, Set, Data, Database,
            ServeCommand.Create(), MigrateCommand.Create(), SampleCommand.Create(), JournalCommand.Create(), BackupCommand.CreateBackup(), BackupCommand.CreateRestore(), ConfigCommand.Create(),
        };
        return root;
    }

    public static void AddServeOptions(Command command)
    {
        foreach (var option in OfServe)
            command.Options.Add(option);
        command.Options.Add(Empty);
    }

    /// <exception cref="ConfigurationException">Something in it is unknown or wrong.</exception>
    public static LuodiConfiguration ConfigurationOf(ParseResult parsed)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
        var options = new List<(string, string, string)>();
        foreach (var text in parsed.GetValue(Set) ?? [])
            options.Add(text.Split('=', 2) is [var name, var value] ? (name, value, SetName) : (text, "", SetName));
        foreach (var option in OfServe.Append(Data).Append(Database))
            if (parsed.GetResult(option) is { Implicit: false } && parsed.GetValue(option) is { } value)
                options.Add((Keys.All.Single(k => k.Option == option.Name).Name, value, option.Name));
        if (parsed.GetResult(Empty) is { Implicit: false })
            options.Add((Keys.Empty.Name, parsed.GetValue(Empty) ? "true" : "false", Empty.Name));
        return LuodiConfiguration.Read(FileOf(parsed, environment), environment, options);
    }

    public static DatabaseOptions DatabaseOf(ParseResult parsed) => ConfigurationOf(parsed).Database;

    /// <summary>What a person can mend is one sentence, not a stack.</summary>
    public static async Task<int> GuardedAsync(ParseResult parsed, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception failed) when (failed is InstallationException or BackupException or ConfigurationException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failed.Message);
            return CannotStart;
        }
        catch (IOException failed) when (failed.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("端口已被占用，请改 server.port。(The port is taken; set another server.port.)");
            return CannotStart;
        }
    }

    private static (string Path, byte[] Bytes)? FileOf(ParseResult parsed, Dictionary<string, string> environment)
    {
        var named = parsed.GetValue(ConfigurationFileOption) ?? (environment.GetValueOrDefault(LuodiConfiguration.FileVariable) is { Length: > 0 } variable ? variable : null);
        if (named is null && !File.Exists(ConfigurationFile.UsualName))
            return null;
        var path = named ?? ConfigurationFile.UsualName;
        try
        {
            return (path, File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException([$"配置文件读不出 the configuration file cannot be read: {path}"]);
        }
    }
}
