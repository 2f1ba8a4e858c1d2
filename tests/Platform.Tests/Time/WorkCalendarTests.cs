namespace Luodi.Platform.Tests.Time;

/// <summary>The shipped years, and what can be asked of them.</summary>
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    public static TheoryData<int> Years => [.. Enumerable.Range(2013, 14)];

    /// <summary>Years in which more was given than the law gives, and the notice that did.</summary>
    private static readonly Dictionary<int, int> MoreThanTheLaw = new() { [2015] = 1 /* 国发明电〔2015〕1号: 3 September */, [2020] = 2 /* 国办发明电〔2020〕1号: to 2 February */ };

    [Theory]
    [MemberData(nameof(Years))]
    public void Weekdays_off_less_weekend_days_worked_are_the_days_that_the_law_gives(int year)
    {
        var plan = Calendar.PlanOf(year)!;
        Assert.Equal(PlanRule.DaysByLaw(year) + MoreThanTheLaw.GetValueOrDefault(year), plan.DaysGiven());
        Assert.Empty(PlanRule.Missing(plan));
        Assert.Null(PlanRule.Flaw(plan));
    }

    [Theory]
    [InlineData(2013, 250)]
    [InlineData(2014, 250)]
    [InlineData(2015, 249)]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_was_counted_elsewhere(int year, int days) =>
        Assert.Equal(days, Calendar.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void Every_shipped_notice_has_a_number_and_an_address_of_its_own()
    {
        var notices = Calendar.Plans.SelectMany(p => p.Notices).ToList();
        Assert.Equal(17, notices.Count);
        Assert.Equal(17, notices.Select(n => n.Number).Distinct().Count());
        Assert.All(notices, n => Assert.Contains("gov.cn/", n.Address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUpDay, "春节")]
    [InlineData("2026-02-15", DayKind.Holiday, "春节")]
    [InlineData("2026-02-24", DayKind.Workday, null)]
    [InlineData("2026-02-28", DayKind.MakeUpDay, "春节")]
    [InlineData("2026-03-01", DayKind.Weekend, null)]
    public void A_day_is_what_its_notice_says(string day, DayKind kind, string? name)
    {
        var found = Calendar.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((kind, name), (found.Kind, found.Name));
    }

    [Fact]
    public void A_later_notice_of_the_year_wins_and_the_earlier_one_stays_readable()
    {
        var day = new DateOnly(2020, 2, 1);
        Assert.Equal(("国办发明电〔2020〕1号", DayKind.Holiday), (Calendar.On(day).Notice!.Number, Calendar.On(day).Kind));
        Assert.Contains(day, Calendar.PlanOf(2020)!.Notices[0].Work["春节"]);
    }

    [Fact]
    public void The_notice_of_a_year_reaches_back_into_the_last_days_of_the_year_before()
    {
        Assert.Equal("国办发明电〔2018〕15号", Calendar.On(new DateOnly(2018, 12, 29)).Notice!.Number);
        Assert.False(Calendar.IsWorkday(new DateOnly(2018, 12, 31)));
    }

    [Theory]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-25", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2025-12-31", false)]
    [InlineData("2012-12-31", true)]
    public void What_the_next_notice_may_still_change_is_provisional(string day, bool provisional) =>
        Assert.Equal(provisional, Calendar.IsProvisional(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_gap_between_known_years_stays_provisional()
    {
        var plan = Calendar.PlanOf(2026)!;
        var gap = Calendar.With(new YearPlan(2028, [plan.Notices[0] with { Off = Moved(plan.Notices[0].Off, 2), Work = new Dictionary<string, IReadOnlyList<DateOnly>>() }]));
        Assert.True(gap.IsProvisional(new DateOnly(2027, 6, 1)));
        Assert.False(gap.IsProvisional(new DateOnly(2028, 6, 1)));
    }

    [Fact]
    public void A_notice_that_leaves_festivals_out_settles_nothing_yet()
    {
        var part = Calendar.With(NoticeText.Read("一、元旦：1月1日放假。", 2027, "x", null).Value);
        Assert.False(part.IsWorkday(new DateOnly(2027, 1, 1)));
        Assert.True(part.IsProvisional(new DateOnly(2027, 1, 1)));
        Assert.Equal(6, PlanRule.Missing(part.PlanOf(2027)!).Count);
    }

    [Fact]
    public void The_last_working_day_before_a_holiday_is_the_make_up_day() =>
        Assert.Equal(new Reckoned(new DateOnly(2026, 2, 14), false), Calendar.Before(new DateOnly(2026, 2, 24)));

    [Fact]
    public void A_month_has_no_thirtieth_working_day()
    {
        Assert.Null(Calendar.Nth(2026, 2, 17));
        Assert.Equal(new DateOnly(2026, 2, 28), Calendar.Nth(2026, 2, 16)!.Value.Date);
    }

    private static Dictionary<string, IReadOnlyList<DateOnly>> Moved(IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> days, int years) =>
        days.ToDictionary(d => d.Key, d => (IReadOnlyList<DateOnly>)[.. d.Value.Select(x => x.AddYears(years))], StringComparer.Ordinal);
}
