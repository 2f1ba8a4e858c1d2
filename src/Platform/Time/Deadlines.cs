namespace Luodi.Platform.Time;

/// <summary>时限推算: rule and calendar in, certificate out. Described in docs/rules/deadlines.md.</summary>
public static class Deadlines
{
    public const string Version = "deadline-1";

    /// <returns>Refused when the rule names no day: out of its limits, or the month has fewer working days.</returns>
    public static Outcome<DeadlineCertificate> Certify(DeadlineRule rule, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        if (DeadlineLimits.Flaw(rule) is { } flaw)
            return flaw;
        var walk = new Walk(calendar);
        switch (rule)
        {
            case FixedDate fixedDate:
                return walk.End(rule, null, fixedDate.Date, Rested(walk, Bounded(fixedDate.Date, fixedDate.Bound), fixedDate.RestDay));
            case PeriodEnd end:
                var last = LastDay(end);
                return walk.End(rule, null, last, Rested(walk, Bounded(last, end.Bound), end.RestDay));
            case AfterEvent after:
                var reached = Count(walk, after);
                return walk.End(rule, after.Start, reached, Rested(walk, reached, after.RestDay));
            case WorkingDayOfMonth nth:
                var eve = new DateOnly(nth.Year, nth.Month, 1).AddDays(-1);
                if (calendar.Nth(nth.Year, nth.Month, nth.Number) is not { Date: var day })
                    return new Refusal(RefusalKind.Invalid, "platform.deadline-no-such-day", "Number", nth.Year, nth.Month, nth.Number);
                walk.To(eve.AddDays(1), day);
                return walk.End(rule, eve.AddDays(1), day, nth.Bound == Bound.Inclusive ? day : walk.Back(day));
            default:
                throw new NotSupportedException(rule.GetType().Name);
        }
    }

    /// <summary>The last day of the period.</summary>
    public static DateOnly LastDay(PeriodEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        var month = end.Number * (12 / DeadlineLimits.Parts(end.Period));
        return new DateOnly(end.Year, month, DateTime.DaysInMonth(end.Year, month));
    }

    private static DateOnly Bounded(DateOnly day, Bound bound) => bound == Bound.Strict ? day.AddDays(-1) : day;

    private static DateOnly Count(Walk walk, AfterEvent rule)
    {
        var pauses = rule.Pauses ?? [];
        walk.Take(pauses);
        var day = rule.CountsFirstDay ? rule.Start.AddDays(-1) : rule.Start;
        while (walk.Counted < rule.Days)
        {
            day = day.AddDays(1);
            walk.See(day, rule.Count, pauses);
        }
        return day;
    }

    private static DateOnly Rested(Walk walk, DateOnly day, RestDay rule) => rule switch
    {
        RestDay.Stays => day,
        RestDay.Next => walk.Rest(day, 1),
        RestDay.Previous => walk.Rest(day, -1),
    };
}
