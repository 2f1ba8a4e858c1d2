using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>The sealer at work in the background: looks once before the first visitor is let in, then every few seconds.</summary>
public sealed class JournalSealing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JournalSealing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before anything is written: a restored database may count its transactions anew, and the sealer must know from where.
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what waits is sealed at the next start.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sealer = scope.ServiceProvider.GetRequiredService<JournalSealer>();
            await sealer.SealAsync(evenIfYoung: false, cancel);
            await sealer.HeadAsync(evenIfYoung: false, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The city's work goes on; the journal waits, and whoever reads the log or verifies sees it.
            log.LogError(failure, "The journal could not be sealed.");
        }
    }
}
