namespace Luodi.Modules.Directory.Contract;

/// <summary>人员, as other modules see it.</summary>
public sealed record PersonCard(Guid Id, string Name, string Title, Guid UnitId, bool LeadsDuties);

/// <summary>席位, as other modules see it.</summary>
/// <param name="Role">The right that comes with it; null when none does.</param>
/// <param name="To">The first day no longer in it.</param>
public sealed record SeatCard(Guid Id, string Kind, string KindName, Role? Role, Guid UnitId, string UnitName, Guid PersonId, DateOnly From, DateOnly? To)
{
    /// <summary>In words: 市科技局 联络员.</summary>
    public string Name => $"{UnitName} {KindName}";
}

/// <summary>机构与人员: what other modules may ask of the directory.</summary>
public interface IDirectory
{
    /// <summary>All units there ever were, by code, each as it is today; one that is no more, as it last was. Read once per request.</summary>
    Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancel);

    /// <summary>The units of a day, by code, as they were on it.</summary>
    Task<IReadOnlyList<UnitCard>> UnitsAsync(DateOnly day, CancellationToken cancel);

    /// <summary>What became of units that are no more.</summary>
    Task<IReadOnlyList<SuccessionCard>> SuccessionsAsync(CancellationToken cancel);

    Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancel);

    /// <summary>The person; null when there is none of that id.</summary>
    Task<PersonCard?> PersonAsync(Guid id, CancellationToken cancel);

    /// <summary>The seats that a person holds on a day, the weightiest first.</summary>
    Task<IReadOnlyList<SeatCard>> SeatsOfAsync(Guid personId, DateOnly day, CancellationToken cancel);

    /// <summary>Those of these seats that are in force on a day.</summary>
    Task<IReadOnlyList<SeatCard>> SeatsAsync(IReadOnlyCollection<Guid> ids, DateOnly day, CancellationToken cancel);

    /// <summary>The roles for which somebody was ever seated.</summary>
    Task<IReadOnlySet<Role>> RolesEverGivenAsync(CancellationToken cancel);

    /// <summary>The unit that a document means by a name: its name, short name or an alias; spaces inside the name do not count.</summary>
    /// <remarks>A name that no unit bears today is looked for among the former ones.</remarks>
    /// <returns>Null when no unit or more than one goes by it.</returns>
    Task<UnitCard?> ResolveUnitAsync(string name, CancellationToken cancel);

    /// <summary>The unit that a document of a day means by a name, as it was on that day, and who has its work today.</summary>
    Task<NamedUnit?> ResolveUnitAsync(string name, DateOnly day, CancellationToken cancel);
}
