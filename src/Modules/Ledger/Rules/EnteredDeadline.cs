namespace Luodi.Modules.Ledger.Rules;

/// <summary>填写的时限规则: the deadline form as it was typed, and the rule it means.</summary>
internal sealed class EnteredDeadline
{
    public const string WorkingDays = "after-event";
    public const string WorkingDayOfMonth = "working-day-of-month";
    public const string PeriodEnd = "period-end";
    public const string FixedDate = "fixed-date";

    public static IReadOnlyList<string> Kinds { get; } = [WorkingDays, WorkingDayOfMonth, PeriodEnd, FixedDate];

    public string? Kind { get; set; }
    public string? Start { get; set; }
    public string? Days { get; set; }
    public DayCount Count { get; set; }
    public bool CountsFirstDay { get; set; }
    public List<EnteredPause>? Pauses { get; set; }
    public string? MonthYear { get; set; }
    public string? Month { get; set; }
    public string? Number { get; set; }
    public Period Period { get; set; }
    public string? PeriodYear { get; set; }
    public string? PeriodNumber { get; set; }
    public string? Date { get; set; }

    /// <summary>Null: as the rule is usually taken.</summary>
    public Bound? Bound { get; set; }
    public RestDay RestDay { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }

    /// <summary>采用, where not it is only tried.</summary>
    public bool Save { get; set; }

    public Outcome<DeadlineRule> Rule() => Kind switch
    {
        WorkingDayOfMonth => Read(Whole(MonthYear, nameof(MonthYear)), Whole(Month, nameof(Month)), Whole(Number, nameof(Number)), (year, month, number) =>
            new WorkingDayOfMonth(year, month, number, Bound ?? Platform.Time.Bound.Strict)),
        PeriodEnd => Read(Whole(PeriodYear, nameof(PeriodYear)), Period == Period.Year ? 1 : Whole(PeriodNumber, nameof(PeriodNumber)), 0, (year, number, _) =>
            new PeriodEnd(Period, year, number, Bound ?? Platform.Time.Bound.Inclusive, RestDay)),
        FixedDate => Day(Date, nameof(Date)) is var date && date.Accepted ? new FixedDate(date.Value, Bound ?? Platform.Time.Bound.Inclusive, RestDay) : date.Refusal!,
        WorkingDays => After(),
        _ => new Refusal(RefusalKind.Invalid, "ledger.deadline-kind", nameof(Kind)),
    };

    private Outcome<DeadlineRule> After()
    {
        var start = Day(Start, nameof(Start));
        var days = Whole(Days, nameof(Days));
        if ((start.Refusal ?? days.Refusal) is { } refusal)
            return refusal;
        var pauses = new List<Pause>();
        foreach (var typed in (Pauses ?? []).Where(p => !p.IsBlank))
        {
            var from = Day(typed.From, nameof(Pauses));
            var to = string.IsNullOrWhiteSpace(typed.To) ? from : Day(typed.To, nameof(Pauses));
            if ((from.Refusal ?? to.Refusal) is { } wrong)
                return wrong;
            pauses.Add(new Pause(from.Value, to.Value, Entered.Words(typed.Reason) ?? ""));
        }
        return new AfterEvent(start.Value, days.Value, Count, CountsFirstDay, RestDay, pauses.Count > 0 ? pauses : null);
    }

    /// <summary>The form of a rule that stands.</summary>
    public static EnteredDeadline Of(DeadlineRule? rule, DateOnly today) => rule switch
    {
        AfterEvent r => Blank(WorkingDays, today, f =>
        {
            (f.Start, f.Days, f.Count, f.CountsFirstDay, f.RestDay) = (Text(r.Start), Text(r.Days), r.Count, r.CountsFirstDay, r.RestDay);
            f.Pauses = [.. (r.Pauses ?? []).Select(p => new EnteredPause { From = Text(p.From), To = Text(p.To), Reason = p.Reason })];
        }),
        WorkingDayOfMonth r => Blank(WorkingDayOfMonth, today, f => (f.MonthYear, f.Month, f.Number, f.Bound) = (Text(r.Year), Text(r.Month), Text(r.Number), r.Bound)),
        PeriodEnd r => Blank(PeriodEnd, today, f => (f.Period, f.PeriodYear, f.PeriodNumber, f.Bound, f.RestDay) = (r.Period, Text(r.Year), Text(r.Number), r.Bound, r.RestDay)),
        FixedDate r => Blank(FixedDate, today, f => (f.Date, f.Bound, f.RestDay) = (Text(r.Date), r.Bound, r.RestDay)),
        _ => Blank(WorkingDays, today, _ => { }),
    };

    private static EnteredDeadline Blank(string kind, DateOnly today, Action<EnteredDeadline> fill)
    {
        var form = new EnteredDeadline { Kind = kind, Start = Text(today), MonthYear = Text(today.Year), PeriodYear = Text(today.Year), Period = Period.Year };
        fill(form);
        return form;
    }

    private static Outcome<DeadlineRule> Read(Outcome<int> first, Outcome<int> second, Outcome<int> third, Func<int, int, int, DeadlineRule> make) =>
        (first.Refusal ?? second.Refusal ?? third.Refusal) is { } refusal ? refusal : make(first.Value, second.Value, third.Value);

    private static Outcome<DateOnly> Day(string? typed, string field)
    {
        var day = Entered.Day(typed, field);
        return day.Refusal is { } refusal ? refusal : day.Value is { } known ? known : new Refusal(RefusalKind.Invalid, "ledger.deadline-day", field);
    }

    private static Outcome<int> Whole(string? typed, string field)
    {
        var number = Entered.Number(typed, field);
        return number.Refusal is { } refusal ? refusal
            : number.Value is { } known && known == decimal.Truncate(known) && known is > 0 and < 10_000 ? (int)known
            : new Refusal(RefusalKind.Invalid, "ledger.not-a-whole-number", field);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A pause as it was typed.</summary>
internal sealed class EnteredPause
{
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Reason { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To) && string.IsNullOrWhiteSpace(Reason);
}
