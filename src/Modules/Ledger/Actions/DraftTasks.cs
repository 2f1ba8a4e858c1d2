using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>拟列任务 from accepted commitments that stand on no list yet, filled in with all that the reading tells.</summary>
internal sealed class DraftTasks(AppDbContext db, ILibrary library, IDirectory directory, BeijingCalendar calendar, TimeProvider clock)
{
    /// <summary>The kinds a list is made of unless the officer says otherwise; a citation is never a task.</summary>
    public static IReadOnlyList<ReadingKind> UsualKinds { get; } = [ReadingKind.Target, ReadingKind.Duty, ReadingKind.Cadence];

    public static IReadOnlyList<ReadingKind> PossibleKinds { get; } = [.. UsualKinds, ReadingKind.Incentive];

    public async Task<IReadOnlyList<AcceptedCommitment>> UnlistedAsync(Guid documentId, CancellationToken cancel)
    {
        var listed = (await db.Set<Assignment>().Where(a => a.DocumentId == documentId).Select(a => a.ReadingId).ToListAsync(cancel)).ToHashSet();
        return [.. (await library.AcceptedAsync(documentId, cancel)).Where(c => PossibleKinds.Contains(c.Kind) && !listed.Contains(c.ReadingId))];
    }

    /// <summary>Adds to the context and does not save.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AddAsync(Guid listId, Guid documentId, IReadOnlyCollection<ReadingKind> kinds, CancellationToken cancel)
    {
        var sources = (await UnlistedAsync(documentId, cancel)).Where(c => kinds.Contains(c.Kind)).ToList();
        var industries = (await db.Set<Industry>().AsNoTracking().ToListAsync(cancel)).ConvertAll(i => new IndustryRule.Candidate(i.Id, i.Words()));
        var issued = (await library.FindAsync(documentId, cancel))?.IssuedOn;
        var people = (await directory.PeopleAsync(cancel)).ToLookup(p => p.Name, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var task = new Assignment(NewId(), listId, source);
            var leads = await ResolveAsync(source.LeadUnits, issued, cancel);
            task.Entrust(leads.Count > 0 ? leads[0] : null, OfficialOf(source, people));
            task.Limit(DueRule.Read(source.Due).Date);
            task.Place(IndustryRule.Match(source.ProvisionPath, industries));
            db.Add(task);
            // One answers for it; whoever else is named as leading works along.
            foreach (var unit in leads.Skip(1).Concat(await ResolveAsync(source.SupportUnits, issued, cancel)).Distinct().Where(u => u != task.LeadUnitId))
                db.Add(new SupportUnit(NewId(), task.Id, unit));
        }
        return sources.Count;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>An old document means the bureau of its day; the task goes to who has that bureau's work now. After a split a person decides.</summary>
    private async Task<IReadOnlyList<Guid>> ResolveAsync(IReadOnlyList<string> names, DateOnly? issued, CancellationToken cancel)
    {
        var units = new List<Guid>();
        foreach (var name in names)
            if (await directory.ResolveUnitAsync(name, issued ?? calendar.Today, cancel) is { Now: [var unit] } && !units.Contains(unit.Id))
                units.Add(unit.Id);
        return units;
    }

    /// <summary>A name that two lead officials share points at neither.</summary>
    private static Guid? OfficialOf(AcceptedCommitment source, ILookup<string, PersonCard> people) =>
        source.LeadOfficials.Select(name => people[name].Where(p => p.LeadsDuties).ToList()).FirstOrDefault(found => found.Count == 1)?[0].Id;
}
