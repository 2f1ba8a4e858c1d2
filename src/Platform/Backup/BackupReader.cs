using System.Globalization;
using System.Text;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Lines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Luodi.Platform.Backup;

/// <summary>恢复: puts a backup into a place where nothing is, and holds the restored journal against its seals.</summary>
/// <param name="target">Its data folder and, on PostgreSQL, its database hold nothing yet.</param>
/// <param name="passphrase">With which the keys were locked.</param>
public sealed class BackupReader(DatabaseOptions target, string? passphrase)
{
    internal const string SqlitePart = "luodi.db";

    internal static string PartOf(BackupTable table) => $"tables/{table.Name}.copy";

    internal static string Spell(BackupTable table) => $"\"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))})";

    /// <summary>Reads every part of a backup and restores nothing.</summary>
    /// <exception cref="BackupException">It is not whole.</exception>
    public static async Task<BackupManifest> CheckAsync(string path, CancellationToken cancel)
    {
        using var file = await BackupFile.OpenAsync(path, cancel);
        await file.CheckAsync(path, cancel);
        return file.Manifest;
    }

    /// <summary>What the manifest says; the parts are not read.</summary>
    /// <exception cref="BackupException">It is no backup.</exception>
    public static async Task<BackupManifest> LookAsync(string path, CancellationToken cancel)
    {
        using var file = await BackupFile.OpenAsync(path, cancel);
        return file.Manifest;
    }

    /// <param name="open">A context over the target; called only on PostgreSQL, and to learn which shapes this program knows.</param>
    /// <param name="report">Told the manifest and the check of the restored journal.</param>
    /// <returns>True when the restored journal is whole and stands behind the backup's head.</returns>
    /// <exception cref="BackupException">Nothing was restored.</exception>
    public async Task<bool> RestoreAsync(string path, Func<AppDbContext> open, Func<BackupManifest, JournalCheck, Task> report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(report);
        using var file = await BackupFile.OpenAsync(path, cancel);
        await file.CheckAsync(path, cancel);
        var manifest = file.Manifest;
        if (manifest.Database != (target.IsPostgres ? BackupManifest.Postgres : BackupManifest.Sqlite))
            throw new BackupException(target.IsPostgres
                ? "这是 SQLite 的备份，请只用 --data 恢复。(This backup is of SQLite: restore it with --data alone.)"
                : "这是 PostgreSQL 的备份，请用 --database 恢复。(This backup is of PostgreSQL: restore it with --database.)");
        await using var db = open();
        if (manifest.Migrations.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
            throw new BackupException($"备份的数据库结构比本程序新（{unknown}），请先升级本程序。(The backup's database is of a newer shape; upgrade this program first.)");
        var head = manifest.Journal.Head is { } line ? HeadLine.Parse(Encoding.UTF8.GetBytes(line)) ?? throw new BackupException("备份清单里的存证头读不出。(The head in the manifest cannot be read.)") : null;
        var keys = await KeyRing.ReadAsync(file, passphrase, cancel);
        if (Directory.Exists(target.DataDirectory) && Directory.EnumerateFileSystemEntries(target.DataDirectory).Any())
            throw new BackupException($"{target.DataDirectory} 里已有内容，恢复从不覆盖：请指定新的文件夹。(It is not empty, and restoring never overwrites: name a new folder.)");
        if (target.IsPostgres)
        {
            await ToPostgresAsync(file, db, cancel);
            await KeyRing.WriteAsync(target.DataDirectory, keys, cancel);
        }
        else
            await ToSqliteAsync(file, keys, cancel);
        return await JudgeAsync(manifest, head, report, cancel);
    }

    /// <summary>In a folder of its own, which takes its place when all is there.</summary>
    private async Task ToSqliteAsync(BackupFile file, IReadOnlyDictionary<string, string> keys, CancellationToken cancel)
    {
        var draft = new DatabaseOptions { DataDirectory = Path.TrimEndingDirectorySeparator(target.DataDirectory) + ".restoring" };
        try
        {
            if (Directory.Exists(draft.DataDirectory))
                Directory.Delete(draft.DataDirectory, recursive: true);
            Directory.CreateDirectory(draft.DataDirectory);
            await using (var stored = BackupFile.Create(draft.SqlitePath))
            await using (var part = await file.OpenPartAsync(SqlitePart, cancel))
                await part.CopyToAsync(stored, cancel);
            await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = draft.SqlitePath, Pooling = false }.ToString()))
            {
                await connection.OpenAsync(cancel);
                var look = new DatabaseLook(connection, null);
                if ((string?)await look.ScalarAsync("PRAGMA integrity_check", cancel) != "ok")
                    throw new BackupException("备份里的数据库文件自身不完好，未恢复。(The database inside the backup is damaged. Nothing was restored.)");
                Compare(file.Manifest, await look.CountAsync(cancel));
            }
            await KeyRing.WriteAsync(draft.DataDirectory, keys, cancel);
            if (Directory.Exists(target.DataDirectory))
                Directory.Delete(target.DataDirectory);
            Directory.Move(draft.DataDirectory, target.DataDirectory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"恢复不到 {target.DataDirectory}：{failure.Message}(It cannot be restored there.)");
        }
        finally
        {
            if (Directory.Exists(draft.DataDirectory))
                Directory.Delete(draft.DataDirectory, recursive: true);
        }
    }

    /// <summary>The shape by the migrations of then, the rows in one transaction.</summary>
    private static async Task ToPostgresAsync(BackupFile file, AppDbContext db, CancellationToken cancel)
    {
        var manifest = file.Manifest;
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            var look = new DatabaseLook(connection, null);
            var found = await look.TablesAsync(cancel);
            // Empty tables of the same shape are what a restore leaves that was interrupted.
            if (found.Count > 0 && ((await look.CountAsync(cancel)).Any(t => t.Rows > 0) || !(await look.MigrationsAsync(cancel)).SequenceEqual(manifest.Migrations)))
                throw new BackupException("数据库里已有内容，恢复从不覆盖：请指定新建的空库。(The database is not empty, and restoring never overwrites: name a new one.)");
            await db.GetService<IMigrator>().MigrateAsync(manifest.Migrations[^1], cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            look = new DatabaseLook(connection, transaction);
            foreach (var table in await InOrderAsync(look, manifest.Tables, cancel))
            {
                await using var part = await file.OpenPartAsync(PartOf(table), cancel);
                await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {Spell(table)} FROM STDIN (FORMAT BINARY)", cancel);
                await part.CopyToAsync(rows, cancel);
            }
            // Numbers that the database gives go on behind those that are there.
            foreach (var set in await look.TextsAsync("""
                SELECT format('SELECT setval(%L, greatest((SELECT max(%I) FROM %I), 1), EXISTS (SELECT 1 FROM %I))', pg_get_serial_sequence(quote_ident(c.relname), a.attname), a.attname, c.relname, c.relname)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE a.attidentity <> '' AND NOT a.attisdropped AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
                """, cancel))
                await look.ScalarAsync(set, cancel);
            Compare(manifest, await look.CountAsync(cancel));
            await transaction.CommitAsync(cancel);
        }
        catch (NpgsqlException failure)
        {
            throw new BackupException($"恢复不进数据库：{failure.Message}(It cannot be restored into the database.)");
        }
    }

    /// <summary>What others refer to comes first.</summary>
    private static async Task<List<BackupTable>> InOrderAsync(DatabaseLook look, IReadOnlyList<BackupTable> tables, CancellationToken cancel)
    {
        var needs = (await look.TextsAsync("""
            SELECT DISTINCT a.relname || '>' || b.relname FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
            WHERE k.contype = 'f' AND a.oid <> b.oid AND a.relnamespace = current_schema()::regnamespace
            """, cancel)).Select(t => t.Split('>')).ToLookup(t => t[0], t => t[1], StringComparer.Ordinal);
        var ordered = new List<BackupTable>();
        var left = tables.ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(t => !needs[t.Name].Any(n => left.Any(l => l.Name == n))).ToList();
            if (ready.Count == 0)
                throw new BackupException($"备份里的表互相依赖，无法恢复：{string.Join("、", left.Select(t => t.Name))}(Tables that need each other cannot be restored.)");
            ordered.AddRange(ready);
            left = [.. left.Except(ready)];
        }
        return ordered;
    }

    private static void Compare(BackupManifest manifest, List<BackupTable> found)
    {
        var counts = found.ToDictionary(t => t.Name, t => t.Rows, StringComparer.Ordinal);
        if (manifest.Tables.FirstOrDefault(t => counts.GetValueOrDefault(t.Name, -1) != t.Rows) is { } wrong || found.Count != manifest.Tables.Count && (wrong = found[0]) is not null)
            throw new BackupException(string.Create(CultureInfo.InvariantCulture, $"表 {wrong.Name} 的行数与备份清单不符，未恢复。(The table does not have the rows that the manifest counts. Nothing was restored.)"));
    }

    private async Task<bool> JudgeAsync(BackupManifest manifest, HeadLine? head, Func<BackupManifest, JournalCheck, Task> report, CancellationToken cancel)
    {
        try
        {
            await using var journal = await JournalReader.OpenAsync(target, cancel);
            using var check = await journal.CheckAsync(head is null ? [] : [head], cancel);
            await report(manifest, check);
            return check.FindingCount == 0;
        }
        catch (JournalUnreadableException failure)
        {
            throw new BackupException(failure.Message);
        }
    }
}
