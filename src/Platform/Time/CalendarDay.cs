namespace Luodi.Platform.Time;

/// <summary>日别: what sort of day it is.</summary>
public enum DayKind
{
    /// <summary>工作日.</summary>
    Workday,

    /// <summary>周末.</summary>
    Weekend,

    /// <summary>放假: declared off, on whatever day of the week.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that is worked.</summary>
    MakeUpDay,
}

/// <summary>日: one day, and the notice that made it what it is; none for an ordinary day.</summary>
/// <param name="Name">The festival.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name = null, HolidayNotice? Notice = null)
{
    public bool IsWorkday => Kind is DayKind.Workday or DayKind.MakeUpDay;
}

/// <summary>推算日: a date that was computed.</summary>
/// <param name="IsProvisional">暂定: the way to it touches days that no notice has spoken about yet.</param>
public readonly record struct Reckoned(DateOnly Date, bool IsProvisional);
