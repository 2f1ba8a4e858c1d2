namespace Luodi.Composition.SampleCity;

/// <summary>The shape of script.yaml. It has no member for a state: what is done or late must come out of the acts.</summary>
internal sealed class Script
{
    public int Seed { get; init; }
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }
    public string Document { get; init; } = "";
    public Officials Officials { get; init; } = new();
    public Dictionary<string, DateOnly> Deadlines { get; init; } = [];
    public Dictionary<string, Behaviour> Behaviours { get; init; } = [];
    public Dictionary<string, string> Units { get; init; } = [];
    public List<SampleTask> Tasks { get; init; } = [];
    public List<SampleTarget> Targets { get; init; } = [];
    public List<ScriptAct> Acts { get; init; } = [];
}

internal sealed class Officials
{
    public Dictionary<string, string> ByIndustry { get; init; } = [];
    public Dictionary<string, string> ByHeading { get; init; } = [];
}

internal sealed class Behaviour
{
    public string Text { get; init; } = "";
    public Dictionary<string, DateOnly> Days { get; init; } = [];
    public string? SilentFrom { get; init; }
}

internal sealed class SampleTask
{
    public string Key { get; init; } = "";
    public string Anchor { get; init; } = "";
    public string Unit { get; init; } = "";

    /// <summary>Percent and note of each month; null for a month without a report.</summary>
    public List<List<string>?> Reports { get; init; } = [];
}

internal sealed class SampleTarget
{
    public string Key { get; init; } = "";
    public string Task { get; init; } = "";
    public string Anchor { get; init; } = "";
    public List<decimal?> Values { get; init; } = [];

    /// <summary>The unit's own estimate where a value does not tell how far the work is; empty elsewhere.</summary>
    public List<decimal?> Percents { get; init; } = [];
}

/// <summary>One act of the script.</summary>
internal sealed class ScriptAct
{
    public DateOnly Day { get; init; }

    [YamlDotNet.Serialization.YamlMember(Alias = "act")]
    public string Verb { get; init; } = "";
    public string By { get; init; } = "";
    public string? Document { get; init; }
    public string? List { get; init; }
    public string? Task { get; init; }
    public string? Unit { get; init; }
    public string? Text { get; init; }
    public string? Reason { get; init; }
    public List<string> Takes { get; init; } = [];
    public List<string> Into { get; init; } = [];
    public List<string> Evidence { get; init; } = [];
    public List<ScriptVerdict> Rules { get; init; } = [];
    public List<ScriptVerdict> Named { get; init; } = [];

    public override string ToString() => $"{Day:yyyy-MM-dd} {Verb} {Task} {Unit}";
}

internal sealed class ScriptVerdict
{
    public string Kind { get; init; } = "";
    public string? Quote { get; init; }

    /// <summary><c>tasks</c> or <c>targets</c>: only what these anchor to.</summary>
    public string? Of { get; init; }

    [YamlDotNet.Serialization.YamlMember(Alias = "verdict")]
    public string Is { get; init; } = "";
    public Dictionary<string, string> Set { get; init; } = [];
    public string? Reason { get; init; }
}
