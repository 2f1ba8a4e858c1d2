namespace Luodi.Modules.Directory.Rules.Composition;

/// <summary>每个产业的席位: over all bodies of an industry, between so many and so many who hold a seat of a kind.</summary>
internal sealed class SeatPerIndustry(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city)
    {
        foreach (var industry in city.Industries)
        {
            var seats = city.Bodies.Where(b => b.Industry == industry.Code && city.IsOfTheCity(b)).SelectMany(b => b.Of(Text.Seat)).DistinctBy(s => s.PersonId).ToList();
            if (seats.Count < Text.Min)
                yield return new(this, FindingSort.Vacancy, industry.Name, null, industry.Code, null, Text.Seat, People(seats));
            else if (seats.Count > Text.Max)
                yield return new(this, FindingSort.Conflict, industry.Name, null, industry.Code, null, Text.Seat, People(seats));
        }
    }
}

/// <summary>每个产业的机构: between so many and so many bodies of a kind for each industry.</summary>
internal sealed class BodyPerIndustry(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city)
    {
        foreach (var industry in city.Industries)
        {
            var bodies = Concerned(city).Where(b => b.Industry == industry.Code && city.IsOfTheCity(b)).ToList();
            var names = string.Join('、', bodies.Select(b => b.Name));
            if (bodies.Count < Text.Min)
                yield return new(this, FindingSort.Vacancy, industry.Name, null, industry.Code, null, null, names);
            else if (bodies.Count > Text.Max)
                yield return new(this, FindingSort.Conflict, industry.Name, null, industry.Code, null, null, names);
        }
    }
}

/// <summary>各单位都要建立: each unit of certain levels and kinds has a body of one of the kinds, of its own.</summary>
internal sealed class BodyForEachUnit(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city)
    {
        var have = Concerned(city).Select(b => b.UnitId).ToHashSet();
        var leads = city.Bodies.SelectMany(b => b.Leads).ToHashSet();
        return city.Units.Where(u => (!Text.LeadsOnly || leads.Contains(u.Id)) && Text.Levels.Contains(u.Level) && Text.UnitKinds.Contains(u.Kind) && !have.Contains(u.Id))
            .Select(u => new Finding(this, FindingSort.Vacancy, u.Name, null, null, u.Id, null, ""));
    }
}

/// <summary>错位发展: two units whose bodies of a kind are for one industry claim the same.</summary>
internal sealed class DistinctIndustries(RuleText text) : CompositionRule(text)
{
    public override IEnumerable<Finding> Check(CityView city) =>
        from same in Concerned(city).Where(b => b.Industry is not null).GroupBy(b => b.Industry)
        let units = same.Select(b => b.UnitId).Distinct().ToList()
        where units.Count > 1
        select new Finding(this, FindingSort.Conflict, city.Industries.FirstOrDefault(i => i.Code == same.Key)?.Name ?? same.Key!, null, same.Key, null, null, Units(city, units));
}

/// <summary>要件齐全: somebody who answers for it, a plan, a timetable.</summary>
internal sealed class Complete(RuleText text) : CompositionRule(text)
{
    /// <summary>What a rule may ask for.</summary>
    public const string Person = "person", Plan = "plan", Timetable = "timetable";

    public override IEnumerable<Finding> Check(CityView city) =>
        from body in Concerned(city)
        from need in Text.Needs
        where !Has(body, need)
        select In(body, FindingSort.Vacancy, need, "");

    private bool Has(BodyView body, string need) => need switch
    {
        Person => body.Seats.Any(s => Text.Seats.Contains(s.Kind)),
        Plan => body.Plan.Length > 0,
        Timetable => body.Timetable.Length > 0,
        _ => throw new InvalidDataException($"{Text.Id}: nobody knows what '{need}' is"),
    };
}
