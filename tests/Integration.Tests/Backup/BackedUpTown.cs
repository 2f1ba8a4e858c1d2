using System.IO.Compression;
using Luodi.Composition;
using Luodi.Integration.Tests.Journal;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Backup;

/// <summary>What the tests of backups do with a town.</summary>
internal static class BackedUpTown
{
    public static async Task<Guid> RegisterAsync(this SealedTown town, int number) =>
        (await town.InAsync(services => services.GetRequiredService<RegisterUnit>().HandleAsync(
            new($"98{number:D4}", $"第{number}号单位", $"{number}号", UnitLevel.City, null, [], null), CancellationToken.None))).Value;

    public static Task<BackupManifest> BackUpAsync(this SealedTown town, string path, string? passphrase = null) =>
        new BackupWriter(town.Database, town.Clock, passphrase).WriteAsync(path, CancellationToken.None);

    public static async Task<bool> RestoreAsync(string path, DatabaseOptions target, string? passphrase = null)
    {
        await using var services = Installation.Services(target, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        return await new BackupReader(target, passphrase).RestoreAsync(path, scope.ServiceProvider.GetRequiredService<AppDbContext>, (_, _) => Task.CompletedTask, CancellationToken.None);
    }

    /// <summary>Rows whose newest version the journal does not have.</summary>
    public static async Task<List<string>> RowsWithoutEntryAsync(DatabaseOptions database)
    {
        await using var journal = await JournalReader.OpenAsync(database, CancellationToken.None);
        var look = new DatabaseLook(journal.Rows.Connection, journal.Rows.Transaction);
        var missing = new List<string>();
        foreach (var table in (await look.CountAsync(CancellationToken.None)).Where(t => t.Columns.Contains("Id") && t.Columns.Contains("Version")))
            missing.AddRange(await look.TextsAsync($"""
                SELECT '{table.Name}/' || CAST(r."Id" AS TEXT) FROM "{table.Name}" r
                WHERE NOT EXISTS (SELECT 1 FROM platform_journal j WHERE j."Table" = '{table.Name}' AND lower(j."RecordId") = lower(CAST(r."Id" AS TEXT)) AND j."RecordVersion" = r."Version")
                """, CancellationToken.None));
        return missing;
    }

    /// <summary>The backup again, with each part as the hand leaves it: null drops it.</summary>
    public static string Forge(string path, Func<string, byte[], byte[]?> hand, (string Name, byte[] Bytes)? more = null)
    {
        var forged = path + ".forged";
        using var from = ZipFile.OpenRead(path);
        using var to = new ZipArchive(File.Create(forged), ZipArchiveMode.Create);
        foreach (var entry in from.Entries)
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            if (hand(entry.FullName, bytes.ToArray()) is { } left)
                Add(to, entry.FullName, left);
        }
        if (more is { } extra)
            Add(to, extra.Name, extra.Bytes);
        return forged;
    }

    public static List<string> PartsOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write(bytes);
    }
}
