using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>A row of the task list: the light, and the sentence it comes from.</summary>
internal sealed record TaskRow(LitTask Lit, string Quote, Guid ReadingId, string ProvisionPath, string LeadUnit, string? Industry)
{
    public TaskLine Task => Lit.Task;
}

/// <param name="Day">The day the lights are of.</param>
internal sealed record FoundTasks(IReadOnlyList<TaskRow> Rows, int Count, int Pages, DateOnly Day);

/// <summary>查询任务: filters what SQL can filter, computes the lights of the rest, filters by light, then pages.</summary>
internal sealed class TaskSearch(AppDbContext db, LightReader lights, TaskScope scope, IDirectory directory, BeijingCalendar calendar)
{
    public const int PageSize = 50;

    public async Task<FoundTasks> FindAsync(TaskFilter filter, int? pageSize, CancellationToken cancel)
    {
        var day = filter.AsOf is { } past && past < calendar.Today ? past : calendar.Today;
        var found = await FilterAsync(filter, day, cancel);
        var units = (await directory.UnitsAsync(cancel)).ToDictionary(u => u.Id, u => u.ShortName);
        var sorted = Sort(found, filter, units);
        var size = pageSize ?? Math.Max(1, sorted.Count);
        var pages = Math.Max(1, (sorted.Count + size - 1) / size);
        var shown = sorted.Skip((Math.Min(filter.Page, pages) - 1) * size).Take(size).ToList();
        return new FoundTasks(await RowsAsync(shown, units, cancel), sorted.Count, pages, day);
    }

    /// <summary>The sentence and the names for tasks already found: one query, in their order.</summary>
    public async Task<IReadOnlyList<TaskRow>> RowsAsync(IReadOnlyList<LitTask> tasks, IReadOnlyDictionary<Guid, string> units, CancellationToken cancel)
    {
        var texts = new Dictionary<Guid, (string Quote, Guid ReadingId, string Path)>(tasks.Count);
        // A list of parameters has its limit in both databases.
        foreach (var ids in tasks.Select(t => t.Task.Id).Chunk(500))
            foreach (var text in await db.Set<Assignment>().AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Quote, a.ReadingId, a.ProvisionPath }).ToListAsync(cancel))
                texts[text.Id] = (text.Quote, text.ReadingId, text.ProvisionPath);
        var industries = await db.Set<Industry>().AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.Name, cancel);
        return [.. tasks.Select(t => new TaskRow(
            t, texts[t.Task.Id].Quote, texts[t.Task.Id].ReadingId, texts[t.Task.Id].Path,
            units.GetValueOrDefault(t.Task.LeadUnitId, "—"), t.Task.IndustryId is { } id ? industries.GetValueOrDefault(id) : null))];
    }

    private async Task<IReadOnlyList<LitTask>> FilterAsync(TaskFilter filter, DateOnly day, CancellationToken cancel)
    {
        var tasks = Where(await scope.VisibleAsync(cancel), filter);
        var lit = day < calendar.Today ? (await lights.AsOfAsync(tasks, [day], cancel))[0] : await lights.TodayAsync(tasks, day, cancel);
        var open = filter.NeedsDecision ? await OpenDecisionsAsync(cancel) : null;
        var month = new DateOnly(day.Year, day.Month, 1);
        return [.. lit.Where(t =>
            (filter.Light is null || t.Light == filter.Light)
            && (filter.Stage is not { } stage || IsAt(t.Task, stage))
            && (!filter.Overdue || t.Reading.IsOverdue)
            && (open is null || open.Contains(t.Task.Id))
            && (filter.ReportedThisMonth is not { } reported || (t.Task.InForce && (t.Task.Last?.On >= month) == reported)))];
    }

    private static IQueryable<Assignment> Where(IQueryable<Assignment> tasks, TaskFilter filter)
    {
        if (filter.WithoutIndustry)
            tasks = tasks.Where(a => a.IndustryId == null);
        if (filter.Industry is { } industry)
            tasks = tasks.Where(a => a.IndustryId == industry);
        if (filter.Unit is { } unit)
            tasks = tasks.Where(a => a.LeadUnitId == unit);
        if (filter.Document is { } document)
            tasks = tasks.Where(a => a.DocumentId == document);
        if (filter.List is { } list)
            tasks = tasks.Where(a => a.ListId == list);
        if (filter.Reading is { } reading)
            tasks = tasks.Where(a => a.ReadingId == reading);
        if (filter.Text is { } text)
            tasks = tasks.Where(a => a.Title.Contains(text) || a.Quote.Contains(text));
        return tasks;
    }

    /// <summary>Tasks with a problem that asked for a leader's decision and has none yet.</summary>
    private async Task<HashSet<Guid>> OpenDecisionsAsync(CancellationToken cancel) =>
        [.. await db.Set<ProgressReport>().Where(r => r.NeedsDecision && !db.Set<Decision>().Any(d => d.ReportId == r.Id)).Select(r => r.AssignmentId).ToListAsync(cancel)];

    private static bool IsAt(TaskLine task, TaskStage stage) => stage switch
    {
        TaskStage.InForce => task.InForce,
        TaskStage.Issued => task.State == AssignmentState.Issued,
        TaskStage.AwaitingAcceptance => task.State == AssignmentState.AwaitingAcceptance,
        TaskStage.Completed => task.State == AssignmentState.Completed,
    };

    private static List<LitTask> Sort(IReadOnlyList<LitTask> tasks, TaskFilter filter, Dictionary<Guid, string> units)
    {
        var sorted = filter.Sort switch
        {
            // What is done is no longer due: it stands behind.
            TaskSort.Deadline => Order(tasks, t => (t.Task.InForce ? 0 : 1, t.Task.Deadline), filter.Descending),
            // The gravest first: that is what one sorts by light for.
            TaskSort.Light => Order(tasks, t => t.Light, !filter.Descending),
            TaskSort.Progress => Order(tasks, t => t.Task.Last?.Percent ?? -1, filter.Descending),
            TaskSort.Reported => Order(tasks, t => t.Task.Last?.On ?? DateOnly.MinValue, filter.Descending),
            TaskSort.Unit => Order(tasks, t => units.GetValueOrDefault(t.Task.LeadUnitId, ""), filter.Descending),
        };
        return [.. sorted.ThenBy(t => t.Task.Deadline).ThenBy(t => t.Task.Id)];
    }

    private static IOrderedEnumerable<LitTask> Order<TKey>(IEnumerable<LitTask> tasks, Func<LitTask, TKey> key, bool descending) =>
        descending ? tasks.OrderByDescending(key) : tasks.OrderBy(key);
}
