using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luodi.Modules.Library.SecondReader;

/// <summary>Has documents read a second time, one after the other, beside the requests: a model takes minutes.</summary>
internal sealed partial class SecondReadingWorker(IServiceScopeFactory scopes, SecondReadingQueue queue, ILogger<SecondReadingWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was being read when the program ended is read again: nothing of it was kept.
        await InScopeAsync(reader => reader.RequeueAsync(stoppingToken));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await InScopeAsync(reader => reader.ReadNextAsync(stoppingToken)))
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A defect must not end the worker, nor ask the same thing for ever: the job stays as running and is taken up at the next start.
                Failed(log, failure);
            }
            await queue.WaitAsync(stoppingToken);
        }
    }

    private async Task<bool> InScopeAsync(Func<SecondReadingRun, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        return await work(scope.ServiceProvider.GetRequiredService<SecondReadingRun>());
    }

    [LoggerMessage(LogLevel.Error, "A second reading failed.")]
    private static partial void Failed(ILogger log, Exception failure);
}
