using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Rules.Composition;

/// <summary>某一天的组织: what the rules of composition look at.</summary>
/// <param name="Bodies">Those that are established on the day.</param>
/// <param name="Posts">Seats in units themselves.</param>
internal sealed record CityView(IReadOnlyList<UnitView> Units, IReadOnlyList<BodyView> Bodies, IReadOnlyList<SeatView> Posts, IReadOnlyList<IndustryCard> Industries)
{
    public UnitView? Unit(Guid id) => Units.FirstOrDefault(u => u.Id == id);

    public bool Holds(Guid person, string post, Guid unit) => Posts.Any(p => p.PersonId == person && p.Kind == post && p.UnitId == unit);

    /// <summary>Districts may have bodies of their own for an industry; the rules by industry count the city's.</summary>
    public bool IsOfTheCity(BodyView body) => Unit(body.UnitId) is not { Level: UnitLevel.District or UnitLevel.Township or UnitLevel.Village };

    /// <summary>As it would be with this body so, or without it.</summary>
    public CityView With(Guid bodyId, BodyView? body) =>
        this with { Bodies = [.. Bodies.Where(b => b.Id != bodyId), .. body is null ? [] : new[] { body }] };
}

internal sealed record UnitView(Guid Id, string Name, UnitLevel Level, UnitKind Kind, Guid? ParentId);

internal sealed record SeatView(Guid Id, string Kind, Guid UnitId, Guid PersonId, string Person);

/// <param name="Basis">The document by which it was set up.</param>
internal sealed record BodyView(
    Guid Id, string Kind, string Name, string? Industry, Guid UnitId, string Plan, string Timetable, string Basis,
    IReadOnlyList<Guid> Leads, IReadOnlyList<Guid> Responsible, IReadOnlyList<SeatView> Seats)
{
    public IEnumerable<SeatView> Of(string seat) => Seats.Where(s => s.Kind == seat);
}

/// <summary>What sort of flaw it is.</summary>
internal enum FindingSort
{
    /// <summary>空缺: something that must be there is not.</summary>
    Vacancy,

    /// <summary>冲突: more than there may be.</summary>
    Conflict,

    /// <summary>不合规则: it is there and is not as it must be.</summary>
    Violation,
}

/// <summary>发现: where a rule is broken, and how.</summary>
/// <param name="Sort">What sort of flaw.</param>
/// <param name="Subject">The body, unit or industry by name.</param>
/// <param name="Seat">The kind of seat, when it is about one.</param>
/// <param name="Names">Who or what is there, too many or wrong; or the unit that lacks a seat.</param>
internal sealed record Finding(CompositionRule Rule, FindingSort Sort, string Subject, Guid? BodyId, string? Industry, Guid? UnitId, string? Seat, string Names, string Basis = "");
