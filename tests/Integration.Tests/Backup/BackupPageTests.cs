using System.Diagnostics;
using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;

namespace Luodi.Integration.Tests.Backup;

/// <summary>The system administrator's page: the last backup, its age, its check, and a red mark when it is too old.</summary>
public sealed class BackupPageTests(BackupPageTests.BackingUp server) : IClassFixture<BackupPageTests.BackingUp>
{
    [Fact]
    public async Task The_page_shows_the_newest_backup_and_marks_it_red_when_it_is_too_old()
    {
        using var admin = await server.SignInAsync("admin");
        // The server had none, so it makes one as soon as it runs.
        var fresh = await admin.GetAsync("/backups");
        for (var waited = Stopwatch.StartNew(); fresh.Text("#backup-fresh, #backup-failed").Length == 0 && waited.Elapsed < TimeSpan.FromSeconds(30);)
            fresh = await admin.GetAsync("/backups");
        Assert.True(fresh.Text("#backup-fresh").Length > 0, $"{fresh.Status} {fresh.Location} {fresh.Text("main")}");
        Assert.Contains("2026-01-12 09:00", fresh.Text("#backup-fresh"), StringComparison.Ordinal);
        Assert.Contains("luodi-20260112-090000.backup", fresh.Text("td.title"), StringComparison.Ordinal);
        Assert.Empty(fresh.Text("#backup-old"));

        server.Clock.Advance(TimeSpan.FromHours(3));
        using var later = await server.SignInAsync("admin");
        var old = await later.GetAsync("/backups");
        Assert.Contains("2026-01-12 09:00", old.Text("#backup-old"), StringComparison.Ordinal);
        Assert.Empty(old.Text("#backup-fresh"));
    }

    public sealed class BackingUp : TestServer
    {
        protected override Task<DatabaseOptions> CreateDatabaseAsync() => Task.FromResult(new DatabaseOptions { DataDirectory = Folder });

        protected override BackupOptions Backup => new() { Folder = Path.Combine(Folder, "backups"), OldAfter = TimeSpan.FromHours(2) };
    }
}
