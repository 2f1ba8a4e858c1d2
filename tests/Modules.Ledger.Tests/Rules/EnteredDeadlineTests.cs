using Luodi.Platform.Time;

namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class EnteredDeadlineTests
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    public static TheoryData<string> Rules =>
    [
        """{"rule":"after-event","start":"2026-03-02","days":5,"count":"Natural","countsFirstDay":true,"restDay":"Next","pauses":[{"from":"2026-03-04","to":"2026-03-08","reason":"鉴定"}]}""",
        """{"rule":"working-day-of-month","year":2026,"month":5,"number":5,"bound":"Inclusive"}""",
        """{"rule":"period-end","period":"Quarter","year":2026,"number":3,"bound":"Strict","restDay":"Previous"}""",
        """{"rule":"fixed-date","date":"2026-10-01","bound":"Strict","restDay":"Stays"}""",
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_comes_out_of_its_own_form_as_it_went_in(string rule)
    {
        var read = DeadlineRule.Read(rule);
        var form = EnteredDeadline.Of(read, Today);
        Assert.Equal(read.Write(), form.Rule().Value.Write());
    }

    [Fact]
    public void Before_a_working_day_is_strict_and_before_the_end_of_a_year_is_not_unless_somebody_says_so()
    {
        Assert.Equal(Bound.Strict, ((WorkingDayOfMonth)new EnteredDeadline { Kind = EnteredDeadline.WorkingDayOfMonth, MonthYear = "2026", Month = "5", Number = "５" }.Rule().Value).Bound);
        Assert.Equal(new PeriodEnd(Period.Year, 2026), new EnteredDeadline { Kind = EnteredDeadline.PeriodEnd, Period = Period.Year, PeriodYear = "2026" }.Rule().Value);
    }

    [Fact]
    public void A_pause_of_one_day_needs_no_end() =>
        Assert.Equal(new DateOnly(2026, 3, 4), ((AfterEvent)new EnteredDeadline
        {
            Kind = EnteredDeadline.WorkingDays, Start = "2026-03-02", Days = "5", Pauses = [new() { From = "2026-03-04", Reason = "鉴定" }, new()],
        }.Rule().Value).Pauses![0].To);

    [Fact]
    public void A_form_for_a_task_without_rule_starts_from_today() => Assert.Equal("2026-01-12", EnteredDeadline.Of(null, Today).Start);

    [Theory]
    [InlineData("2026", null, "2026-12-31")]
    [InlineData("2026-02", null, "2026-02-28")]
    [InlineData("2026-05-31", null, "2026-05-31")]
    [InlineData(null, """{"rule":"after-event","start":"2026-02-02","days":20}""", "2026-03-06")]
    public void Every_deadline_has_a_certificate_whatever_it_comes_from(string? read, string? rule, string day)
    {
        var deadline = DateOnly.ParseExact(day, "yyyy-MM-dd");
        Assert.Equal(deadline, DueRule.Certify(DueRule.Explain(read, deadline, rule), rule, WorkCalendar.Shipped)!.Result);
    }

    [Fact]
    public void Without_a_deadline_there_is_no_certificate() => Assert.Null(DueRule.Certify(DueRule.Explain("年底", null), null, WorkCalendar.Shipped));

    [Fact]
    public void A_date_typed_over_a_rule_takes_the_rule_away_and_the_same_date_leaves_it()
    {
        var task = new Assignment(Guid.CreateVersion7(), Guid.CreateVersion7(), new(Guid.Empty, Guid.Empty, Library.Contract.ReadingKind.Duty, 0, 1, "x", [], "x", [], [], [], null, null));
        var certificate = Deadlines.Certify(new AfterEvent(new(2026, 12, 21), 20), WorkCalendar.Shipped).Value;
        task.Limit(certificate);
        Assert.True(task.DeadlineIsProvisional);
        task.Limit(certificate.Result);
        Assert.NotNull(task.DeadlineRule);
        task.Limit(certificate.Result.AddDays(1));
        Assert.Null(task.DeadlineRule);
        Assert.False(task.DeadlineIsProvisional);
    }
}
