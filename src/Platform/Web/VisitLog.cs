using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luodi.Platform.Web;

/// <summary>访问记录: who asked for which route when, from where, and how it was answered. No person's data beyond the account's id and the address.</summary>
/// <param name="Route">The declared pattern, never the path: a path may name a person.</param>
public sealed record Visit(DateTimeOffset At, Guid AccountId, string Address, string Method, string Route, int Status, long Milliseconds);

/// <summary>
/// Keeps visits in one file per day (Beijing) in the data folder, outside the database: writing costs no transaction, and whoever fills the log fills no table.
/// Written in batches by one hand; an orderly stop loses none.
/// </summary>
public sealed class VisitLog(DatabaseOptions database, TimeProvider clock, ILogger<VisitLog> log) : BackgroundService
{
    /// <summary>网络安全法 asks for at least six months; older files are removed when a day begins.</summary>
    public const int DaysKept = 400;

    private const string Heading = "\uFEFFat,account,address,method,route,status,milliseconds\r\n";

    private readonly Channel<Visit> _waiting = Channel.CreateUnbounded<Visit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _folder = Path.Combine(database.DataDirectory, "visits");

    public void Add(Visit visit) => _waiting.Writer.TryWrite(visit);

    /// <summary>The days that have a file, newest first, with its size.</summary>
    public IReadOnlyList<(DateOnly Day, long Bytes)> Days() =>
        Directory.Exists(_folder)
            ? [.. Directory.EnumerateFiles(_folder, "*.csv").Select(f => (Day: DayOf(f), new FileInfo(f).Length)).Where(d => d.Day is not null).Select(d => (d.Day!.Value, d.Length)).OrderByDescending(d => d.Value)]
            : [];

    /// <returns>Null when there is no file of that day.</returns>
    public Stream? Open(DateOnly day) =>
        File.Exists(FileOf(day)) ? new FileStream(FileOf(day), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Whoever is still being answered has been: the web server stops first. What waits is written, then the hand rests.
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _waiting.Writer.TryComplete();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? cleared = null;
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
            try
            {
                Directory.CreateDirectory(_folder);
                var today = BeijingCalendar.DateOf(clock.GetUtcNow());
                if (cleared != today)
                    RemoveOld((cleared = today).Value);
                await WriteWaitingAsync();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A full disk stops no office; the operator reads of it.
                log.LogError(failure, "Visits could not be written.");
            }
    }

    private async Task WriteWaitingAsync()
    {
        var batch = new StringBuilder();
        DateOnly? day = null;
        while (_waiting.Reader.TryRead(out var visit))
        {
            var of = BeijingCalendar.DateOf(visit.At);
            if (day is { } before && before != of)
                await AppendAsync(before, batch);
            day = of;
            batch.Append(CultureInfo.InvariantCulture, $"{BeijingCalendar.InBeijing(visit.At):yyyy-MM-dd'T'HH:mm:ss.fffzzz},{visit.AccountId},{visit.Address},{visit.Method},\"{visit.Route.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{visit.Status},{visit.Milliseconds}\r\n");
        }
        if (day is { } last)
            await AppendAsync(last, batch);
    }

    private async Task AppendAsync(DateOnly day, StringBuilder batch)
    {
        var isNew = !File.Exists(FileOf(day));
        await File.AppendAllTextAsync(FileOf(day), isNew ? Heading + batch : batch.ToString());
        batch.Clear();
    }

    private void RemoveOld(DateOnly today)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.csv").Where(f => DayOf(f) is { } day && day < today.AddDays(-DaysKept)).ToList())
            File.Delete(file);
    }

    private string FileOf(DateOnly day) => Path.Combine(_folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".csv");

    private static DateOnly? DayOf(string file) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Adds each answered request to the visits.</summary>
public static class VisitLogging
{
    public static IServiceCollection AddVisitLog(this IServiceCollection services) =>
        services.AddSingleton<VisitLog>().AddHostedService(provider => provider.GetRequiredService<VisitLog>());

    /// <summary>Outermost, so that refusals and failures are visits, too. Files of the front end are none.</summary>
    public static IApplicationBuilder UseVisitLog(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var visits = app.ApplicationServices.GetRequiredService<VisitLog>();
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (context, next) =>
        {
            var (at, start) = (clock.GetUtcNow(), clock.GetTimestamp());
            // Of the request as it came: a failure is explained by another, in another scope.
            var (change, method) = (context.RequestServices.GetRequiredService<ChangeContext>(), Known(context.Request.Method));
            try
            {
                await next(context);
            }
            finally
            {
                if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                    visits.Add(new Visit(
                        at, change.Actor?.AccountId ?? Guid.Empty, context.Connection.RemoteIpAddress?.ToString() ?? "",
                        method, context.Items[Route] as string ?? "-", context.Response.StatusCode, (long)clock.GetElapsedTime(start).TotalMilliseconds));
            }
        });
    }

    /// <summary>Behind the routing: which route was asked for. The page that explains a failure is none.</summary>
    public static IApplicationBuilder UseVisitedRoute(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null && context.GetEndpoint() is RouteEndpoint route)
            context.Items[Route] = route.RoutePattern.RawText;
        return next(context);
    });

    private static readonly object Route = new();

    // Only what HTTP knows: the rest is a stranger's text.
    private static string Known(string method) => method is "GET" or "POST" or "HEAD" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" ? method : "OTHER";
}
