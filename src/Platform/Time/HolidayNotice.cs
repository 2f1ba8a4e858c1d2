namespace Luodi.Platform.Time;

/// <summary>放假通知: what one notice of the State Council declares: days off, and weekend days that are worked instead, by festival.</summary>
/// <param name="Number">发文字号, as the notice writes it.</param>
/// <param name="Issued">Null where no source that was read tells the day.</param>
public sealed record HolidayNotice(
    string Number, DateOnly? Issued, string? Address,
    IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Off, IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Work)
{
    public IEnumerable<CalendarDay> Days() =>
        Off.SelectMany(f => f.Value.Select(day => new CalendarDay(day, DayKind.Holiday, f.Key, this)))
            .Concat(Work.SelectMany(f => f.Value.Select(day => new CalendarDay(day, WorkCalendar.IsWeekend(day) ? DayKind.MakeUpDay : DayKind.Workday, f.Key, this))));
}

/// <summary>年度安排: the notices about one year, in the order they came; a later one wins over an earlier one.</summary>
/// <param name="Year">The year in the notices' titles. They may reach back into the last days of the year before.</param>
public sealed record YearPlan(int Year, IReadOnlyList<HolidayNotice> Notices)
{
    /// <summary>What holds in the end, in the order of days.</summary>
    public IReadOnlyList<CalendarDay> Days() =>
        [.. Notices.SelectMany(n => n.Days()).GroupBy(d => d.Date).Select(same => same.Last()).OrderBy(d => d.Date)];

    /// <summary>Weekdays off less weekend days worked: what is left are the days that the law itself gives.</summary>
    public int DaysGiven() => Days().Sum(d => d.Kind switch
    {
        DayKind.Holiday when !WorkCalendar.IsWeekend(d.Date) => 1,
        DayKind.MakeUpDay => -1,
        _ => 0,
    });
}
