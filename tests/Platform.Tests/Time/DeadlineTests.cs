using System.Globalization;

namespace Luodi.Platform.Tests.Time;

/// <summary>Deadlines with their arithmetic, on days that can be looked up.</summary>
public sealed class DeadlineTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    [Theory]
    [Trait("Rule", "R-025")]
    [InlineData(2, "2014-02-12", "2014-02-11")]
    [InlineData(5, "2014-05-08", "2014-05-07")]
    [InlineData(10, "2014-10-13", "2014-10-11")]
    public void The_fifth_working_day_of_a_month_follows_the_notice_of_2014(int month, string inclusive, string strict)
    {
        Assert.Equal(Day(inclusive), Certify(new WorkingDayOfMonth(2014, month, 5, Bound.Inclusive)).Result);
        var certificate = Certify(new WorkingDayOfMonth(2014, month, 5));
        Assert.Equal((Day(inclusive), Day(strict)), (certificate.Reached, certificate.Result));
        Assert.All(certificate.Holidays.Concat(certificate.MakeUpDays), d => Assert.Equal("国办发明电〔2013〕28号", d.Notice));
        Assert.False(certificate.IsProvisional);
    }

    [Fact]
    [Trait("Rule", "R-025")]
    public void The_certificate_names_every_day_off_every_day_worked_and_every_weekend_day()
    {
        var certificate = Certify(new WorkingDayOfMonth(2014, 2, 5, Bound.Inclusive));
        Assert.Equal(["2014-02-01", "2014-02-02", "2014-02-03", "2014-02-04", "2014-02-05", "2014-02-06"], certificate.Holidays.Select(h => Text(h.Date)));
        Assert.All(certificate.Holidays, h => Assert.Equal("春节", h.Name));
        Assert.Equal("2014-02-08", Text(Assert.Single(certificate.MakeUpDays).Date));
        Assert.Equal("2014-02-09", Text(Assert.Single(certificate.Weekends)));
        Assert.Equal(5, certificate.Counted);
    }

    [Theory]
    [InlineData(false, "2026-03-06")]
    [InlineData(true, "2026-03-05")]
    public void Twenty_working_days_pass_over_the_Spring_Festival(bool countsFirst, string result) =>
        Assert.Equal(Day(result), Certify(new AfterEvent(Day("2026-02-02"), 20, CountsFirstDay: countsFirst)).Result);

    [Fact]
    public void A_pause_does_not_count_and_says_how_much_it_took()
    {
        var certificate = Certify(new AfterEvent(Day("2026-03-02"), 5, Pauses: [new(Day("2026-03-04"), Day("2026-03-08"), "第三方意见")]));
        Assert.Equal(Day("2026-03-12"), certificate.Result);
        Assert.Equal(3, Assert.Single(certificate.Pauses).Days);
    }

    [Theory]
    [InlineData(RestDay.Stays, "2026-10-01")]
    [InlineData(RestDay.Next, "2026-10-08")]
    [InlineData(RestDay.Previous, "2026-09-30")]
    public void Natural_days_end_on_a_rest_day_as_the_setting_says(RestDay rule, string result)
    {
        var certificate = Certify(new AfterEvent(Day("2026-09-01"), 30, DayCount.Natural, RestDay: rule));
        Assert.Equal((Day("2026-10-01"), Day(result)), (certificate.Reached, certificate.Result));
        Assert.Equal(rule == RestDay.Next ? 7 : rule == RestDay.Previous ? 1 : 0, certificate.Holidays.Count);
    }

    [Theory]
    [InlineData(Period.Year, 1, Bound.Inclusive, "2026-12-31")]
    [InlineData(Period.Year, 1, Bound.Strict, "2026-12-30")]
    [InlineData(Period.HalfYear, 1, Bound.Inclusive, "2026-06-30")]
    [InlineData(Period.Quarter, 3, Bound.Inclusive, "2026-09-30")]
    [InlineData(Period.Month, 2, Bound.Inclusive, "2026-02-28")]
    public void A_period_ends_on_its_last_day_or_on_the_one_before(Period period, int number, Bound bound, string result) =>
        Assert.Equal(Day(result), Certify(new PeriodEnd(period, 2026, number, bound)).Result);

    [Fact]
    public void A_way_into_a_year_without_notice_is_provisional_and_says_from_where()
    {
        var certificate = Certify(new AfterEvent(Day("2026-12-14"), 20));
        Assert.True(certificate.IsProvisional);
        Assert.Equal(Day("2026-12-25"), certificate.UnknownFrom);
        Assert.False(Certify(new AfterEvent(Day("2026-12-14"), 8)).IsProvisional);
        Assert.False(Certify(new PeriodEnd(Period.Year, 2030)).IsProvisional);
    }

    [Fact]
    public void The_notice_that_arrives_moves_a_provisional_date_and_makes_it_firm()
    {
        var rule = new AfterEvent(Day("2018-12-20"), 10);
        var before = new WorkCalendar(Calendar.Plans.Where(p => p.Year <= 2018));
        var then = Deadlines.Certify(rule, before).Value;
        Assert.Equal((Day("2019-01-03"), true), (then.Result, then.IsProvisional));
        var now = Certify(rule);
        Assert.Equal((Day("2019-01-04"), false), (now.Result, now.IsProvisional));
    }

    [Theory]
    [InlineData("platform.deadline-days", "{\"rule\":\"after-event\",\"start\":\"2026-01-01\",\"days\":0}")]
    [InlineData("platform.deadline-no-such-day", "{\"rule\":\"working-day-of-month\",\"year\":2026,\"month\":2,\"number\":20}")]
    [InlineData("platform.deadline-number", "{\"rule\":\"working-day-of-month\",\"year\":2026,\"month\":2,\"number\":24}")]
    [InlineData("platform.deadline-month", "{\"rule\":\"working-day-of-month\",\"year\":2026,\"month\":13,\"number\":2}")]
    [InlineData("platform.deadline-period", "{\"rule\":\"period-end\",\"period\":\"Quarter\",\"year\":2026,\"number\":5}")]
    [InlineData("platform.deadline-year", "{\"rule\":\"fixed-date\",\"date\":\"1999-01-01\"}")]
    [InlineData("platform.deadline-pause", "{\"rule\":\"after-event\",\"start\":\"2026-01-01\",\"days\":3,\"pauses\":[{\"from\":\"2026-01-09\",\"to\":\"2026-01-08\",\"reason\":\"x\"}]}")]
    [InlineData("platform.deadline-pause-reason", "{\"rule\":\"after-event\",\"start\":\"2026-01-01\",\"days\":3,\"pauses\":[{\"from\":\"2026-01-08\",\"to\":\"2026-01-08\",\"reason\":\"\"}]}")]
    public void A_rule_that_names_no_day_is_refused(string code, string json) =>
        Assert.Equal(code, Deadlines.Certify(DeadlineRule.Read(json), Calendar).Refusal!.Code);

    [Fact]
    public void A_rule_and_a_certificate_are_written_as_text_and_the_rule_read_again()
    {
        DeadlineRule rule = new AfterEvent(Day("2026-03-02"), 5, Pauses: [new(Day("2026-03-04"), Day("2026-03-04"), "鉴定")]);
        Assert.Equal(rule.Write(), DeadlineRule.Read(rule.Write()).Write());
        var text = Certify(rule).Write();
        Assert.Contains("\"rule\": \"after-event\"", text, StringComparison.Ordinal);
        Assert.Contains("鉴定", text, StringComparison.Ordinal);
    }

    private static DeadlineCertificate Certify(DeadlineRule rule) => Deadlines.Certify(rule, Calendar).Value;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
