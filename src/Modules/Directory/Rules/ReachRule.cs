using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Rules;

/// <summary>
/// 可及单位: a liaison (联络员) reaches the own unit; officer, drafter and leader of a unit of the city reach every unit, those of
/// a unit below the city the own one and all below it; the three administrators, whose roles let them at no unit's work, reach
/// every unit; who has no seat reaches none.
/// </summary>
internal static class ReachRule
{
    /// <param name="units">All units as they stand on the day.</param>
    public static UnitReach Of(Role? role, Guid unit, IReadOnlyCollection<UnitCard> units) => role switch
    {
        Role.Liaison => UnitReach.Of([unit]),
        Role.Officer or Role.Drafter or Role.Leader => units.FirstOrDefault(u => u.Id == unit) is { } own && own.Level > UnitLevel.City ? UnitReach.Of(WithBelow(unit, units)) : UnitReach.Whole,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => UnitReach.Whole,
        null => UnitReach.None,
    };

    /// <summary>A circle among the parents, which no act makes but an import could, ends where it began.</summary>
    private static HashSet<Guid> WithBelow(Guid unit, IReadOnlyCollection<UnitCard> units)
    {
        var children = units.ToLookup(u => u.ParentId);
        var reached = new HashSet<Guid> { unit };
        var open = new Queue<Guid>(reached);
        while (open.TryDequeue(out var next))
            foreach (var child in children[next])
                if (reached.Add(child.Id))
                    open.Enqueue(child.Id);
        return reached;
    }
}
