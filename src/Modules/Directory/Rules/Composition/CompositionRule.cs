using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Packs;

namespace Luodi.Modules.Directory.Rules.Composition;

/// <summary>A rule as the city's file has it.</summary>
internal sealed class RuleText : Worded
{
    public string Id { get; init; } = "";

    /// <summary>The document and place that demand it.</summary>
    public string Clause { get; init; } = "";

    /// <summary>One of the closed set below.</summary>
    public string Form { get; init; } = "";

    /// <summary>A person's act that breaks it is refused; what an import brings is stored and reported.</summary>
    public bool Refuse { get; init; }

    /// <summary>The kinds of body it is about.</summary>
    public List<string> Bodies { get; init; } = [];
    public string Seat { get; init; } = "";
    public List<string> Seats { get; init; } = [];
    public List<string> Posts { get; init; } = [];
    public List<UnitKind> UnitKinds { get; init; } = [];
    public List<UnitLevel> Levels { get; init; } = [];
    public List<string> Needs { get; init; } = [];

    /// <summary>Only of units that lead some body.</summary>
    public bool LeadsOnly { get; init; }
    public int Min { get; init; } = 1;
    public int Max { get; init; } = int.MaxValue;
    public List<WorkedExample> Examples { get; init; } = [];
}

/// <summary>例: a small city and what the rule finds in it. Runs as a test.</summary>
internal sealed class WorkedExample
{
    public string Name { get; init; } = "";
    public List<string> Industries { get; init; } = [];

    /// <summary>Unit and kind; a unit that is only named elsewhere is a department of the city.</summary>
    public Dictionary<string, string> Units { get; init; } = [];

    /// <summary>“kind unit person”: posts in units.</summary>
    public List<string> Posts { get; init; } = [];
    public List<ExampleBody> Bodies { get; init; } = [];

    /// <summary>“sort subject”: exactly these.</summary>
    public List<string> Finds { get; init; } = [];
}

internal sealed class ExampleBody
{
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Industry { get; init; }
    public string? Unit { get; init; }
    public List<string> Lead { get; init; } = [];
    public List<string> Responsible { get; init; } = [];
    public List<string> Seats { get; init; } = [];
    public string Plan { get; init; } = "";
    public string Timetable { get; init; } = "";
}

/// <summary>组成规则. The forms are a closed set, one class each; what they say of which body is data.</summary>
internal abstract class CompositionRule(RuleText text)
{
    public RuleText Text { get; } = text;

    public abstract IEnumerable<Finding> Check(CityView city);

    /// <exception cref="InvalidDataException">The file names a form that is none.</exception>
    public static CompositionRule Read(RuleText text) => text.Form switch
    {
        "seat-count" => new SeatCount(text),
        "seat-per-industry" => new SeatPerIndustry(text),
        "body-per-industry" => new BodyPerIndustry(text),
        "head-of-lead-unit" => new HeadOfLeadUnit(text),
        "from-lead-unit" => new FromLeadUnit(text),
        "seats-for-each-unit" => new SeatsForEachUnit(text),
        "posts-among-holders" => new PostsAmongHolders(text),
        "some-from" => new SomeFrom(text),
        "body-for-each-unit" => new BodyForEachUnit(text),
        "distinct-industries" => new DistinctIndustries(text),
        "complete" => new Complete(text),
        _ => throw new InvalidDataException($"{text.Id}: there is no form '{text.Form}'"),
    };

    protected IEnumerable<BodyView> Concerned(CityView city) => city.Bodies.Where(b => Text.Bodies.Contains(b.Kind));

    protected Finding In(BodyView body, FindingSort sort, string? seat, string names, Guid? unit = null) =>
        new(this, sort, body.Name, body.Id, body.Industry, unit, seat, names, body.Basis);

    protected static string People(IEnumerable<SeatView> seats) => string.Join('、', seats.Select(s => s.Person));

    protected static string Units(CityView city, IEnumerable<Guid> units) => string.Join('、', units.Select(u => city.Unit(u)?.Name ?? "—"));
}
