using System.Globalization;
using Luodi.Platform.Time;

namespace Luodi.Platform.Backup;

/// <summary>备份架: the folder with the backups that the program makes by itself, and how the last try went.</summary>
/// <param name="clock">The machine's: a backup's age is real also where the city's calendar is shifted.</param>
public sealed class BackupShelf(BackupOptions options, TimeProvider clock)
{
    private const string Prefix = "luodi-";
    public const string Ending = ".backup";

    /// <summary>One backup in the folder.</summary>
    /// <param name="Manifest">Null when the file is no backup, or damaged.</param>
    public sealed record Item(string Name, long Bytes, BackupManifest? Manifest);

    /// <summary>The last try that failed, until one succeeds.</summary>
    public sealed record Failure(DateTimeOffset At, string Sentence);

    public BackupOptions Options => options;

    public TimeProvider Clock => clock;

    public Failure? LastFailure { get; internal set; }

    /// <summary>Newest first. The lists of contents are read and held against their digests; the parts were when they were written.</summary>
    public async Task<List<Item>> ItemsAsync(CancellationToken cancel)
    {
        var items = new List<Item>();
        foreach (var path in Paths())
            try
            {
                items.Add(new(Path.GetFileName(path), new FileInfo(path).Length, await BackupReader.LookAsync(path, cancel)));
            }
            catch (Exception unreadable) when (unreadable is BackupException or IOException or UnauthorizedAccessException)
            {
                items.Add(new(Path.GetFileName(path), 0, null));
            }
        return items;
    }

    /// <summary>When the newest readable backup was made.</summary>
    public async Task<DateTimeOffset?> NewestAsync(CancellationToken cancel)
    {
        foreach (var path in Paths())
            try
            {
                return (await BackupReader.LookAsync(path, cancel)).At;
            }
            catch (Exception unreadable) when (unreadable is BackupException or IOException or UnauthorizedAccessException)
            {
                // An older one may be whole.
            }
        return null;
    }

    internal string NextPath() =>
        Path.Combine(options.Folder!, Prefix + BeijingCalendar.InBeijing(clock.GetUtcNow()).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + Ending);

    /// <summary>Deletes what is older than those that are kept. A file of another name is never touched, and an unreadable one does not count.</summary>
    internal async Task ClearAsync(CancellationToken cancel)
    {
        var items = await ItemsAsync(cancel);
        foreach (var item in items.Where(i => i.Manifest is not null).Skip(options.Keep))
            File.Delete(Path.Combine(options.Folder!, item.Name));
    }

    private IEnumerable<string> Paths() =>
        options.Folder is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, Prefix + "*" + Ending).OrderByDescending(Path.GetFileName, StringComparer.Ordinal) : [];
}
