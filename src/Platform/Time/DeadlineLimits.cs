namespace Luodi.Platform.Time;

/// <summary>Which rules can be computed.</summary>
public static class DeadlineLimits
{
    public const int MostDays = 2000;
    public const int MostPauses = 20;
    public const int ReasonLength = 100;

    /// <summary>Why it cannot; null when it can.</summary>
    public static Refusal? Flaw(DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            FixedDate r => Year(r.Date.Year),
            PeriodEnd r => Year(r.Year) ?? (r.Number < 1 || r.Number > Parts(r.Period) ? new Refusal(RefusalKind.Invalid, "platform.deadline-period", "Number", Parts(r.Period)) : null),
            WorkingDayOfMonth r => Year(r.Year)
                ?? (r.Month is < 1 or > 12 ? new Refusal(RefusalKind.Invalid, "platform.deadline-month", "Month") : null)
                ?? (r.Number is < 1 or > 23 ? new Refusal(RefusalKind.Invalid, "platform.deadline-number", "Number") : null),
            AfterEvent r => Year(r.Start.Year)
                ?? (r.Days is < 1 or > MostDays ? new Refusal(RefusalKind.Invalid, "platform.deadline-days", "Days", MostDays) : null)
                ?? Pauses(r.Pauses ?? []),
            _ => throw new NotSupportedException(rule.GetType().Name),
        };
    }

    internal static int Parts(Period period) => period switch { Period.Month => 12, Period.Quarter => 4, Period.HalfYear => 2, Period.Year => 1 };

    private static Refusal? Year(int year) =>
        year is < PlanRule.FirstYear or > PlanRule.LastYear ? new(RefusalKind.Invalid, "platform.deadline-year", "Year", PlanRule.FirstYear, PlanRule.LastYear) : null;

    private static Refusal? Pauses(IReadOnlyList<Pause> pauses)
    {
        if (pauses.Count > MostPauses || pauses.Any(p => p.To < p.From || p.To.DayNumber - p.From.DayNumber > MostDays))
            return new(RefusalKind.Invalid, "platform.deadline-pause", "Pauses", MostPauses);
        return pauses.Any(p => p.Reason is not { Length: > 0 and <= ReasonLength })
            ? new(RefusalKind.Invalid, "platform.deadline-pause-reason", "Pauses", ReasonLength)
            : null;
    }
}
