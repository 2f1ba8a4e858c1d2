namespace Luodi.Modules.Directory.Rules.Composition;

/// <summary>席位数: between so many and so many seats of a kind in each body.</summary>
internal sealed class SeatCount(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city)
    {
        foreach (var body in Concerned(city))
        {
            var seats = body.Of(Text.Seat).ToList();
            if (seats.Count < Text.Min)
                yield return In(body, FindingSort.Vacancy, Text.Seat, People(seats));
            else if (seats.Count > Text.Max)
                yield return In(body, FindingSort.Conflict, Text.Seat, People(seats));
        }
    }
}

/// <summary>由牵头单位主要负责同志担任: who sits there heads the body's lead unit, on that day.</summary>
internal sealed class HeadOfLeadUnit(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        from seat in body.Of(Text.Seat)
        where !body.Leads.Any(unit => Text.Posts.Exists(post => city.Holds(seat.PersonId, post, unit)))
        select In(body, FindingSort.Violation, Text.Seat, seat.Person, seat.UnitId);
}

/// <summary>属于牵头单位: who sits there sits for the body's lead unit.</summary>
internal sealed class FromLeadUnit(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        from seat in body.Of(Text.Seat)
        where !body.Leads.Contains(seat.UnitId)
        select In(body, FindingSort.Violation, Text.Seat, seat.Person, seat.UnitId);
}

/// <summary>每个成员单位都有: each lead or responsible unit has a seat of each of the kinds.</summary>
internal sealed class SeatsForEachUnit(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        from unit in body.Leads.Concat(body.Responsible).Distinct()
        from kind in Text.Seats
        where !body.Of(kind).Any(s => s.UnitId == unit)
        select In(body, FindingSort.Vacancy, kind, city.Unit(unit)?.Name ?? "—", unit);
}

/// <summary>含主要负责同志: among who sits there are the holders of each of the posts of the body's own unit.</summary>
internal sealed class PostsAmongHolders(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        from post in Text.Posts
        where !body.Of(Text.Seat).Any(s => city.Holds(s.PersonId, post, body.UnitId))
        select In(body, FindingSort.Violation, post, People(body.Of(Text.Seat)), body.UnitId);
}

/// <summary>至少有来自: at least so many of who sits there come from units of certain kinds.</summary>
internal sealed class SomeFrom(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        let seats = body.Of(Text.Seat).ToList()
        where seats.Count > 0 && seats.Count(s => city.Unit(s.UnitId) is { } unit && Text.UnitKinds.Contains(unit.Kind)) < Text.Min
        select In(body, FindingSort.Violation, Text.Seat, People(seats));
}
