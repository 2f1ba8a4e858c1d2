using System.Data;
using System.Data.Common;
using System.Text;
using Luodi.Platform.Data;
using Luodi.Sealing;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Exchange;
using Luodi.Sealing.Lines;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>The database holds no journal of a kind that this program can check.</summary>
public sealed class JournalUnreadableException(string message) : Exception(message);

/// <summary>验真的读取: reads a whole journal out of a database, changing nothing, as it was at one moment. Needs none of the program's rooms and no migration.</summary>
public sealed class JournalReader : IAsyncDisposable
{
    private const int Page = 500;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly JournalRows _rows;

    private JournalReader(DbConnection connection, DbTransaction transaction) =>
        (_connection, _transaction, _rows) = (connection, transaction, new JournalRows(connection, transaction));

    /// <exception cref="JournalUnreadableException">There is no such database, or no sealed journal in it.</exception>
    public static async Task<JournalReader> OpenAsync(DatabaseOptions database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (!database.IsPostgres && !File.Exists(database.SqlitePath))
            throw new JournalUnreadableException($"没有数据库文件 no database file: {database.SqlitePath}");
        DbConnection connection = database.Connection is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.SqlitePath, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            await connection.OpenAsync(cancel);
            // One moment for all that is read; on PostgreSQL the server itself forbids writing.
            var transaction = database.IsPostgres ? await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel) : ((SqliteConnection)connection).BeginTransaction(deferred: true);
            var reader = new JournalReader(connection, transaction);
            if (database.IsPostgres)
                await reader._rows.Command("SET TRANSACTION READ ONLY").ExecuteNonQueryAsync(cancel);
            await reader._rows.LastLineAsync("platform_journal_block", cancel);
            return reader;
        }
        catch (DbException failure)
        {
            await connection.DisposeAsync();
            throw new JournalUnreadableException($"数据库打不开，或其中没有已封存的日志（the database cannot be opened, or holds no sealed journal）: {failure.Message}");
        }
    }

    /// <summary>Holds the whole journal against its seals.</summary>
    /// <param name="handedOut">Heads that somebody kept.</param>
    public async Task<JournalCheck> CheckAsync(IReadOnlyList<HeadLine> handedOut, CancellationToken cancel)
    {
        var unreadable = new List<long>();
        var heads = new List<HeadLine>();
        await foreach (var (number, line) in _rows.LinesAsync("platform_journal_head", long.MinValue, int.MaxValue, cancel))
            if (HeadLine.Parse(Encoding.UTF8.GetBytes(line)) is { } head && head.Number == number && number == heads.Count + unreadable.Count + 1)
                heads.Add(head);
            else
                unreadable.Add(number);
        var check = new JournalCheck([.. heads, .. handedOut]);
        // Also what somebody put in before the first number.
        var seen = long.MinValue;
        await foreach (var (number, line) in BlocksAsync(cancel))
        {
            check.Begin(number, Encoding.UTF8.GetBytes(line));
            if (check.LastBlock is { } block && block.Number == number && !block.Entries.IsEmpty)
            {
                await AddEntriesAsync(check, block.Entries, seen, cancel);
                seen = Math.Max(seen, block.Entries.Last);
            }
        }
        foreach (var number in unreadable)
            check.Report(Flaw.HeadUnreadable, check.Blocks, number);
        await AddWaitingAsync(check, seen, cancel);
        await AddRemovalsAsync(check, cancel);
        check.Finish();
        return check;
    }

    /// <summary>Writes the sealed journal as lines that can be checked without this program.</summary>
    public async Task ExportAsync(Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(write);
        await write(ExportCheck.FirstLine);
        long blocks = 0, entries = 0, heads = 0;
        await foreach (var (_, line) in BlocksAsync(cancel))
        {
            await write(Encoding.UTF8.GetBytes(line));
            blocks++;
            if (BlockLine.Parse(Encoding.UTF8.GetBytes(line)) is not { } block)
                continue; // Exported as it is: whoever checks the export finds it.
            entries += block.Entries.Count;
            using var hasher = TreeHasher.Of(block.Algorithm);
            await foreach (var (_, entry) in _rows.ReadAsync(block.Entries, cancel))
                if (entry?.Complete(hasher) is { } complete)
                    await write(ExportLine.Write(complete, entry));
        }
        await foreach (var (_, line) in _rows.LinesAsync("platform_journal_head", long.MinValue, int.MaxValue, cancel))
        {
            await write(Encoding.UTF8.GetBytes(line));
            heads++;
        }
        await write(ExportCheck.LastLine(blocks, entries, heads));
    }

    internal JournalRows Rows => _rows;

    internal async IAsyncEnumerable<(long Number, string Line)> BlocksAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        // By pages: between two blocks the connection reads their entries.
        for (var after = long.MinValue; ;)
        {
            var page = new List<(long Number, string Line)>();
            await foreach (var block in _rows.LinesAsync("platform_journal_block", after, Page, cancel))
                page.Add(block);
            foreach (var block in page)
                yield return block;
            if (page.Count < Page)
                yield break;
            after = page[^1].Number;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>The block's entries, late ones first; and whatever lies between new ones, so that nothing lies there unseen.</summary>
    private async Task AddEntriesAsync(JournalCheck check, SequenceSet numbers, long seen, CancellationToken cancel)
    {
        var late = numbers.UpTo(seen);
        if (!late.IsEmpty)
            await foreach (var (sequence, entry) in _rows.ReadAsync(late, cancel))
                Add(check, sequence, entry);
        await foreach (var (sequence, entry, _) in _rows.ReadAsync("\"Sequence\" > @seen AND \"Sequence\" <= @last", [("@seen", seen), ("@last", numbers.Last)], cancel))
            Add(check, sequence, entry);
    }

    private async Task AddWaitingAsync(JournalCheck check, long seen, CancellationToken cancel)
    {
        var (horizon, floor) = (check.LastBlock?.Horizon ?? 0, check.LastBlock?.Floor ?? 0);
        var between = check.Strays.ToList();
        foreach (var stray in between)
            await foreach (var (sequence, entry, transaction) in _rows.ReadAsync("\"Sequence\" = @stray", [("@stray", stray)], cancel))
                if (!_rows.IsSqlite && transaction >= horizon && sequence >= floor && entry is not null)
                    check.Wait(entry);
        await foreach (var (sequence, entry, transaction) in _rows.ReadAsync("\"Sequence\" > @seen", [("@seen", seen)], cancel))
            if (entry is null)
                check.AddUnreadable(sequence);
            else if (_rows.IsSqlite || transaction >= horizon && sequence >= floor)
                check.Wait(entry);
            else
                check.Report(Flaw.EntryStray, check.Blocks, sequence);
    }

    private async Task AddRemovalsAsync(JournalCheck check, CancellationToken cancel)
    {
        var approvedOn = _rows.IsSqlite ? "\"ApprovedOn\"" : "to_char(\"ApprovedOn\", 'YYYY-MM-DD')";
        await using var command = _rows.Command($"SELECT CAST(\"Id\" AS text), \"Entries\", \"Basis\", \"Approver\", {approvedOn} FROM platform_journal_removal");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            check.AddRemoval(Guid.TryParse(reader.GetString(0), out var id) ? id.ToString() : reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
    }

    private static void Add(JournalCheck check, long sequence, StoredEntry? entry)
    {
        if (entry is null)
            check.AddUnreadable(sequence);
        else
            check.Add(entry);
    }
}
