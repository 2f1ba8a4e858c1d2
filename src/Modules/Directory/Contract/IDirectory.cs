namespace Luodi.Modules.Directory.Contract;

/// <summary>层级 of a unit.</summary>
public enum UnitLevel
{
    /// <summary>市级.</summary>
    City,

    /// <summary>区县级, and parks of that rank.</summary>
    District,

    /// <summary>街道、乡镇、村社区, and enterprises, schools and institutes below a district.</summary>
    Local,
}

/// <summary>单位, as other modules see it.</summary>
public sealed record UnitCard(Guid Id, string Code, string Name, string ShortName, UnitLevel Level, Guid? ParentId);

/// <summary>人员, as other modules see it.</summary>
public sealed record PersonCard(Guid Id, string Name, string Title, Guid UnitId, bool LeadsDuties);

/// <summary>机构与人员: what other modules may ask of the directory.</summary>
public interface IDirectory
{
    /// <summary>All units, by level and code. A city has some hundreds; they are read once per request.</summary>
    Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancel);

    Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancel);

    /// <summary>The unit that a document means by a name: its name, short name or an alias; spaces inside the name do not count.</summary>
    /// <returns>Null when no unit or more than one goes by it.</returns>
    Task<UnitCard?> ResolveUnitAsync(string name, CancellationToken cancel);
}
