using System.Diagnostics;
using Luodi.Composition;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Journal.Benchmarks;

/// <summary>Transactions that add one record and change one, turn by turn with the journal (hashed and sealed meanwhile) and without it, on one database.</summary>
internal sealed class Measurement(DatabaseOptions database, int writers, TimeSpan round) : IAsyncDisposable
{
    private static readonly string Value = new('值', 150);

    private readonly ServiceProvider _services = Installation.Services(database, TimeProvider.System);
    private readonly DbContextOptions<BareContext> _bare = BareOptions(database);

    public async Task<(double With, double Without)> RunAsync(int rounds)
    {
        await using (var scope = _services.CreateAsyncScope())
            await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), CancellationToken.None);
        await RoundAsync(WithAsync);
        await RoundAsync(WithoutAsync);
        var (with, without) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            with.Add(await SealedRoundAsync());
            without.Add(await RoundAsync(WithoutAsync));
        }
        return (Median(with), Median(without));
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<double> SealedRoundAsync()
    {
        using var stop = new CancellationTokenSource();
        var sealing = Task.Run(async () =>
        {
            // As often as a block is full: far more often than the server looks.
            for (; !stop.IsCancellationRequested; await Task.Delay(TimeSpan.FromMilliseconds(250), CancellationToken.None))
            {
                await using var scope = _services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JournalSealer>().SealAsync(evenIfYoung: false, CancellationToken.None);
            }
        });
        var rate = await RoundAsync(WithAsync);
        await stop.CancelAsync();
        await sealing;
        return rate;
    }

    private async Task<double> RoundAsync(Func<Setting, int, Task<Setting>> write)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            var last = await write(New(), 0);
            var count = 1;
            for (; watch.Elapsed < round; count++)
                last = await write(last, count);
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<Setting> WithAsync(Setting last, int count)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        Change(db, last, count);
        var next = New();
        db.Add(next);
        await db.SaveAsync("测量", CancellationToken.None);
        return next;
    }

    private async Task<Setting> WithoutAsync(Setting last, int count)
    {
        await using var db = new BareContext(_bare);
        Change(db, last, count);
        var next = New();
        db.Add(next);
        await db.SaveChangesAsync();
        return next;
    }

    private static void Change(DbContext db, Setting last, int count)
    {
        if (count == 0)
            return;
        db.Attach(last);
        last.Change(Value + count);
        if (db is BareContext)
            db.Entry(last).Property(s => s.Version).CurrentValue++;
    }

    private static Setting New()
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        return new Setting(id, $"bench.{id}", Value);
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private static DbContextOptions<BareContext> BareOptions(DatabaseOptions database)
    {
        var builder = new DbContextOptionsBuilder<BareContext>();
        DatabaseSetup.Use(builder, database, "none", "none");
        return builder.Options;
    }
}
