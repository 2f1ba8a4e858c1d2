using System.CommandLine;
using System.Globalization;
using System.Text;
using Luodi.Composition;
using Luodi.Host.Configuration;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Time;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Exchange;
using Luodi.Sealing.Lines;

namespace Luodi.Host.Commands;

/// <summary><c>journal</c>: seals, checks, proves and exports the journal. All but <c>seal</c> only read, and need no server.</summary>
internal static class JournalCommand
{
    private const int Wrong = 1;
    private const int Unusable = 2;

    private static readonly Option<string?> Head = new("--head") { Description = "A head that was handed out earlier", HelpName = "FILE" };

    public static Command Create() => new("journal", "Checks, proves, exports and seals the journal") { Verify(), Prove(), Check(), Export(), Seal() };

    private static Command Verify()
    {
        var file = new Option<string?>("--file") { Description = "Check an exported journal instead of a database", HelpName = "EXPORT" };
        var command = new Command("verify", "Holds the whole journal against its seals; exit code 1 and the block when something is wrong") { file, Head };
        command.SetAction((parsed, cancel) => GuardedAsync(parsed, async output =>
        {
            var heads = HeadsOf(parsed);
            if (parsed.GetValue(file) is { } path)
                return await ExportedJournal.CheckAsync(path, heads, check => JournalReport.WriteAsync(output, check), cancel) ? 0 : Wrong;
            await using var journal = await JournalReader.OpenAsync(HostCommands.DatabaseOf(parsed), cancel);
            using var check = await journal.CheckAsync(heads, cancel);
            await JournalReport.WriteAsync(output, check);
            return check.FindingCount == 0 ? 0 : Wrong;
        }));
        return command;
    }

    private static Command Prove()
    {
        var record = new Argument<string>("RECORD") { Description = "Id of a record, or TABLE/ID" };
        var version = new Option<long?>("--version") { Description = "Version of the record; the newest without it", HelpName = "N" };
        var target = new Option<string>("--out") { Description = "Where the proof is written", HelpName = "FILE", Required = true };
        var command = new Command("prove", "Writes a proof that one version of a record stands in the journal") { record, version, target, Head };
        command.SetAction((parsed, cancel) => GuardedAsync(parsed, async output =>
        {
            await using var journal = await JournalReader.OpenAsync(HostCommands.DatabaseOf(parsed), cancel);
            var (proof, why) = await new JournalProver(journal).ProveAsync(parsed.GetRequiredValue(record), parsed.GetValue(version), HeadsOf(parsed) is [var head] ? head : null, cancel);
            if (proof is null)
                throw new JournalUnreadableException(JournalReport.SentenceOf(why!.Value));
            await File.WriteAllTextAsync(parsed.GetRequiredValue(target), proof.Write(), cancel);
            await output.WriteLineAsync($"已写入证明 proof written: {parsed.GetRequiredValue(target)}（条目 entry {proof.Entry.Sequence}，区块 block {proof.Block.Number}，存证头 head {proof.Head.Number}）");
            return 0;
        }));
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<string>("PROOF");
        var command = new Command("check", "Checks a proof; asks no database") { file, Head };
        command.SetAction((parsed, cancel) => GuardedAsync(parsed, async output =>
        {
            var (proof, line) = ProofFile.Parse(await File.ReadAllTextAsync(parsed.GetRequiredValue(file), cancel));
            if (proof is null)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"✗ 第 {line} 行不是证明文件的内容 line {line} is none of a proof"));
                return Wrong;
            }
            if (proof.Check() is { } flaw)
            {
                await output.WriteLineAsync($"✗ {JournalReport.SentenceOf(flaw)}");
                return Wrong;
            }
            if (HeadsOf(parsed) is [var kept] && kept != proof.Head)
            {
                await output.WriteLineAsync("✗ 证明所依的存证头不是您保存的那一个 the proof rests on another head than the one you kept");
                return Wrong;
            }
            await JournalReport.WriteAsync(output, proof);
            return 0;
        }));
        return command;
    }

    private static Command Export()
    {
        var target = new Option<string>("--out") { Description = "Where the export is written", HelpName = "FILE", Required = true };
        var command = new Command("export", "Writes the sealed journal, one line per entry, to be checked anywhere") { target };
        command.SetAction((parsed, cancel) => GuardedAsync(parsed, async output =>
        {
            await using var journal = await JournalReader.OpenAsync(HostCommands.DatabaseOf(parsed), cancel);
            var lines = await ExportedJournal.WriteAsync(journal, parsed.GetRequiredValue(target), cancel);
            await output.WriteLineAsync($"已导出 exported: {parsed.GetRequiredValue(target)}（{lines} 行 lines）");
            return 0;
        }));
        return command;
    }

    private static Command Seal()
    {
        var command = new Command("seal", "Seals what waits and makes a head, without waiting for their time");
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var configuration = HostCommands.ConfigurationOf(parsed);
            var database = configuration.Database;
            var installation = await Installation.OpenAsync(database, TimeProvider.System, empty: true, progress: null, cancel);
            await using var services = Installation.Services(database, new ShiftedClock(TimeProvider.System, installation.ClockShift), services => services.AddSingleton(configuration.Seal));
            await using var scope = services.CreateAsyncScope();
            var sealer = scope.ServiceProvider.GetRequiredService<JournalSealer>();
            var blocks = await sealer.SealAsync(evenIfYoung: true, cancel);
            var head = await sealer.HeadAsync(evenIfYoung: true, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"新区块 new blocks: {blocks}；新存证头 new head: {(head ? 1 : 0)}");
            return 0;
        }));
        return command;
    }

    private static IReadOnlyList<HeadLine> HeadsOf(ParseResult parsed)
    {
        if (parsed.GetValue(Head) is not { } path)
            return [];
        return HeadFile.Read(File.ReadAllText(path, Encoding.UTF8)) is { } head ? [head] : throw new JournalUnreadableException($"不是存证头 no head: {path}");
    }

    private static async Task<int> GuardedAsync(ParseResult parsed, Func<TextWriter, Task<int>> verb)
    {
        try
        {
            return await verb(parsed.InvocationConfiguration.Output);
        }
        catch (Exception failure) when (failure is JournalUnreadableException or ConfigurationException or IOException or UnauthorizedAccessException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"luodi: {failure.Message}");
            return Unusable;
        }
    }
}
