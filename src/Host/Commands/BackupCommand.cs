using System.CommandLine;
using System.Globalization;
using Luodi.Composition;
using Luodi.Host.Configuration;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Time;

namespace Luodi.Host.Commands;

/// <summary><c>backup</c> and <c>restore</c>: one file from a running city, and a city from one file.</summary>
internal static class BackupCommand
{
    private const int NotWhole = 1;

    public static Command CreateBackup()
    {
        var target = new Option<string>("--out") { Description = "Where the backup is written; it appears when it is whole", HelpName = "FILE", Required = true };
        var command = new Command("backup", "Writes the whole city into one file while it goes on working") { target };
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var path = Path.GetFullPath(parsed.GetRequiredValue(target));
            if (File.Exists(path))
                throw new BackupException($"{path} 已存在，备份从不覆盖。(It exists already; a backup overwrites nothing.)");
            var configuration = HostCommands.ConfigurationOf(parsed);
            var passphrase = configuration.Text(Keys.BackupPassphrase);
            var manifest = await new BackupWriter(configuration.Database, TimeProvider.System, passphrase).WriteAsync(path, cancel);
            await output.WriteLineAsync($"已备份并读回核对 backed up and read back: {path}");
            await output.WriteLineAsync($"  {Describe(manifest)}");
            if (passphrase is null)
                await output.WriteLineAsync($"  密钥未加口令，只有本账户能读此文件；要加口令请设置 {Keys.BackupPassphrase.Variable}。The keys in it are not locked, only this account may read the file; {Keys.BackupPassphrase.Variable} locks them.");
            if (manifest.Journal.Findings == 0)
                return 0;
            await output.WriteLineAsync($"✗ 日志在备份前已有 {manifest.Journal.Findings} 处不符 the journal was not whole before: luodi journal verify");
            return NotWhole;
        }));
        return command;
    }

    public static Command CreateRestore()
    {
        var source = new Argument<string>("FILE") { Description = "A backup" };
        var checkOnly = new Option<bool>("--check") { Description = "Only read the backup and hold it against its manifest" };
        var command = new Command("restore", "Puts a backup into a new data folder or database, and checks the journal there") { source, checkOnly };
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var path = parsed.GetRequiredValue(source);
            if (parsed.GetValue(checkOnly))
            {
                await output.WriteLineAsync($"✓ 备份完好 the backup is whole: {Describe(await BackupReader.CheckAsync(path, cancel))}");
                return 0;
            }
            var configuration = HostCommands.ConfigurationOf(parsed);
            var database = configuration.Database;
            await using var services = Installation.Services(database, TimeProvider.System);
            await using var scope = services.CreateAsyncScope();
            var whole = await new BackupReader(database, configuration.Text(Keys.BackupPassphrase)).RestoreAsync(path, scope.ServiceProvider.GetRequiredService<AppDbContext>, async (manifest, check) =>
            {
                await output.WriteLineAsync($"已恢复 restored: {(database.IsPostgres ? "PostgreSQL" : database.SqlitePath)}");
                await output.WriteLineAsync($"  {Describe(manifest)}");
                await JournalReport.WriteAsync(output, check);
            }, cancel);
            return whole ? 0 : NotWhole;
        }));
        return command;
    }

    private static string Describe(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture,
        $"{BeijingCalendar.InBeijing(manifest.At):yyyy-MM-dd HH:mm:ss} · {manifest.Database} · {manifest.Tables.Count} 表 tables · {manifest.Rows} 行 rows · 区块 blocks {manifest.Journal.Blocks} · {manifest.Migrations[^1]}");
}
