using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Luodi.Composition;
using Luodi.Integration.Tests.Harness;
using Luodi.Integration.Tests.Journal;
using Luodi.Modules.Directory.Contract;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Backup;

/// <summary>A backup is of one moment, is taken while the city works, and is either restored whole or refused with a sentence.</summary>
public abstract class BackupTests : IAsyncLifetime
{
    private const string KeyText = "<key>a-secret-of-the-cookies</key>";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-backup-").FullName;
    private SealedTown _town = null!;

    protected abstract Task<DatabaseOptions> CreateAsync(string folder);

    public async ValueTask InitializeAsync()
    {
        _town = await SealedTown.OpenAsync(await CreateAsync(System.IO.Directory.CreateDirectory(Path.Combine(_folder, "town")).FullName));
        System.IO.Directory.CreateDirectory(Path.Combine(_town.Database.DataDirectory, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_town.Database.DataDirectory, "keys", "key-1.xml"), KeyText);
    }

    public async ValueTask DisposeAsync()
    {
        await _town.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_answered_before_the_backup_began_is_there_after_it_though_writing_never_stopped()
    {
        var answered = new ConcurrentDictionary<Guid, bool>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = new CancellationTokenSource();
        var next = 0;
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                answered[await _town.RegisterAsync(Interlocked.Increment(ref next))] = true;
                if (answered.Count >= 40)
                    enough.TrySetResult();
            }
        })).ToArray();
        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        await _town.SealAsync();
        await _town.HeadAsync();
        var before = answered.Keys.ToList();
        var manifest = await _town.BackUpAsync(Out);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(before.Count >= 40, $"{before.Count}");
        Assert.True(answered.Count > before.Count, "Nobody wrote while the backup was made.");

        var restored = await TargetAsync("restored");
        Assert.True(await BackedUpTown.RestoreAsync(Out, restored));
        await using var services = Installation.Services(restored, _town.Clock);
        await using var scope = services.CreateAsyncScope();
        var units = (await scope.ServiceProvider.GetRequiredService<IDirectory>().UnitsAsync(CancellationToken.None)).Select(u => u.Id).ToHashSet();
        Assert.Empty(before.Except(units));
        Assert.Empty(units.Except(answered.Keys));
        Assert.Equal(manifest.Tables.Single(t => t.Name == "directory_unit").Rows, units.Count);
        Assert.Empty(await BackedUpTown.RowsWithoutEntryAsync(restored));
        Assert.Equal(KeyText, await File.ReadAllTextAsync(Path.Combine(restored.DataDirectory, "keys", "key-1.xml")));
    }

    [Fact]
    public async Task A_restored_city_goes_on_and_its_journal_stays_whole()
    {
        await FillAsync();
        var restored = await TargetAsync("restored");
        Assert.True(await BackedUpTown.RestoreAsync(Out, restored));
        await Installation.OpenAsync(restored, _town.Clock, empty: true, progress: null, CancellationToken.None);
        await using var town = await SealedTown.OpenAsync(restored);
        await town.WriteAsync(8, "after");
        await town.SealAsync();
        await town.HeadAsync();
        using var check = await town.CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal(0, check.Waiting);
        Assert.Empty(await BackedUpTown.RowsWithoutEntryAsync(restored));
    }

    [Fact]
    public async Task Every_part_that_is_changed_or_missing_and_every_one_too_many_is_refused_and_nothing_is_restored()
    {
        await FillAsync();
        var target = await TargetAsync("target");
        foreach (var part in BackedUpTown.PartsOf(Out))
        {
            await RefusedAsync(BackedUpTown.Forge(Out, (name, bytes) => name == part ? Flipped(bytes) : bytes), target, $"{part} changed");
            await RefusedAsync(BackedUpTown.Forge(Out, (name, bytes) => name == part ? bytes[..^1] : bytes), target, $"{part} cut");
            await RefusedAsync(BackedUpTown.Forge(Out, (name, bytes) => name == part ? null : bytes), target, $"{part} dropped");
        }
        await RefusedAsync(BackedUpTown.Forge(Out, (_, bytes) => bytes, ("more.txt", "x"u8.ToArray())), target, "one more");
        await RefusedAsync(BackedUpTown.Forge(Out, (_, bytes) => bytes, (BackedUpTown.PartsOf(Out)[0], "x"u8.ToArray())), target, "one twice");
        Assert.True(await BackedUpTown.RestoreAsync(BackedUpTown.Forge(Out, (_, bytes) => bytes), target));
    }

    [Fact]
    public async Task A_byte_flipped_anywhere_in_the_file_is_refused_or_changes_nothing()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(Out);
        var manifest = (await BackupReader.CheckAsync(Out, CancellationToken.None)).Write();
        var refused = 0;
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 150))
        {
            var path = Path.Combine(_folder, "flipped.backup");
            await File.WriteAllBytesAsync(path, Flipped(whole, at));
            try
            {
                Assert.Equal(manifest, (await BackupReader.CheckAsync(path, CancellationToken.None)).Write());
            }
            catch (BackupException)
            {
                refused++;
            }
        }
        // What no digest covers is the zip's own dates and the like.
        Assert.True(refused > 75, $"{refused}");
    }

    [Fact]
    public async Task A_file_that_is_cut_off_no_backup_or_not_there_is_refused()
    {
        await FillAsync();
        var target = await TargetAsync("target");
        var whole = await File.ReadAllBytesAsync(Out);
        var path = Path.Combine(_folder, "other.backup");
        foreach (var bytes in (byte[][])[whole[..(whole.Length / 2)], whole[..^1], [], "not a zip"u8.ToArray()])
        {
            await File.WriteAllBytesAsync(path, bytes);
            await RefusedAsync(path, target, $"{bytes.Length} bytes");
        }
        await RefusedAsync(Path.Combine(_folder, "nowhere.backup"), target, "not there");
    }

    [Fact]
    public async Task Restoring_never_overwrites()
    {
        await FillAsync();
        await RefusedAsync(Out, _town.Database, "the town itself");
        var folder = new DatabaseOptions { DataDirectory = System.IO.Directory.CreateDirectory(Path.Combine(_folder, "taken")).FullName, Connection = (await TargetAsync("taken")).Connection };
        await File.WriteAllTextAsync(Path.Combine(folder.DataDirectory, "mine.txt"), "mine");
        await RefusedAsync(Out, folder, "a folder with something in it");
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(folder.DataDirectory, "mine.txt")));
        using var check = await _town.CheckAsync();
        Assert.Empty(check.Findings);
    }

    [Fact]
    public async Task Keys_under_a_passphrase_open_with_it_alone()
    {
        await _town.WriteAsync(2);
        await _town.BackUpAsync(Out, "correct horse");
        var target = await TargetAsync("target");
        await RefusedAsync(Out, target, "no passphrase");
        await RefusedAsync(Out, target, "another passphrase", "wrong horse");
        BackedUpTown.Forge(Out, (_, bytes) =>
        {
            Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("a-secret-of-the-cookies")) >= 0);
            return bytes;
        });
        Assert.True(await BackedUpTown.RestoreAsync(Out, target, "correct horse"));
        Assert.Equal(KeyText, await File.ReadAllTextAsync(Path.Combine(target.DataDirectory, "keys", "key-1.xml")));
    }

    [Fact]
    public async Task A_backup_by_a_newer_program_or_of_the_other_database_is_refused_by_name()
    {
        await FillAsync();
        var target = await TargetAsync("target");
        var newer = await RefusedAsync(With(m => m with { Migrations = [.. m.Migrations, "20991231000000_Later"] }), target, "a newer shape");
        Assert.Contains("20991231000000_Later", newer, StringComparison.Ordinal);
        await RefusedAsync(With(m => m with { Format = BackupManifest.Known + 1 }), target, "a newer format");
        var other = new DatabaseOptions { DataDirectory = Path.Combine(_folder, "other"), Connection = target.IsPostgres ? null : "Host=127.0.0.1;Port=1" };
        await RefusedAsync(Out, other, "the other database");
        Assert.False(System.IO.Directory.Exists(other.DataDirectory));
    }

    [Fact]
    public async Task A_journal_that_was_cut_before_the_head_of_the_backup_is_told()
    {
        await FillAsync();
        var claimed = With(m => m with { Journal = m.Journal with { Head = m.Journal.Head!.Replace("\"blocks\":2", "\"blocks\":3", StringComparison.Ordinal) } });
        Assert.False(await BackedUpTown.RestoreAsync(claimed, await TargetAsync("target")));
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup()
    {
        await FillAsync();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Out));
        Assert.Equal([Path.GetFileName(Out)], System.IO.Directory.EnumerateFileSystemEntries(_folder, "*.backup*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Each_day_gets_one_and_the_oldest_go_when_a_new_one_was_read_back()
    {
        await _town.WriteAsync(1);
        var folder = Path.Combine(_folder, "shelf");
        var clock = new SettableClock(BeijingCalendar.At(new DateOnly(2026, 3, 1), 1));
        var shelf = new BackupShelf(new BackupOptions { Folder = folder, Keep = 2 }, clock);
        using var scheduled = new ScheduledBackups(shelf, _town.Database, Microsoft.Extensions.Logging.Abstractions.NullLogger<ScheduledBackups>.Instance);
        Assert.True(await scheduled.LookAsync(CancellationToken.None));
        await File.WriteAllTextAsync(Path.Combine(folder, "luodi-mine.txt"), "mine");
        Assert.False(await scheduled.LookAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromHours(2));
        for (var day = 1; day <= 3; day++)
        {
            Assert.True(await scheduled.LookAsync(CancellationToken.None));
            Assert.False(await scheduled.LookAsync(CancellationToken.None));
            clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(["luodi-20260303-030000.backup", "luodi-20260302-030000.backup"], (await shelf.ItemsAsync(CancellationToken.None)).Select(i => i.Name));
        Assert.True(File.Exists(Path.Combine(folder, "luodi-mine.txt")));
    }

    [Fact]
    public async Task A_backup_that_failed_is_remembered_and_tried_again()
    {
        var clock = new SettableClock(BeijingCalendar.At(new DateOnly(2026, 3, 1), 9));
        var shelf = new BackupShelf(new BackupOptions { Folder = Path.Combine(_folder, "shelf") }, clock);
        var nowhere = new DatabaseOptions { DataDirectory = Path.Combine(_folder, "nowhere"), Connection = _town.Database.IsPostgres ? "Host=127.0.0.1;Port=1" : null };
        using (var failing = new ScheduledBackups(shelf, nowhere, Microsoft.Extensions.Logging.Abstractions.NullLogger<ScheduledBackups>.Instance))
            Assert.False(await failing.LookAsync(CancellationToken.None));
        Assert.NotEmpty(shelf.LastFailure!.Sentence);
        using var scheduled = new ScheduledBackups(shelf, _town.Database, Microsoft.Extensions.Logging.Abstractions.NullLogger<ScheduledBackups>.Instance);
        Assert.False(await scheduled.LookAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await scheduled.LookAsync(CancellationToken.None));
        Assert.Null(shelf.LastFailure);
    }

    private string Out => Path.Combine(_folder, "city.backup");

    /// <summary>Two blocks, a head that stands for both, and entries that wait.</summary>
    private async Task FillAsync()
    {
        await _town.WriteAsync(10);
        await _town.SealAsync();
        await _town.HeadAsync();
        await _town.RegisterAsync(1);
        await _town.BackUpAsync(Out);
    }

    private async Task<DatabaseOptions> TargetAsync(string name)
    {
        var options = await CreateAsync(Path.Combine(_folder, name));
        return new DatabaseOptions { DataDirectory = options.DataDirectory, Connection = options.Connection };
    }

    private static async Task<string> RefusedAsync(string path, DatabaseOptions target, string why, string? passphrase = null)
    {
        var held = System.IO.Directory.Exists(target.DataDirectory) ? System.IO.Directory.GetFileSystemEntries(target.DataDirectory).Length : 0;
        try
        {
            await BackedUpTown.RestoreAsync(path, target, passphrase);
        }
        catch (BackupException refused)
        {
            Assert.Equal(held, System.IO.Directory.Exists(target.DataDirectory) ? System.IO.Directory.GetFileSystemEntries(target.DataDirectory).Length : 0);
            return refused.Message;
        }
        Assert.Fail($"Not refused: {why}");
        return "";
    }

    /// <summary>The backup with another manifest, whose digest is right.</summary>
    private string With(Func<BackupManifest, BackupManifest> change)
    {
        byte[] manifest = [];
        return BackedUpTown.Forge(Out, (name, bytes) => name switch
        {
            "manifest.json" => manifest = change(BackupManifest.Read(bytes)!).Write(),
            "manifest.sha256" => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(manifest))),
            _ => bytes,
        });
    }

    private static byte[] Flipped(byte[] bytes) => bytes.Length == 0 ? [1] : Flipped(bytes, bytes.Length / 2);

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= 0x10;
        return flipped;
    }
}

public sealed class BackupOnSqlite : BackupTests
{
    protected override Task<DatabaseOptions> CreateAsync(string folder) => Task.FromResult(new DatabaseOptions { DataDirectory = folder });
}

[Collection<QuietPostgres>]
public sealed class BackupOnPostgres : BackupTests
{
    protected override async Task<DatabaseOptions> CreateAsync(string folder) => new() { DataDirectory = folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
}
