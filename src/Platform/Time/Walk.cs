namespace Luodi.Platform.Time;

/// <summary>Goes from day to day and keeps what it passed: the arithmetic that a certificate shows.</summary>
internal sealed class Walk(WorkCalendar calendar)
{
    private readonly List<NamedDay> _holidays = [];
    private readonly List<NamedDay> _makeUpDays = [];
    private readonly List<DateOnly> _weekends = [];
    private readonly Dictionary<Pause, int> _pauses = [];
    private DateOnly? _unknown;

    public int Counted { get; private set; }

    public void Take(IEnumerable<Pause> pauses)
    {
        foreach (var pause in pauses)
            _pauses[pause] = 0;
    }

    /// <summary>One day further: counted, or kept with the reason why not.</summary>
    public void See(DateOnly date, DayCount count, IReadOnlyList<Pause> pauses)
    {
        var counts = count == DayCount.Natural || Note(date).IsWorkday;
        if (!counts)
            return;
        if (pauses.FirstOrDefault(p => p.From <= date && date <= p.To) is { } pause)
            _pauses[pause]++;
        else
            Counted++;
    }

    /// <summary>Counts the working days of a stretch, both ends included.</summary>
    public void To(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            See(day, DayCount.Working, []);
    }

    /// <summary>The working day before.</summary>
    public DateOnly Back(DateOnly day)
    {
        var before = calendar.Before(day).Date;
        // Inside the month the days in between have been kept on the way; before its first working day they have not.
        for (var passed = day.AddDays(-1); passed >= before && !IsKept(passed); passed = passed.AddDays(-1))
            Note(passed, isCounted: false);
        return before;
    }

    /// <summary>The day itself when it is worked, else the next that is in this direction.</summary>
    public DateOnly Rest(DateOnly day, int step)
    {
        for (; !calendar.IsWorkday(day); day = day.AddDays(step))
            Note(day, isCounted: false);
        Note(day, isCounted: false);
        return day;
    }

    public DeadlineCertificate End(DeadlineRule rule, DateOnly? from, DateOnly reached, DateOnly result) => new(
        rule, from, Counted, [.. _holidays.OrderBy(d => d.Date)], [.. _makeUpDays.OrderBy(d => d.Date)], [.. _weekends.Order()],
        [.. _pauses.Select(p => new PauseTaken(p.Key, p.Value))], reached, result, _unknown is not null, _unknown);

    private bool IsKept(DateOnly day) => _weekends.Contains(day) || _holidays.Exists(h => h.Date == day) || _makeUpDays.Exists(m => m.Date == day);

    private CalendarDay Note(DateOnly date, bool isCounted = true)
    {
        var day = calendar.On(date);
        if (calendar.IsProvisional(date) && !(_unknown <= date))
            _unknown = date;
        if (IsKept(date))
            return day;
        switch (day.Kind)
        {
            case DayKind.Holiday:
                _holidays.Add(Named(day));
                break;
            case DayKind.Weekend:
                _weekends.Add(date);
                break;
            case DayKind.MakeUpDay when isCounted:
                _makeUpDays.Add(Named(day));
                break;
        }
        return day;
    }

    private static NamedDay Named(CalendarDay day) => new(day.Date, day.Name!, day.Notice!.Number, day.Notice.Address);
}
