using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Luodi.Platform.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Luodi.Integration.Tests.Audit;

public sealed class VisitLogTests : IDisposable
{
    private static readonly DateTimeOffset Now = BeijingCalendar.At(new DateOnly(2026, 1, 12), 23, 59);

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-visits-").FullName;

    [Fact]
    public async Task An_orderly_stop_loses_no_visit_and_each_day_has_its_file()
    {
        using var log = await StartAsync();
        for (var i = 0; i < 5000; i++)
            log.Add(new Visit(Now.AddSeconds(i), Guid.Empty, "127.0.0.1", "GET", "/x\"y", 200, i));
        await log.StopAsync(CancellationToken.None);
        Assert.Equal([new DateOnly(2026, 1, 13), new DateOnly(2026, 1, 12)], log.Days().Select(d => d.Day));
        Assert.Equal(60, await LinesAsync(log, new DateOnly(2026, 1, 12)) - 1);
        Assert.Equal(4940, await LinesAsync(log, new DateOnly(2026, 1, 13)) - 1);
    }

    [Fact]
    public async Task Files_older_than_what_is_kept_go_and_no_other()
    {
        var visits = System.IO.Directory.CreateDirectory(Path.Combine(_folder, "visits")).FullName;
        foreach (var name in (string[])["2024-12-07.csv", "2024-12-08.csv", "2025-12-08.csv", "notes.csv"])
            await File.WriteAllTextAsync(Path.Combine(visits, name), "x");
        using var log = await StartAsync();
        log.Add(new Visit(Now, Guid.Empty, "", "GET", "/", 200, 1));
        await log.StopAsync(CancellationToken.None);
        Assert.Equal(["2024-12-08.csv", "2025-12-08.csv", "2026-01-12.csv", "notes.csv"], System.IO.Directory.EnumerateFiles(visits).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private async Task<VisitLog> StartAsync()
    {
        var log = new VisitLog(new DatabaseOptions { DataDirectory = _folder }, new SettableClock(Now), NullLogger<VisitLog>.Instance);
        await log.StartAsync(CancellationToken.None);
        return log;
    }

    private static async Task<int> LinesAsync(VisitLog log, DateOnly day)
    {
        using var reader = new StreamReader(log.Open(day)!);
        return (await reader.ReadToEndAsync()).Count(c => c == '\n');
    }
}
