using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>How many tasks stand at each light.</summary>
internal sealed record LightCounts(int Done, int Green, int Amber, int Red, int Grey)
{
    public int Total => Done + Green + Amber + Red + Grey;

    public static LightCounts Of(IEnumerable<LitTask> tasks)
    {
        var by = tasks.CountBy(t => t.Light).ToDictionary();
        return new(by.GetValueOrDefault(Light.Done), by.GetValueOrDefault(Light.Green), by.GetValueOrDefault(Light.Amber), by.GetValueOrDefault(Light.Red), by.GetValueOrDefault(Light.Grey));
    }

    public int At(Light light) => light switch { Light.Done => Done, Light.Green => Green, Light.Grey => Grey, Light.Amber => Amber, Light.Red => Red };
}

/// <summary>One bar: a name, its counts, and the filter that shows the tasks behind them.</summary>
/// <param name="Silent">A unit with tasks in force and no report this month; null where it does not apply.</param>
internal sealed record LightRow(string Name, LightCounts Counts, TaskFilter Filter, bool? Silent = null);

internal sealed record OpenDecision(Guid ReportId, Guid TaskId, string Task, string Unit, string Problem, DateOnly ReportedOn, int DaysWaiting, Guid DocumentId, Guid ReadingId);

internal sealed record Overview(
    DateOnly Today, IReadOnlyList<LitTask> Tasks, LightCounts Counts, IReadOnlyList<LightRow> Industries, IReadOnlyList<LightRow> Units,
    IReadOnlyList<TaskRow> Overdue, IReadOnlyList<OpenDecision> Open, IReadOnlyList<LightRow> Trend)
{
    public int InForce => Tasks.Count(t => t.Task.InForce);

    public int Awaiting => Tasks.Count(t => t.Task.State == AssignmentState.AwaitingAcceptance);

    public int OverdueCount => Tasks.Count(t => t.Reading.IsOverdue);

    public int OpenTasks => Open.Select(o => o.TaskId).Distinct().Count();

    public int UnitsInForce => Units.Count(u => u.Silent is not null);

    public int UnitsReported => Units.Count(u => u.Silent == false);
}

/// <summary>领导看板: the whole city on one screen.</summary>
internal sealed class OverviewReader(AppDbContext db, LightReader lights, TaskSearch search, IDirectory directory)
{
    private const int TrendMonths = 6;
    private const int OverdueShown = 10;

    public async Task<Overview> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        var units = await UnitNames.ReadAsync(directory, today, cancel);
        var industries = await db.Set<Industry>().AsNoTracking().OrderBy(i => i.Code).Select(i => new IndustryName(i.Id, i.Name)).ToListAsync(cancel);
        var tasks = await lights.TodayAsync(db.Set<Assignment>(), today, cancel);
        var ends = MonthEnds.Before(today, TrendMonths);
        var past = await lights.AsOfAsync(db.Set<Assignment>(), ends, cancel);
        var late = tasks.Where(t => t.Reading.IsOverdue).OrderBy(t => t.Task.Deadline).ThenBy(t => t.Task.Id).Take(OverdueShown).ToList();
        return new Overview(
            today, tasks, LightCounts.Of(tasks), ByIndustry(tasks, industries), ByUnit(tasks, units, new DateOnly(today.Year, today.Month, 1)),
            await search.RowsAsync(late, units, cancel), await OpenAsync(units, today, cancel),
            [.. ends.Zip(past, (end, then) => new LightRow(end.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), LightCounts.Of(then), new TaskFilter { AsOf = end }))]);
    }

    private static List<LightRow> ByIndustry(IReadOnlyList<LitTask> tasks, IReadOnlyList<IndustryName> industries)
    {
        var by = tasks.ToLookup(t => t.Task.IndustryId);
        var rows = industries.Where(i => by[i.Id].Any()).Select(i => new LightRow(i.Name, LightCounts.Of(by[i.Id]), new TaskFilter { Industry = i.Id })).ToList();
        if (by[null].Any())
            rows.Add(new LightRow("", LightCounts.Of(by[null]), new TaskFilter { WithoutIndustry = true }));
        return rows;
    }

    private static List<LightRow> ByUnit(IReadOnlyList<LitTask> tasks, Dictionary<Guid, string> units, DateOnly month) =>
        [.. tasks.GroupBy(t => t.Task.LeadUnitId)
            .Select(g =>
            {
                var inForce = g.Where(t => t.Task.InForce).ToList();
                bool? silent = inForce.Count == 0 ? null : !inForce.Exists(t => t.Task.Last?.On >= month);
                return new LightRow(units.GetValueOrDefault(g.Key, "—"), LightCounts.Of(g), new TaskFilter { Unit = g.Key }, silent);
            })
            .OrderByDescending(r => r.Counts.Red).ThenByDescending(r => r.Counts.Amber).ThenByDescending(r => r.Counts.Total).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private async Task<IReadOnlyList<OpenDecision>> OpenAsync(Dictionary<Guid, string> units, DateOnly today, CancellationToken cancel) =>
        (await (from report in db.Set<ProgressReport>().AsNoTracking()
                join task in db.Set<Assignment>() on report.AssignmentId equals task.Id
                where report.NeedsDecision && !db.Set<Decision>().Any(d => d.ReportId == report.Id)
                orderby report.ReportedAt
                select new { report.Id, TaskId = task.Id, task.Title, report.UnitId, report.Problem, report.ReportedOn, task.DocumentId, task.ReadingId }).ToListAsync(cancel))
        .ConvertAll(r => new OpenDecision(
            r.Id, r.TaskId, r.Title, units.GetValueOrDefault(r.UnitId, "—"), r.Problem ?? "", r.ReportedOn, today.DayNumber - r.ReportedOn.DayNumber, r.DocumentId, r.ReadingId));
}
