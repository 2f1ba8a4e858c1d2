using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Luodi.Platform.Backup;

/// <summary>What a database has, asked past the mapping: its shape may be an earlier one.</summary>
internal sealed class DatabaseLook(DbConnection connection, DbTransaction? transaction)
{
    public const string History = "__EFMigrationsHistory";

    private readonly bool _isSqlite = connection is SqliteConnection;

    public Task<List<string>> MigrationsAsync(CancellationToken cancel) => TextsAsync($"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\"", cancel);

    /// <summary>All tables that hold the city's data, by name.</summary>
    public async Task<List<string>> TablesAsync(CancellationToken cancel) =>
        [.. (await TextsAsync(_isSqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
            : "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname", cancel))
            .Where(t => !t.StartsWith("__EF", StringComparison.Ordinal))];

    public async Task<List<BackupTable>> CountAsync(CancellationToken cancel)
    {
        var tables = new List<BackupTable>();
        foreach (var table in await TablesAsync(cancel))
            tables.Add(new(table, await ColumnsAsync(table, cancel), Convert.ToInt64(await ScalarAsync($"SELECT count(*) FROM \"{table}\"", cancel), CultureInfo.InvariantCulture)));
        return tables;
    }

    public async Task<object?> ScalarAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(cancel);
    }

    public async Task<List<string>> TextsAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private Task<List<string>> ColumnsAsync(string table, CancellationToken cancel) => TextsAsync(
        _isSqlite ? $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid"
        : $"SELECT attname::text FROM pg_attribute WHERE attrelid = '\"{table}\"'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum", cancel);

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (transaction, sql, 0);
        return command;
    }
}
