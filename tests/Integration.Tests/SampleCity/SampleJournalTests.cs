using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Luodi.Composition;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Platform.Data;
using Luodi.Platform.Journal;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.SampleCity;

/// <summary>来源 and 存证: every task leads back to an accepted sentence, and every row to the journal.</summary>
public abstract partial class SampleJournalTests(LoadedCity city)
{
    [Fact]
    public async Task Every_task_quotes_its_document_at_the_span_and_its_reading_is_accepted()
    {
        var texts = await city.LookAsync(db => (from d in db.Set<StoredDocument>() join s in db.Set<Source>() on d.SourceId equals s.Id select new { d.Id, s.Text }).ToDictionaryAsync(x => x.Id, x => x.Text));
        var readings = await city.LookAsync(db => db.Set<Reading>().AsNoTracking().ToDictionaryAsync(r => r.Id));
        var tasks = await city.LookAsync(db => db.Set<Assignment>().AsNoTracking().ToListAsync());
        Assert.NotEmpty(tasks);
        Assert.All(tasks, a => Assert.Equal(a.Quote, texts[a.DocumentId][a.Start..a.End]));
        Assert.All(tasks, a => Assert.Equal((ReadingState.Accepted, a.DocumentId, a.Quote), (readings[a.ReadingId].State, readings[a.ReadingId].DocumentId, readings[a.ReadingId].Quote)));
        Assert.All(readings.Values.Where(r => r.State != ReadingState.Unreviewed), r => Assert.Equal("谷知微", r.ReviewedByName));
    }

    [Fact]
    public async Task Every_row_is_in_the_journal_at_its_present_version_and_every_entry_says_who_and_why()
    {
        var entries = await city.LookAsync(db => db.Journal.AsNoTracking().ToListAsync());
        Assert.DoesNotContain(entries, e => e.ActorName == "匿名" || e.Reason == "未说明");
        var newest = entries.GroupBy(e => (e.Table, e.RecordId)).ToDictionary(g => g.Key, g => g.Max(e => e.RecordVersion));
        Assert.Equal(newest.Count, entries.Count(e => e.Act == Act.Added));
        var tasks = await city.LookAsync(db => db.Set<Assignment>().AsNoTracking().ToListAsync());
        Assert.All(tasks, a => Assert.Equal(a.Version, newest[("ledger_assignment", a.Id.ToString())]));
        Assert.Equal(await city.LookAsync(CountRowsAsync), newest.Count);
    }

    [Fact]
    public async Task Two_loads_write_the_same_journal_but_for_the_identifiers()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("luodi-city-").FullName;
        try
        {
            var twin = await city.CreateDatabaseAsync(folder);
            await Installation.OpenAsync(twin, new SettableClock(LoadedCity.RealNow), empty: false, null, CancellationToken.None);
            await using var services = Installation.Services(twin, TimeProvider.System);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var (mine, other) = (await city.LookAsync(LinesAsync), await LinesAsync(db));
            Assert.Equal(mine.Count, other.Count);
            Assert.Empty(mine.Zip(other).Where(pair => pair.First != pair.Second).Take(3));
            Assert.Equal(Digest(mine), Digest(other));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Rows of all tables but the journal itself.</summary>
    private static async Task<int> CountRowsAsync(AppDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(JournalEntry)).Select(e => $"SELECT COUNT(*) FROM {e.GetTableName()}"));
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        while (await reader.ReadAsync())
            count += Convert.ToInt32(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture);
        return count;
    }

    /// <summary>Entries in their order; those of one change set are equals, and identifiers are chance.</summary>
    private static async Task<List<string>> LinesAsync(AppDbContext db)
    {
        var entries = await db.Journal.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        return [.. entries.GroupBy(e => e.ChangeSet).SelectMany(set => set
            .Select(e => Identifier().Replace($"{e.At.UtcTicks} {e.ActorName} {e.Reason} {e.Table} {e.RecordId} {e.Act} {e.RecordVersion} {e.State}", "#")).Order(StringComparer.Ordinal))];
    }

    private static string Digest(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();
}

[Collection<SqliteCityCollection>]
public sealed class SampleJournalOnSqlite(SqliteCity city) : SampleJournalTests(city);

[Collection<PostgresCityCollection>]
public sealed class SampleJournalOnPostgres(PostgresCity city) : SampleJournalTests(city);
