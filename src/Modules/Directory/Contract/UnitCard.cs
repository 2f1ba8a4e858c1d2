namespace Luodi.Modules.Directory.Contract;

/// <summary>层级 of a unit.</summary>
public enum UnitLevel
{
    /// <summary>省级.</summary>
    Province,

    /// <summary>市级.</summary>
    City,

    /// <summary>区县级, and parks of that rank.</summary>
    District,

    /// <summary>街道、乡镇.</summary>
    Township,

    /// <summary>村、社区.</summary>
    Village,
}

/// <summary>单位类别: what sort of unit it is.</summary>
public enum UnitKind
{
    /// <summary>行政区划, which stands for its party committee and government.</summary>
    Division,

    /// <summary>政府部门.</summary>
    Department,

    /// <summary>党群机关.</summary>
    Party,

    /// <summary>园区.</summary>
    Park,

    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>高校.</summary>
    University,

    /// <summary>科研院所.</summary>
    Institute,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>单位, as other modules see it on the day they asked for.</summary>
/// <param name="EndedOn">The first day without the unit; null while nothing is known of its end.</param>
public sealed record UnitCard(Guid Id, string Code, string Name, string ShortName, UnitLevel Level, UnitKind Kind, Guid? ParentId, DateOnly? EndedOn);

/// <summary>承继: the work of one unit went to another.</summary>
public sealed record SuccessionCard(Guid FromId, Guid ToId, DateOnly On);

/// <summary>A unit that a document names.</summary>
/// <param name="Then">As it was on the document's day.</param>
/// <param name="Now">It, or who has its work today; several after a split, none when nobody took over.</param>
public sealed record NamedUnit(UnitCard Then, IReadOnlyList<UnitCard> Now);
