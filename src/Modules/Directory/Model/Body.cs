namespace Luodi.Modules.Directory.Model;

/// <summary>机构: a group that several units form for a purpose — 领导小组, 专班, 智库, 联盟, 联席会议, 监事会, a chain. Never deleted: it is dissolved.</summary>
internal sealed class Body : Record
{
    private Body() { }

    public Body(Guid id, string kind, BodyFace face)
    {
        (Id, Kind) = (id, kind);
        Describe(face);
    }

    /// <summary>Code of its kind in the pack.</summary>
    public string Kind { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The unit that set it up: its level is the body's.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Code of the industry it is for, as the task ledger writes it; null when it is for none.</summary>
    public string? Industry { get; private set; }

    /// <summary>The body above it.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>规划、方案: by what plan it works; empty when there is none yet.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>推进时间表.</summary>
    public string Timetable { get; private set; } = "";

    /// <summary>How often something happened to it. Guards two people who change its seats or states at once.</summary>
    public int Turns { get; private set; }

    public BodyFace Face => new(Name, UnitId, Industry, ParentId, Plan, Timetable);

    public void Describe(BodyFace face) =>
        (Name, UnitId, Industry, ParentId, Plan, Timetable) = (face.Name, face.UnitId, face.Industry, face.ParentId, face.Plan, face.Timetable);

    public void Turn() => Turns++;
}

/// <summary>What is said of a body beside its kind.</summary>
internal sealed record BodyFace(string Name, Guid UnitId, string? Industry, Guid? ParentId, string Plan, string Timetable);

/// <summary>机构状态.</summary>
internal enum BodyState
{
    /// <summary>拟设.</summary>
    Planned,

    /// <summary>成立.</summary>
    Established,

    /// <summary>调整充实: goes on with other members.</summary>
    Adjusted,

    /// <summary>撤销.</summary>
    Dissolved,
}

/// <summary>机构的一步: the body is in this state from the day on, by a document.</summary>
internal sealed class BodyStep : Record
{
    private BodyStep() { }

    public BodyStep(Guid id, Guid bodyId, BodyState state, DateOnly on, string basis, string reason) =>
        (Id, BodyId, State, On, Basis, Reason) = (id, bodyId, state, on, basis, reason);

    public Guid BodyId { get; private set; }

    public BodyState State { get; private set; }

    public DateOnly On { get; private set; }

    public string Basis { get; private set; } = "";

    public string Reason { get; private set; } = "";
}

/// <summary>What a unit does in a body.</summary>
internal enum BodyPart
{
    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>责任单位、参与单位.</summary>
    Responsible,
}

/// <summary>成员单位: a unit has a part in a body from one day up to and without another.</summary>
internal sealed class BodyUnit : Record
{
    private BodyUnit() { }

    public BodyUnit(Guid id, Guid bodyId, Guid unitId, BodyPart part, DateOnly from) => (Id, BodyId, UnitId, Part, From) = (id, bodyId, unitId, part, from);

    public Guid BodyId { get; private set; }

    public Guid UnitId { get; private set; }

    public BodyPart Part { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public void Leave(DateOnly on) => To = on;
}
