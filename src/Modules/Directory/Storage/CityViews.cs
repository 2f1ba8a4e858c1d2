using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Rules.Composition;

namespace Luodi.Modules.Directory.Storage;

/// <summary>A body of a day with its state, established or not.</summary>
internal sealed record BodyOfDay(BodyView View, Guid? ParentId, BodyStep? Step)
{
    public BodyState? State => Step?.State;

    public bool IsActive => BodyCourse.IsActive(State);
}

/// <summary>The organisation of a day.</summary>
/// <param name="Bodies">All bodies that anybody ever noted, also those not yet or no longer there.</param>
internal sealed record CityOfDay(DateOnly Day, CityView City, IReadOnlyList<BodyOfDay> Bodies)
{
    public BodyOfDay? Body(Guid id) => Bodies.FirstOrDefault(b => b.View.Id == id);
}

/// <summary>Reads the organisation of a day for the rules of composition. Five queries, whatever the size of the city.</summary>
internal sealed class CityViews(AppDbContext db, IEnumerable<IIndustries> industries)
{
    public async Task<CityOfDay> ReadAsync(DateOnly day, CancellationToken cancel)
    {
        var units = await UnitQuery.On(db, day).OrderBy(u => u.Code).Select(u => new UnitView(u.UnitId, u.ShortName, u.Level, u.Kind, u.ParentId)).ToListAsync(cancel);
        var bodies = await db.Set<Body>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        var steps = (await db.Set<BodyStep>().AsNoTracking().ToListAsync(cancel)).ToLookup(s => s.BodyId);
        var parts = (await db.Set<BodyUnit>().AsNoTracking().Where(p => p.From <= day && (p.To == null || p.To > day)).ToListAsync(cancel)).ToLookup(p => p.BodyId);
        var seats = (await SeatQuery.On(db, day).OrderBy(s => s.Order).ThenBy(s => s.From).ThenBy(s => s.PersonName)
            .Select(s => new { s.BodyId, View = new SeatView(s.Id, s.Kind, s.UnitId, s.PersonId, s.PersonName) }).ToListAsync(cancel)).ToLookup(s => s.BodyId, s => s.View);
        var all = bodies.ConvertAll(b => new BodyOfDay(
            new(b.Id, b.Kind, b.Name, b.Industry, b.UnitId, b.Plan, b.Timetable, steps[b.Id].MinBy(s => s.On)?.Basis ?? "",
                [.. parts[b.Id].Where(p => p.Part == BodyPart.Lead).Select(p => p.UnitId)], [.. parts[b.Id].Where(p => p.Part == BodyPart.Responsible).Select(p => p.UnitId)], [.. seats[b.Id]]),
            b.ParentId, BodyCourse.On(steps[b.Id], day)));
        var known = new List<IndustryCard>();
        foreach (var source in industries)
            known.AddRange(await source.IndustriesAsync(cancel));
        return new(day, new(units, [.. all.Where(b => b.IsActive).Select(b => b.View)], [.. seats[null]], known), all);
    }
}
