using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Luodi.Sealing;
using Luodi.Sealing.Lines;
using Microsoft.Data.Sqlite;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>
/// Reads the journal's rows as they lie in the database, past the mapping. SQLite keeps ids and instants as text of any spelling: there only the program's own spelling is taken,
/// or a byte could change that nobody sees.
/// </summary>
internal sealed class JournalRows(DbConnection connection, DbTransaction? transaction)
{
    private static readonly string[] Texts = ["ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "Salt", "State", "StateDigest"];

    private const long Near = 200;

    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private readonly bool _isSqlite = connection is SqliteConnection;

    public bool IsSqlite => _isSqlite;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    /// <summary>Entries that this condition takes, in the order of their numbers.</summary>
    /// <returns>The number, and the entry; null when the row cannot be one.</returns>
    public async IAsyncEnumerable<(long Sequence, StoredEntry? Entry, long Transaction)> ReadAsync(string condition, (string Name, object Value)[] values, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command($"SELECT {Columns()} FROM platform_journal WHERE {condition} ORDER BY \"Sequence\"", values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return (reader.GetInt64(0), _isSqlite ? FromSqlite(reader) : FromPostgres(reader), _isSqlite ? 0 : reader.GetInt64(17));
    }

    /// <summary>The entries of these numbers. Near ones are read in one go, and what lies between is passed over.</summary>
    public async IAsyncEnumerable<(long Sequence, StoredEntry? Entry)> ReadAsync(SequenceSet numbers, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var i = 0; i < numbers.Ranges.Length;)
        {
            var (first, last) = numbers.Ranges[i++];
            while (i < numbers.Ranges.Length && numbers.Ranges[i].First - last < Near)
                last = numbers.Ranges[i++].Last;
            await foreach (var (sequence, entry, _) in ReadAsync("\"Sequence\" BETWEEN @first AND @last", [("@first", first), ("@last", last)], cancel))
                if (numbers.Contains(sequence))
                    yield return (sequence, entry);
        }
    }

    public async IAsyncEnumerable<(long Number, string Line)> LinesAsync(string table, long after, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command($"SELECT \"Number\", \"Line\" FROM {table} WHERE \"Number\" > @after ORDER BY \"Number\" LIMIT @most", ("@after", after), ("@most", most));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return (reader.GetInt64(0), reader.GetString(1));
    }

    public async Task<string?> LastLineAsync(string table, CancellationToken cancel)
    {
        await using var command = Command($"SELECT \"Line\" FROM {table} ORDER BY \"Number\" DESC LIMIT 1");
        return (string?)await command.ExecuteScalarAsync(cancel);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync(cancel))!, typeof(T), CultureInfo.InvariantCulture);
    }

    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private string Columns()
    {
        var columns = new StringBuilder("\"Sequence\", \"RecordVersion\", ");
        columns.AppendJoin(", ", Texts.Select(c => _isSqlite ? $"CAST(\"{c}\" AS BLOB)" : $"\"{c}\""));
        // 16: the removal; 17: whether all is of the right kind, or the transaction.
        return columns.Append(_isSqlite
            ? $", CAST(\"Removal\" AS BLOB), typeof(\"RecordVersion\") = 'integer' AND typeof(\"Removal\") IN ('text', 'null') AND {string.Join(" AND ", Texts.Select(c => $"typeof(\"{c}\") = 'text'"))}"
            : ", \"Removal\", \"Transaction\"").ToString();
    }

    private static StoredEntry? FromSqlite(DbDataReader row)
    {
        try
        {
            if (row.GetInt64(17) != 1 || Id(Text(2)) is not { } changeSet || Instant(Text(3)) is not { } at || Id(Text(4)) is not { } account || Id(Text(6)) is not { } seat)
                return null;
            Guid? removal = row.IsDBNull(16) ? null : Id(Text(16));
            if (removal is null && !row.IsDBNull(16))
                return null;
            return new StoredEntry(
                new EntryLine(row.GetInt64(0), changeSet, at, account, Text(5), seat, Text(7), Text(8), Text(9), Text(10), Text(11), Text(12), row.GetInt64(1), default),
                Text(13), Text(14), Text(15), removal?.ToString() ?? "");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        string Text(int column) => Strict.GetString(row.GetFieldValue<byte[]>(column));
    }

    private static StoredEntry FromPostgres(DbDataReader row) => new(
        new EntryLine(
            row.GetInt64(0), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), row.GetGuid(4), row.GetString(5), row.GetGuid(6), row.GetString(7), row.GetString(8),
            row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12), row.GetInt64(1), default),
        row.GetString(13), row.GetString(14), row.GetString(15), row.IsDBNull(16) ? "" : row.GetGuid(16).ToString());

    private static Guid? Id(string text) => Guid.TryParseExact(text, "D", out var id) && string.Equals(id.ToString().ToUpperInvariant(), text, StringComparison.Ordinal) ? id : null;

    private static DateTimeOffset? Instant(string text)
    {
        const string Format = "yyyy-MM-dd HH:mm:ss.FFFFFF";
        return DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && instant.ToString(Format, CultureInfo.InvariantCulture) == text ? new DateTimeOffset(instant, TimeSpan.Zero) : null;
    }
}
