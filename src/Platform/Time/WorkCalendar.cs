using System.Collections.Frozen;

namespace Luodi.Platform.Time;

/// <summary>工作日历: which days are worked, from the State Council's yearly notices. Pure; a new notice makes a new calendar.</summary>
public sealed class WorkCalendar
{
    /// <summary>From this day of December on, the next year's notice may have its word: those for 2012, 2019 and 2023 did.</summary>
    private const int ReachBack = 25;

    private readonly FrozenDictionary<DateOnly, CalendarDay> _declared;
    private readonly SortedDictionary<int, YearPlan> _plans = [];
    private readonly FrozenSet<int> _covered;

    public WorkCalendar(IEnumerable<YearPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        foreach (var plan in plans)
            _plans[plan.Year] = plan;
        _covered = _plans.Values.Where(p => PlanRule.Missing(p).Count == 0).Select(p => p.Year).ToFrozenSet();
        var declared = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in _plans.Values.SelectMany(p => p.Days()))
            declared[day.Date] = day;
        _declared = declared.ToFrozenDictionary();
    }

    /// <summary>The years that come with the program.</summary>
    public static WorkCalendar Shipped { get; } = new(ShippedPlans.Read());

    public IReadOnlyCollection<YearPlan> Plans => _plans.Values;

    public YearPlan? PlanOf(int year) => _plans.GetValueOrDefault(year);

    /// <summary>The calendar once this is known too: it replaces what was known of the year.</summary>
    public WorkCalendar With(YearPlan plan) => new(_plans.Values.Append(plan));

    /// <summary>Notices speak about every festival of the year; one that leaves some out settles nothing yet.</summary>
    public bool Covers(int year) => _covered.Contains(year);

    public CalendarDay On(DateOnly day) =>
        _declared.GetValueOrDefault(day) ?? new CalendarDay(day, IsWeekend(day) ? DayKind.Weekend : DayKind.Workday);

    public bool IsWorkday(DateOnly day) => On(day).IsWorkday;

    /// <summary>No notice has spoken about the day, or the next one may still change it.</summary>
    public bool IsProvisional(DateOnly day) => !Covers(day.Year) || (day is { Month: 12, Day: >= ReachBack } && !Covers(day.Year + 1));

    /// <summary>The working day <paramref name="count"/> working days after a day, or before it when negative; the day itself for 0. The day is not counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count leads out of the calendar.</exception>
    public Reckoned Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        var provisional = false;
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            provisional |= IsProvisional(day);
            if (IsWorkday(day))
                left--;
        }
        return new(day, provisional);
    }

    /// <summary>The last working day before a day.</summary>
    public Reckoned Before(DateOnly day) => Add(day, -1);

    /// <summary>The <paramref name="number"/>-th working day of a month; null when the month has fewer.</summary>
    public Reckoned? Nth(int year, int month, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var found = Add(new DateOnly(year, month, 1).AddDays(-1), number);
        return found.Date.Month == month ? found : null;
    }

    /// <summary>Working days after the first and up to the second day; negative when the second comes first.</summary>
    public int Between(DateOnly first, DateOnly second)
    {
        if (second < first)
            return -Between(second, first);
        var count = 0;
        for (var day = first; day < second;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day))
                count++;
        }
        return count;
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
