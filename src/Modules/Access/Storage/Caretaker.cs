using Luodi.Modules.Access.Actions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luodi.Modules.Access.Storage;

/// <summary>Goes round once an hour. What it finds is also refused at the door, so a round that is late opens nothing.</summary>
internal sealed partial class Caretaker(IServiceScopeFactory scopes, ILogger<Caretaker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
                await scope.ServiceProvider.GetRequiredService<LockDormantAccounts>().HandleAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database that is away for a minute must not end the rounds.
                Failed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The round over dormant accounts failed.")]
    private static partial void Failed(ILogger log, Exception failure);
}
