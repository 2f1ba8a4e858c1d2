using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Microsoft.Extensions.Options;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>An issued task with what its light depends on; nothing long.</summary>
internal sealed record TaskLine(
    Guid Id, Guid ListId, Guid DocumentId, string Title, Guid? IndustryId, Guid LeadUnitId, AssignmentState State,
    DateOnly IssuedOn, DateOnly Deadline, DateOnly? CompletedOn, ReportPoint? Last, bool DeadlineIsProvisional = false)
{
    public bool InForce => State is AssignmentState.Issued or AssignmentState.AwaitingAcceptance;
}

/// <summary>A task under its light.</summary>
internal sealed record LitTask(TaskLine Task, LightReading Reading)
{
    public Light Light => Reading.Light;
}

/// <summary>Reads tasks and computes their lights in memory: one query for today, three for a past day, however many tasks there are.</summary>
internal sealed class LightReader(AppDbContext db, IOptions<LedgerOptions> options)
{
    /// <summary>How the tasks stand today.</summary>
    public async Task<IReadOnlyList<LitTask>> TodayAsync(IQueryable<Assignment> tasks, DateOnly today, CancellationToken cancel) =>
        Light(await LinesAsync(tasks, cancel), today);

    /// <summary>How they stood at the end of each of some past days, oldest first. Deadlines and owners are those of today.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<LitTask>>> AsOfAsync(IQueryable<Assignment> tasks, IReadOnlyList<DateOnly> days, CancellationToken cancel)
    {
        if (days.Count == 0)
            return [];
        var lines = await LinesAsync(tasks, cancel);
        var last = days[^1];
        var reports = await db.Set<ProgressReport>().AsNoTracking().Where(r => r.ReportedOn <= last).OrderBy(r => r.ReportedAt).ThenBy(r => r.Id)
            .Select(r => new PastReport(r.AssignmentId, r.ReportedOn, r.ReportedAt, r.Percent)).ToListAsync(cancel);
        var returns = (await db.Set<AcceptanceRecord>().AsNoTracking().Where(a => a.Result == AcceptanceResult.Returned)
            .Select(a => new { a.AssignmentId, a.At }).ToListAsync(cancel)).ToLookup(a => a.AssignmentId, a => a.At);
        var newest = new Dictionary<Guid, PastReport>();
        var next = 0;
        var result = new List<IReadOnlyList<LitTask>>();
        foreach (var day in days)
        {
            for (; next < reports.Count && reports[next].On <= day; next++)
                newest[reports[next].TaskId] = reports[next];
            result.Add(Light([.. lines.Where(l => l.IssuedOn <= day).Select(l => Back(l, newest.GetValueOrDefault(l.Id), returns[l.Id], day))], day));
        }
        return result;
    }

    public IReadOnlyList<LitTask> Light(IReadOnlyList<TaskLine> lines, DateOnly day) =>
        [.. lines.Select(line => new LitTask(line, LightRule.Read(new(line.State, line.IssuedOn, line.Deadline, line.CompletedOn, line.Last, day), options.Value)))];

    private static TaskLine Back(TaskLine line, PastReport? report, IEnumerable<DateTimeOffset> returns, DateOnly day)
    {
        var completed = line.CompletedOn <= day;
        var waiting = report is { Percent: >= 100 } && !returns.Any(at => at >= report.At && BeijingCalendar.DateOf(at) <= day);
        return line with
        {
            State = completed ? AssignmentState.Completed : waiting ? AssignmentState.AwaitingAcceptance : AssignmentState.Issued,
            CompletedOn = completed ? line.CompletedOn : null,
            Last = report is null ? null : new ReportPoint(report.On, report.Percent),
        };
    }

    private static async Task<List<TaskLine>> LinesAsync(IQueryable<Assignment> tasks, CancellationToken cancel) =>
        (await tasks.AsNoTracking().Where(a => a.State != AssignmentState.Draft)
            .Select(a => new { a.Id, a.ListId, a.DocumentId, a.Title, a.IndustryId, a.LeadUnitId, a.State, a.IssuedOn, a.Deadline, a.CompletedOn, a.LastReportedOn, a.LastPercent, a.DeadlineIsProvisional })
            .ToListAsync(cancel))
        .ConvertAll(a => new TaskLine(
            a.Id, a.ListId, a.DocumentId, a.Title, a.IndustryId, a.LeadUnitId!.Value, a.State, a.IssuedOn!.Value, a.Deadline!.Value, a.CompletedOn,
            a.LastReportedOn is { } on ? new ReportPoint(on, a.LastPercent) : null, a.DeadlineIsProvisional));

    private sealed record PastReport(Guid TaskId, DateOnly On, DateTimeOffset At, decimal? Percent);
}
