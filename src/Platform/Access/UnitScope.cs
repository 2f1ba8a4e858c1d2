namespace Luodi.Platform.Access;

/// <summary>单位范围 that a route declares: what the unit of the person's seat decides there, beside the role.</summary>
public enum UnitScope
{
    /// <summary>Nothing: what the route shows belongs to no unit, or to everybody with the role.</summary>
    Any,

    /// <summary>Which records: those of the units that the person reaches (<see cref="UnitReach"/>). The module's query holds to it.</summary>
    Reached,

    /// <summary>Whether at all: only who reaches every unit gets in. The server holds to it before the route runs.</summary>
    Whole,
}

/// <summary>可及单位: the units whose records a person may reach on a day. The one rule that every module asks.</summary>
public sealed class UnitReach
{
    private readonly IReadOnlySet<Guid>? _units;

    private UnitReach(IReadOnlySet<Guid>? units) => _units = units;

    public static UnitReach Whole { get; } = new(null);

    public static UnitReach None { get; } = new(new HashSet<Guid>());

    public static UnitReach Of(IEnumerable<Guid> units) => new(units.ToHashSet());

    public bool IsWhole => _units is null;

    /// <summary>The units one by one; empty when there is no bound.</summary>
    public IReadOnlyCollection<Guid> Units => _units ?? None.Units;

    public bool Covers(Guid? unit) => IsWhole || unit is { } id && _units!.Contains(id);
}

/// <summary>Tells what a person reaches. Answered once per request.</summary>
public interface IReachSource
{
    Task<UnitReach> OfAsync(Actor actor, DateOnly day, CancellationToken cancel);
}
