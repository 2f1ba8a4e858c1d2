using Luodi.Platform.Access;

namespace Luodi.Composition.SampleCity;

/// <summary>The shape of city.yaml.</summary>
internal sealed class City
{
    [YamlDotNet.Serialization.YamlMember(Alias = "city")]
    public CityItself Itself { get; init; } = new();
    public List<SampleIndustry> Industries { get; init; } = [];
    public List<UnitGroup> Groups { get; init; } = [];
    public List<SampleUnit> Units { get; init; } = [];
    public List<SamplePerson> People { get; init; } = [];
    public PastUnits History { get; init; } = new();
    public List<SampleStaff> Staff { get; init; } = [];
    public List<SampleSeat> Posts { get; init; } = [];
    public List<SampleBody> Bodies { get; init; } = [];

    /// <summary>The short name of the unit, or the name of the group, that a document means; null when unknown.</summary>
    public string? Resolve(string name) =>
        Units.Where(u => u.AllNames().Contains(name)).Select(u => u.Short)
            .Concat(Groups.Where(g => g.Name == name || g.Aliases.Contains(name)).Select(g => g.Name)).SingleOrDefault();

    public IEnumerable<string> MembersOf(string unitOrGroup) =>
        Groups.SingleOrDefault(g => g.Name == unitOrGroup)?.Members ?? [unitOrGroup];
}

internal sealed class CityItself
{
    public string Name { get; init; } = "";
    public string Code { get; init; } = "";
    public DateOnly Today { get; init; }
}

internal sealed class SampleIndustry
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public List<string> Words { get; init; } = [];
}

internal sealed class UnitGroup
{
    public string Name { get; init; } = "";
    public List<string> Aliases { get; init; } = [];
    public List<string> Members { get; init; } = [];
}

internal sealed class SampleUnit
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Short { get; init; } = "";
    public List<string> Aliases { get; init; } = [];
    public string? Parent { get; init; }
    public string Level { get; init; } = "";
    public string Kind { get; init; } = "";

    public bool IsPlace => Code.Length < 18;

    public IEnumerable<string> AllNames() => Aliases.Append(Name).Append(Short).Distinct();
}

internal sealed class SamplePerson
{
    public string SignIn { get; init; } = "";
    public string Name { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Role { get; init; } = "";
    public string Title { get; init; } = "";
    public bool LeadsDuties { get; init; }

    public Role RoleHeld => Enum.Parse<Role>(Role.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
