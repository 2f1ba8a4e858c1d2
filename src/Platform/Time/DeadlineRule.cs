using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luodi.Platform.Time;

/// <summary>前: whether the day that is named is itself still in time.</summary>
public enum Bound
{
    /// <summary>含当日.</summary>
    Inclusive,

    /// <summary>不含当日: the last good day is the one before; before a working day, the working day before.</summary>
    Strict,
}

/// <summary>计日: which days count.</summary>
public enum DayCount
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>自然日.</summary>
    Natural,
}

/// <summary>遇休: what becomes of a last day that nobody works on.</summary>
public enum RestDay
{
    /// <summary>不变.</summary>
    Stays,

    /// <summary>顺延 to the next working day (民法典第二百零三条).</summary>
    Next,

    /// <summary>提前 to the working day before.</summary>
    Previous,
}

/// <summary>期间: of what the end is meant.</summary>
public enum Period { Month, Quarter, HalfYear, Year }

/// <summary>暂停: days that do not count, both ends included, and why.</summary>
public sealed record Pause(DateOnly From, DateOnly To, string Reason);

/// <summary>时限规则: how a deadline follows from its start. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(FixedDate), "fixed-date")]
[JsonDerivedType(typeof(AfterEvent), "after-event")]
[JsonDerivedType(typeof(WorkingDayOfMonth), "working-day-of-month")]
[JsonDerivedType(typeof(PeriodEnd), "period-end")]
public abstract record DeadlineRule
{
    private protected DeadlineRule() { }

    /// <summary>A new notice may move the date.</summary>
    [JsonIgnore]
    public abstract bool NeedsCalendar { get; }

    public string Write() => JsonSerializer.Serialize(this, YearPlanJson.Options);

    /// <exception cref="JsonException">It is no rule.</exception>
    public static DeadlineRule Read(string text) => JsonSerializer.Deserialize<DeadlineRule>(text, YearPlanJson.Options) ?? throw new JsonException("null");
}

/// <summary>定日.</summary>
public sealed record FixedDate(DateOnly Date, Bound Bound = Bound.Inclusive, RestDay RestDay = RestDay.Stays) : DeadlineRule
{
    public override bool NeedsCalendar => RestDay != RestDay.Stays;
}

/// <summary>自某日起若干日内.</summary>
/// <param name="CountsFirstDay">首日计入. By default the day of the event is not counted (民法典第二百零一条).</param>
public sealed record AfterEvent(
    DateOnly Start, int Days, DayCount Count = DayCount.Working, bool CountsFirstDay = false, RestDay RestDay = RestDay.Stays, IReadOnlyList<Pause>? Pauses = null) : DeadlineRule
{
    public override bool NeedsCalendar => Count == DayCount.Working || RestDay != RestDay.Stays;
}

/// <summary>某月第几个工作日前.</summary>
public sealed record WorkingDayOfMonth(int Year, int Month, int Number, Bound Bound = Bound.Strict) : DeadlineRule
{
    public override bool NeedsCalendar => true;
}

/// <summary>月末、季末、半年末、年末.</summary>
/// <param name="Number">Which month, quarter or half of the year; 1 for the year.</param>
public sealed record PeriodEnd(Period Period, int Year, int Number = 1, Bound Bound = Bound.Inclusive, RestDay RestDay = RestDay.Stays) : DeadlineRule
{
    public override bool NeedsCalendar => RestDay != RestDay.Stays;
}
