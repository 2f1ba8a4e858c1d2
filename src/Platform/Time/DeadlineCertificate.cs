using System.Text.Json;

namespace Luodi.Platform.Time;

/// <summary>A day that a notice made what it is.</summary>
/// <param name="Notice">发文字号.</param>
public sealed record NamedDay(DateOnly Date, string Name, string Notice, string? Address);

/// <summary>A pause, and how many days that would have counted it took.</summary>
public sealed record PauseTaken(Pause Pause, int Days);

/// <summary>时限凭据: a deadline with the whole arithmetic that led to it.</summary>
/// <param name="From">The day that the counting starts from; null where nothing is counted.</param>
/// <param name="Counted">How many days were counted.</param>
/// <param name="Holidays">Days off that were passed over.</param>
/// <param name="MakeUpDays">Weekend days that were counted because they are worked.</param>
/// <param name="Weekends">Ordinary weekend days that were passed over.</param>
/// <param name="Reached">The day that the rule names, before bound and rest day had their say.</param>
/// <param name="Result">The last day that is in time.</param>
/// <param name="IsProvisional">暂定: the way touches days that no notice has spoken about yet.</param>
/// <param name="UnknownFrom">The first such day.</param>
public sealed record DeadlineCertificate(
    DeadlineRule Rule, DateOnly? From, int Counted, IReadOnlyList<NamedDay> Holidays, IReadOnlyList<NamedDay> MakeUpDays, IReadOnlyList<DateOnly> Weekends,
    IReadOnlyList<PauseTaken> Pauses, DateOnly Reached, DateOnly Result, bool IsProvisional, DateOnly? UnknownFrom)
{
    /// <summary>Version of the arithmetic: docs/rules/deadlines.md.</summary>
    public string Version => Deadlines.Version;

    public string Write() => JsonSerializer.Serialize(this, YearPlanJson.Options);
}
