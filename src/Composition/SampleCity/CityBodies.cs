using Luodi.Modules.Directory.Model;

namespace Luodi.Composition.SampleCity;

/// <summary>The past of the city's units: what they were called, and which are no more.</summary>
internal sealed class PastUnits
{
    public List<RenamedUnit> Renamed { get; init; } = [];
    public List<MergedUnit> Merged { get; init; } = [];
}

internal sealed class RenamedUnit
{
    public string Unit { get; init; } = "";
    public string Name { get; init; } = "";
    public string Short { get; init; } = "";
    public DateOnly Until { get; init; }
    public string Basis { get; init; } = "";
    public string Reason { get; init; } = "";
}

internal sealed class MergedUnit
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Short { get; init; } = "";
    public string Parent { get; init; } = "";
    public string Level { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateOnly From { get; init; }
    public string Into { get; init; } = "";
    public DateOnly On { get; init; }
    public string Basis { get; init; } = "";
    public string Reason { get; init; } = "";
}

/// <summary>Somebody without an account.</summary>
internal sealed class SampleStaff
{
    public string Name { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Title { get; init; } = "";
}

internal sealed class SampleBody
{
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Unit { get; init; } = "";
    public string? Industry { get; init; }
    public string? Parent { get; init; }
    public string Plan { get; init; } = "";
    public string Timetable { get; init; } = "";
    public List<string> Leads { get; init; } = [];
    public List<string> Responsible { get; init; } = [];
    public List<SampleStep> Steps { get; init; } = [];
    public List<SampleSeat> Seats { get; init; } = [];
}

internal sealed class SampleStep
{
    public BodyState State { get; init; }
    public DateOnly On { get; init; }
    public string Basis { get; init; } = "";
    public string Reason { get; init; } = "";
}

internal sealed class SampleSeat
{
    public string Kind { get; init; } = "";
    public string Person { get; init; } = "";
    public string Unit { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string Reason { get; init; } = "";
    public string LeaveReason { get; init; } = "";
    public string? SelectedBy { get; init; }
}
