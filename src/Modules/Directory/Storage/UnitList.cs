using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Storage;

/// <summary>机构名录: the units of a day, and what each is today.</summary>
internal sealed class UnitList(AppDbContext db, BeijingCalendar calendar)
{
    public const int PageSize = 50;

    /// <param name="Now">What it is today, where that differs: its name of today, or those of its successors; empty when nobody took over.</param>
    public sealed record Row(UnitVersion Unit, string? Parent, IReadOnlyList<(string Name, string Title)> People, IReadOnlyList<(Guid Id, string Name)>? Now);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int Number)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    public async Task<Page> ReadAsync(DateOnly day, string? text, UnitKind? kind, int number, CancellationToken cancel)
    {
        var found = Filter(UnitQuery.On(db, day), text, kind);
        var total = await found.CountAsync(cancel);
        number = Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var shown = await found.OrderBy(u => u.Code).ThenBy(u => u.UnitId).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = shown.Select(u => u.UnitId).ToList();
        var parentIds = shown.Select(u => u.ParentId).OfType<Guid>().Distinct().ToList();
        var parents = await UnitQuery.Known(db, day).Where(u => parentIds.Contains(u.UnitId)).ToDictionaryAsync(u => u.UnitId, u => u.ShortName, cancel);
        var people = (await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.UnitId)).OrderBy(p => p.Name)
            .Select(p => new { p.UnitId, p.Name, p.Title }).ToListAsync(cancel)).ToLookup(p => p.UnitId, p => (p.Name, p.Title));
        var now = await NowAsync(shown, cancel);
        return new([.. shown.Select(u => new Row(u, u.ParentId is { } parent ? parents.GetValueOrDefault(parent) : null, [.. people[u.UnitId]], now.GetValueOrDefault(u.UnitId)))], total, number);
    }

    /// <summary>Where a version is not what its unit is today: what is.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<(Guid Id, string Name)>>> NowAsync(IReadOnlyList<UnitVersion> then, CancellationToken cancel)
    {
        var today = calendar.Today;
        var past = then.Where(u => !u.Covers(today)).Select(u => u.UnitId).ToList();
        var answer = new Dictionary<Guid, IReadOnlyList<(Guid, string)>>();
        if (past.Count == 0)
            return answer;
        var steps = (await db.Set<UnitSuccession>().AsNoTracking().Select(s => new Succession.Step(s.FromId, s.ToId, s.On)).ToListAsync(cancel)).ToLookup(s => s.FromId);
        var reached = past.Concat(Reachable(past, steps)).Distinct().ToList();
        var units = await UnitQuery.Known(db, today).Where(u => reached.Contains(u.UnitId)).ToDictionaryAsync(u => u.UnitId, cancel);
        foreach (var id in past)
            answer[id] = [.. Succession.Now(id, u => units.GetValueOrDefault(u) is { EndAct: not null } ended && ended.To <= today ? ended.To : null, steps)
                .Where(units.ContainsKey).Select(u => (u, units[u].ShortName))];
        return answer;
    }

    private static HashSet<Guid> Reachable(IEnumerable<Guid> from, ILookup<Guid, Succession.Step> steps)
    {
        var (seen, open) = (new HashSet<Guid>(), new Queue<Guid>(from));
        while (open.TryDequeue(out var at))
            foreach (var step in steps[at].Where(s => seen.Add(s.ToId)))
                open.Enqueue(step.ToId);
        return seen;
    }

    private static IQueryable<UnitVersion> Filter(IQueryable<UnitVersion> units, string? text, UnitKind? kind)
    {
        if (kind is { } of)
            units = units.Where(u => u.Kind == of);
        return string.IsNullOrWhiteSpace(text) ? units
            : units.Where(u => u.Name.Contains(text.Trim()) || u.ShortName.Contains(text.Trim()) || u.Aliases.Contains(text.Trim()) || u.Code.StartsWith(text.Trim()));
    }
}
