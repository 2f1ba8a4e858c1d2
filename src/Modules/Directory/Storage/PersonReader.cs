using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Storage;

/// <summary>People whom the reader's units reach, with what is personal masked.</summary>
internal sealed class PersonReader(AppDbContext db, IReachSource reach, ChangeContext change, BeijingCalendar calendar)
{
    public const int PageSize = 50;

    public sealed record Row(Guid Id, string Name, string Title, Guid UnitId, string Phone, string Email);

    public sealed record Result(IReadOnlyList<Row> Rows, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    public async Task<Result> FindAsync(string? words, int page, CancellationToken cancel)
    {
        var people = await ReachedAsync(cancel);
        if (words?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } word)
            people = people.Where(p => p.Name.Contains(word) || p.Title.Contains(word));
        var total = await people.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await people.OrderBy(p => p.Name).ThenBy(p => p.Id).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new(rows.ConvertAll(p => new Row(p.Id, p.Name, p.Title, p.UnitId, Mask.Of(PersonalField.Phone, p.Phone), Mask.Of(PersonalField.Email, p.Email))), total, shown);
    }

    /// <summary>The person, or why this reader does not get them.</summary>
    public async Task<Outcome<Person>> PersonAsync(Guid id, CancellationToken cancel)
    {
        if (await (await ReachedAsync(cancel)).SingleOrDefaultAsync(p => p.Id == id, cancel) is { } person)
            return person;
        return await db.Set<Person>().AnyAsync(p => p.Id == id, cancel)
            ? new Refusal(RefusalKind.Forbidden, "directory.personal-not-yours")
            : new Refusal(RefusalKind.NotFound, "directory.person-unknown");
    }

    private async Task<IQueryable<Person>> ReachedAsync(CancellationToken cancel)
    {
        var people = db.Set<Person>().AsNoTracking();
        if (await reach.OfAsync(change.Required, calendar.Today, cancel) is not { IsWhole: false } bounded)
            return people;
        var units = bounded.Units.ToList();
        return people.Where(p => units.Contains(p.UnitId));
    }
}
