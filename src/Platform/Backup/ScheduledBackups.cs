using Luodi.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luodi.Platform.Backup;

/// <summary>定期备份: one a day, at the time that is set; a server that was off then makes it when it starts.</summary>
public sealed partial class ScheduledBackups(BackupShelf shelf, DatabaseOptions database, ILogger<ScheduledBackups> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(15);

    /// <returns>True when a backup was made now.</returns>
    public async Task<bool> LookAsync(CancellationToken cancel)
    {
        var now = shelf.Clock.GetUtcNow();
        if (shelf.Options.Folder is null || shelf.LastFailure is { } last && now - last.At < AfterFailure)
            return false;
        try
        {
            if (!BackupSchedule.IsDue(now, shelf.Options.At, await shelf.NewestAsync(cancel)))
                return false;
            await new BackupWriter(database, shelf.Clock, shelf.Options.Passphrase).WriteAsync(shelf.NextPath(), cancel);
            shelf.LastFailure = null;
            await shelf.ClearAsync(cancel);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            shelf.LastFailure = new(now, failure is BackupException ? failure.Message : failure.GetType().Name);
            LogFailed(log, failure);
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (shelf.Options.Folder is null)
            return;
        using var timer = new PeriodicTimer(Pause, shelf.Clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An unfinished file was deleted; the next start makes the backup.
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "The scheduled backup failed.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
