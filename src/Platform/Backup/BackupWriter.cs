using System.Data;
using System.IO.Compression;
using System.Reflection;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luodi.Platform.Backup;

/// <summary>备份: writes a whole database, as it is at one moment, and the keys beside it into one file, while the city goes on working.</summary>
/// <param name="passphrase">Locks the keys in the file; null leaves them readable for whoever can read the file.</param>
public sealed class BackupWriter(DatabaseOptions database, TimeProvider clock, string? passphrase)
{
    /// <returns>What was written, after it was read back. The file appears when it is whole.</returns>
    /// <exception cref="BackupException">There is no such database, or the file cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!database.IsPostgres && !File.Exists(database.SqlitePath))
            throw new BackupException($"没有数据库文件 no database file: {database.SqlitePath}");
        var unfinished = path + ".new";
        var workshop = path + ".work";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            BackupManifest manifest;
            await using (var file = BackupFile.Create(unfinished))
            {
                await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
                {
                    manifest = database.IsPostgres ? await FromPostgresAsync(zip, cancel) : await FromSqliteAsync(zip, workshop, cancel);
                    await BackupFile.FinishAsync(zip, manifest, cancel);
                }
                file.Flush(flushToDisk: true);
            }
            // A backup that nobody read back is a hope.
            using (var written = await BackupFile.OpenAsync(unfinished, cancel))
                await written.CheckAsync(unfinished, cancel);
            File.Move(unfinished, path, overwrite: true);
            return manifest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"备份写不到 {path}：{failure.Message}(The backup cannot be written there.)");
        }
        finally
        {
            File.Delete(unfinished);
            if (Directory.Exists(workshop))
                Directory.Delete(workshop, recursive: true);
        }
    }

    /// <summary>SQLite copies its pages in one reading, beside which others write: the copy is of one moment.</summary>
    private async Task<BackupManifest> FromSqliteAsync(ZipArchive zip, string workshop, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        Directory.CreateDirectory(workshop);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(workshop, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var copy = new DatabaseOptions { DataDirectory = workshop };
        List<string> migrations;
        List<BackupTable> tables;
        string? head;
        await using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.SqlitePath, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ToString()))
        await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy.SqlitePath, Pooling = false }.ToString()))
        {
            await source.OpenAsync(cancel);
            await target.OpenAsync(cancel);
            source.BackupDatabase(target);
            var look = new DatabaseLook(target, null);
            // One file, with nothing beside it.
            await look.ScalarAsync("PRAGMA journal_mode = DELETE", cancel);
            migrations = await look.MigrationsAsync(cancel);
            tables = await look.CountAsync(cancel);
            head = await HeadAsync(look, cancel);
        }
        var journal = await JournalOfAsync(copy, tables, head, cancel);
        List<BackupPart> parts = [];
        await using (var file = File.OpenRead(copy.SqlitePath))
            parts.Add(await BackupFile.AddAsync(zip, BackupReader.SqlitePart, file, cancel));
        parts.Add(await AddKeysAsync(zip, cancel));
        return new(BackupManifest.Known, Program, BackupManifest.Sqlite, at, migrations, parts, tables, journal);
    }

    /// <summary>All tables in one snapshot, in the form of COPY: no program beside this one is needed, and the shape is made by the migrations when it is restored.</summary>
    private async Task<BackupManifest> FromPostgresAsync(ZipArchive zip, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        try
        {
            await using var connection = new NpgsqlConnection(database.Connection);
            await connection.OpenAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            var look = new DatabaseLook(connection, transaction);
            var migrations = await look.MigrationsAsync(cancel);
            var tables = await look.CountAsync(cancel);
            var head = await HeadAsync(look, cancel);
            List<BackupPart> parts = [];
            foreach (var table in tables)
                await using (var rows = await connection.BeginRawBinaryCopyAsync($"COPY {BackupReader.Spell(table)} TO STDOUT (FORMAT BINARY)", cancel))
                    parts.Add(await BackupFile.AddAsync(zip, BackupReader.PartOf(table), rows, cancel));
            await transaction.CommitAsync(cancel);
            parts.Add(await AddKeysAsync(zip, cancel));
            return new(BackupManifest.Known, Program, BackupManifest.Postgres, at, migrations, parts, tables, await JournalOfAsync(database, tables, head, cancel));
        }
        catch (NpgsqlException failure)
        {
            throw new BackupException($"数据库读不出：{failure.Message}(The database cannot be read.)");
        }
    }

    private async Task<BackupPart> AddKeysAsync(ZipArchive zip, CancellationToken cancel)
    {
        var (name, bytes) = await KeyRing.ReadAsync(database.DataDirectory, passphrase, cancel);
        return await BackupFile.AddAsync(zip, name, new MemoryStream(bytes), cancel);
    }

    private static async Task<string?> HeadAsync(DatabaseLook look, CancellationToken cancel) =>
        (string?)await look.ScalarAsync("""SELECT "Line" FROM platform_journal_head ORDER BY "Number" DESC LIMIT 1""", cancel);

    private static async Task<BackupJournal> JournalOfAsync(DatabaseOptions journaled, List<BackupTable> tables, string? head, CancellationToken cancel)
    {
        try
        {
            await using var journal = await JournalReader.OpenAsync(journaled, cancel);
            using var check = await journal.CheckAsync([], cancel);
            return new(RowsOf("platform_journal_block"), RowsOf("platform_journal"), head, check.FindingCount);
        }
        catch (JournalUnreadableException failure)
        {
            throw new BackupException(failure.Message);
        }

        long RowsOf(string table) => tables.Single(t => t.Name == table).Rows;
    }

    private static string Program => typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
