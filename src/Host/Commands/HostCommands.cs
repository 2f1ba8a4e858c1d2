using System.CommandLine;
using Luodi.Composition;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;

namespace Luodi.Host.Commands;

/// <summary>The verbs that need the database. Document verbs are the other program's.</summary>
internal static class HostCommands
{
    internal static readonly Option<string> Data = new("--data") { Description = "Folder of the SQLite database and of the cookie keys", DefaultValueFactory = _ => "data", Recursive = true };
    internal static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string, \"Host=…\"; SQLite in --data without it", Recursive = true };

    /// <summary>Exit code of a start that the database does not allow.</summary>
    public const int CannotStart = 2;

    public static RootCommand Root()
    {
        var root = new RootCommand("落地 Luodi: the server, and the verbs over its database.") { Data, Database, ServeCommand.Create(), MigrateCommand.Create(), SampleCommand.Create(), JournalCommand.Create(), BackupCommand.CreateBackup(), BackupCommand.CreateRestore() };
        return root;
    }

    public static DatabaseOptions DatabaseOf(ParseResult parsed) =>
        new() { DataDirectory = Path.GetFullPath(parsed.GetValue(Data)!), Connection = parsed.GetValue(Database) };

    /// <summary>What a person can mend is one sentence, not a stack.</summary>
    public static async Task<int> GuardedAsync(ParseResult parsed, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception failed) when (failed is InstallationException or BackupException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failed.Message);
            return CannotStart;
        }
    }
}
