using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Storage;

internal sealed record DeskDecision(Guid TaskId, string Task, string Person, string Text, DateTimeOffset At);

internal sealed record Desk(string Unit, IReadOnlyList<(DeskGroup Group, IReadOnlyList<TaskRow> Tasks)> Groups, IReadOnlyList<TaskRow> Supported, IReadOnlyList<DeskDecision> Decisions);

/// <summary>单位工作台: what a unit owes, most urgent first.</summary>
internal sealed class DeskReader(AppDbContext db, LightReader lights, TaskSearch search, IDirectory directory)
{
    private static readonly TimeSpan DecisionsShown = TimeSpan.FromDays(31);

    public async Task<Desk> ReadAsync(Guid unitId, DateOnly today, CancellationToken cancel)
    {
        var people = (await directory.PeopleAsync(cancel)).ToDictionary(p => p.Id);
        var units = (await directory.UnitsAsync(cancel)).ToDictionary(u => u.Id, u => u.ShortName);
        var own = await lights.TodayAsync(db.Set<Assignment>().Where(a => a.LeadUnitId == unitId), today, cancel);
        var supported = await lights.TodayAsync(
            db.Set<Assignment>().Where(a => a.LeadUnitId != unitId && db.Set<SupportUnit>().Any(s => s.AssignmentId == a.Id && s.UnitId == unitId && !s.Withdrawn)), today, cancel);
        var rows = await search.RowsAsync([.. own, .. supported], units, cancel);
        var groups = rows.Take(own.Count)
            .GroupBy(r => DeskRule.GroupOf(r.Task.State, r.Task.Deadline, today)).OrderBy(g => g.Key)
            .Select(g => (g.Key, (IReadOnlyList<TaskRow>)[.. g.OrderBy(r => r.Task.Deadline).ThenBy(r => r.Task.Id)])).ToList();
        return new Desk(
            units.GetValueOrDefault(unitId, "—"), groups, [.. rows.Skip(own.Count).OrderBy(r => r.Task.Deadline).ThenBy(r => r.Task.Id)],
            await DecisionsAsync(unitId, BeijingCalendar.At(today, 0) - DecisionsShown, people, cancel));
    }

    private async Task<IReadOnlyList<DeskDecision>> DecisionsAsync(Guid unitId, DateTimeOffset since, Dictionary<Guid, PersonCard> people, CancellationToken cancel) =>
        (await (from decision in db.Set<Decision>().AsNoTracking()
                join report in db.Set<ProgressReport>() on decision.ReportId equals report.Id
                join task in db.Set<Assignment>() on report.AssignmentId equals task.Id
                where task.LeadUnitId == unitId && decision.At >= since
                orderby decision.At descending
                select new { task.Id, task.Title, decision.PersonId, decision.Text, decision.At }).Take(20).ToListAsync(cancel))
        .ConvertAll(d => new DeskDecision(d.Id, d.Title, people.TryGetValue(d.PersonId, out var person) ? $"{person.Name}（{person.Title}）" : "—", d.Text, d.At));
}
