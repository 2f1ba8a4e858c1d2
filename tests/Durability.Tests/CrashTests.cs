using System.Data.Common;
using Luodi.Integration.Tests.Harness;
using Luodi.Tests.Shared;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luodi.Durability.Tests;

/// <summary>kill -9 in the middle of 200 reports sent at once: who was answered finds the report after the restart, and nothing is half there.</summary>
public abstract class CrashTests : IDisposable
{
    private const int Submissions = 200;
    private const int AnsweredBeforeTheEnd = 60;
    private const string EvidenceName = "演练.txt";
    private static readonly string[] Liaisons = ["liaison.kjj", "liaison.gxj", "liaison.fgw", "liaison.nyj", "liaison.sjj"];

    private readonly string _folder = Directory.CreateTempSubdirectory("luodi-crash-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Arguments that name the database, and a way to look into it past the program.</summary>
    protected abstract Task<(string[] Arguments, Func<DbConnection> Open)> CreateAsync(string folder);

    [Fact]
    public async Task Every_report_that_was_answered_is_there_after_a_kill_and_the_others_left_nothing_half_done()
    {
        var (arguments, open) = await CreateAsync(_folder);
        string[] sent;
        string[] answered;
        await using (var program = await PublishedProgram.StartAsync(arguments))
        {
            var forms = await FormsAsync(program.Address);
            sent = [.. Enumerable.Range(0, Submissions).Select(i => $"断电演练第{i:D3}份")];
            answered = await SendUntilKilledAsync(program, forms, sent);
            foreach (var visitor in forms.Select(f => f.Visitor).Distinct())
                visitor.Dispose();
        }
        Assert.InRange(answered.Length, AnsweredBeforeTheEnd, Submissions - 1);

        await using (await PublishedProgram.StartAsync(arguments))
        {
            await using var connection = open();
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            var stored = await ReadAsync(connection, """SELECT "Text" FROM ledger_report WHERE "Text" LIKE '断电演练%'""");
            Assert.Equal(stored.Count, stored.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(answered.Except(stored));
            Assert.Empty(stored.Except(sent));
            // What was written is whole: each report has its evidence, its form's key and its journal entry, and none of these stands alone.
            Assert.Equal(stored.Count, (await ReadAsync(connection, $"""SELECT f."Id" FROM platform_file f JOIN ledger_report r ON r."EvidenceFileId" = f."Id" WHERE f."Name" = '{EvidenceName}'""")).Count);
            Assert.Equal(stored.Count, (await ReadAsync(connection, $"""SELECT "Id" FROM platform_file WHERE "Name" = '{EvidenceName}'""")).Count);
            Assert.Equal(stored.Count, (await ReadAsync(connection, """SELECT s."Id" FROM platform_submission s JOIN ledger_report r ON r."Id" = s."Result" WHERE r."Text" LIKE '断电演练%'""")).Count);
            Assert.Equal(stored.Count, (await ReadAsync(connection, """SELECT "Sequence" FROM platform_journal WHERE "Table" = 'ledger_report' AND "State" LIKE '%断电演练%'""")).Count);
        }
    }

    private static async Task<string[]> SendUntilKilledAsync(PublishedProgram program, IReadOnlyList<ReportForm> forms, string[] texts)
    {
        var answered = new System.Collections.Concurrent.ConcurrentBag<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sendings = texts.Select((text, i) => Task.Run(async () =>
        {
            if (!await forms[i % forms.Count].SendAsync(text))
                return;
            answered.Add(text);
            if (answered.Count >= AnsweredBeforeTheEnd)
                enough.TrySetResult();
        })).ToArray();
        await Task.WhenAny(enough.Task, Task.WhenAll(sendings));
        await program.KillAsync();
        await Task.WhenAll(sendings);
        return [.. answered];
    }

    /// <summary>One form for every task that some liaisons may report on.</summary>
    private static async Task<List<ReportForm>> FormsAsync(string address)
    {
        var forms = new List<ReportForm>();
        foreach (var name in Liaisons)
        {
            var visitor = new Visitor(new Uri(address));
            await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = PublishedProgram.SamplePassword });
            var desk = await visitor.GetAsync("/desk");
            var tasks = desk.Document.QuerySelectorAll("main a[href^='/tasks/']").Select(a => a.GetAttribute("href")!.Split('?', '#')[0]).Distinct(StringComparer.Ordinal);
            foreach (var task in tasks)
            {
                var page = await visitor.GetAsync(task);
                if (page.Document.QuerySelector("#report") is not null)
                    forms.Add(new ReportForm(visitor, page));
            }
        }
        Assert.True(forms.Count >= 5, $"Only {forms.Count} tasks can be reported on.");
        return forms;
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    private sealed record ReportForm(Visitor Visitor, Page Page)
    {
        /// <returns>True when the server said that it took the report.</returns>
        public async Task<bool> SendAsync(string text)
        {
            var values = new Dictionary<string, string> { ["Input.Text"] = text, ["Input.Key"] = Guid.CreateVersion7().ToString() };
            if (Page.Document.QuerySelector("#value")?.GetAttribute("value") is null or "")
                values["Input.Percent"] = "60";
            try
            {
                return (await Visitor.SubmitAsync(Page, "report", values, ("Input.File", EvidenceName, "演练"u8.ToArray()))).Is(302);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                return false; // The server died first.
            }
        }
    }
}

public sealed class CrashOnSqlite : CrashTests
{
    protected override Task<(string[] Arguments, Func<DbConnection> Open)> CreateAsync(string folder) =>
        Task.FromResult<(string[], Func<DbConnection>)>((["--data", folder], () => new SqliteConnection($"Data Source={folder}/luodi.db;Pooling=False")));
}

public sealed class CrashOnPostgres : CrashTests
{
    protected override async Task<(string[] Arguments, Func<DbConnection> Open)> CreateAsync(string folder)
    {
        var connection = await PrivatePostgres.CreateDatabaseAsync();
        return (["--data", folder, "--database", connection], () => new NpgsqlConnection(connection));
    }
}
