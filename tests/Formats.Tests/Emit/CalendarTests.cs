using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit.Calendar;
using Luodi.Compiler.Text;

namespace Luodi.Formats.Tests.Emit;

public sealed class CalendarTests
{
    private static readonly SourceText Source = SourceText.From("每季度报告进展");

    [Fact]
    public void Deadlines_are_all_day_events_on_the_last_day_that_the_text_allows()
    {
        var events = Read(Policy.Compiled).Components;
        var duty = events.Single(e => e.Text("SUMMARY").StartsWith("截止：", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1)), (duty.Start, duty.End));
        Assert.Contains("责任单位：市科技局\n原文：", duty.Text("DESCRIPTION"), StringComparison.Ordinal);
        var target = events.Single(e => e.Text("SUMMARY").StartsWith("目标到期：", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2027, 12, 31), target.Start);
        Assert.Contains("文件写明的时限：2027年", target.Text("DESCRIPTION"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cadences_recur_from_the_day_of_issue_on_and_those_without_a_period_are_to_dos()
    {
        var components = Read(Policy.Compiled).Components;
        Assert.Equal(new DateOnly(2026, 11, 30), components.Single(e => e.Rule?.Contains("BYMONTH=11;", StringComparison.Ordinal) == true).Start);
        Assert.Single(components, e => e.Kind == "VTODO" && e.Start is null);
    }

    [Theory]
    [InlineData(Every.Month, 1, "day 5", "2026-04-05 2026-05-05 2026-06-05")]
    [InlineData(Every.Month, 1, "day 31", "2026-03-31 2026-04-30 2026-05-31")]
    [InlineData(Every.Month, 1, "day 30", "2026-03-30 2026-04-30 2026-05-30")]
    [InlineData(Every.Month, 1, "end of month", "2026-03-31 2026-04-30 2026-05-31")]
    [InlineData(Every.Month, 1, null, "2026-03-31 2026-04-30 2026-05-31")]
    [InlineData(Every.Month, 1, "working day 5", "2026-04-07 2026-05-07 2026-06-05")]
    [InlineData(Every.Quarter, 1, "day 10", "2026-04-10 2026-07-10 2026-10-10")]
    [InlineData(Every.Quarter, 1, null, "2026-03-31 2026-06-30 2026-09-30")]
    [InlineData(Every.HalfYear, 1, null, "2026-06-30 2026-12-31 2027-06-30")]
    [InlineData(Every.Year, 1, "month 11", "2026-11-30 2027-11-30 2028-11-30")]
    [InlineData(Every.Year, 1, "month 2", "2027-02-28 2028-02-29 2029-02-28")]
    [InlineData(Every.Year, 1, "month 9 day 15", "2026-09-15 2027-09-15 2028-09-15")]
    [InlineData(Every.Year, 1, "end of year", "2026-12-31 2027-12-31 2028-12-31")]
    [InlineData(Every.Year, 2, null, "2026-06-30 2026-12-31 2027-06-30")]
    [InlineData(Every.Year, 4, null, "2026-03-31 2026-06-30 2026-09-30")]
    public void Rules_give_the_days_that_people_mean(Every every, int count, string? by, string days)
    {
        var calendar = Read(Of(new Cadence(Source, new TextSpan(0, 3), null, every, count, by, "报告进展"), new DateOnly(2026, 3, 10)));
        var found = Assert.Single(calendar.Components);
        var expected = days.Split(' ').Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ToList();
        Assert.Equal(expected, found.Days(3));
        // The first day has to be one of the rule, or programs show it as an exception.
        Assert.Equal(expected[0], found.Start);
    }

    [Theory]
    [InlineData(Every.Day, "FREQ=DAILY", "2026-03-10")]
    [InlineData(Every.Week, "FREQ=WEEKLY;BYDAY=FR", "2026-03-13")]
    public void Days_and_weeks_have_rules_of_their_own(Every every, string rule, string first)
    {
        var found = Assert.Single(Read(Of(new Cadence(Source, new TextSpan(0, 3), null, every, 1, null, "报告"), new DateOnly(2026, 3, 10))).Components);
        Assert.Equal((rule, DateOnly.ParseExact(first, "yyyy-MM-dd", null)), (found.Rule, found.Start!.Value));
    }

    [Fact]
    public void Without_a_date_of_issue_nothing_is_reckoned() =>
        Assert.Equal("VTODO", Assert.Single(Read(Of(new Cadence(Source, new TextSpan(0, 3), null, Every.Month, 1, "day 5", "报告"), null)).Components).Kind);

    [Fact]
    public void The_same_text_gives_the_same_identifiers_and_no_two_events_share_one()
    {
        var twice = Policy.Compile(Policy.Text.Replace("定期召开调度会议。", "定期召开调度会议。市统计局每季度首月10日前发布统计报告。", StringComparison.Ordinal));
        var ids = Read(twice).Components.Select(c => c.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ids, Read(twice).Components.Select(c => c.Id));
    }

    [Fact]
    public void Separators_and_line_ends_are_escaped_and_rare_characters_are_not_torn()
    {
        var activity = string.Concat(Enumerable.Repeat("报告𠮷林;一,二\\三", 20));
        var found = Assert.Single(Read(Of(new Cadence(Source, new TextSpan(0, 3), null, Every.Month, 1, null, activity), new DateOnly(2026, 3, 10))).Components);
        Assert.Equal("每月：" + activity, found.Text("SUMMARY"));
    }

    [Fact]
    public void Every_document_at_hand_and_every_mutant_is_a_calendar()
    {
        foreach (var compilation in Policy.Documents().Concat(Policy.Mutants(150)))
            Read(compilation);
    }

    [Fact]
    public void A_line_that_is_too_long_is_found() =>
        Assert.ThrowsAny<Exception>(() => CalendarFile.Read(System.Text.Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{new string('x', 80)}\r\nEND:VCALENDAR\r\n")));

    private static CalendarFile Read(Compilation compilation) => CalendarFile.Read(Policy.Written(stream => new CalendarEmitter(stream), compilation));

    private static Compilation Of(Commitment commitment, DateOnly? issued) =>
        new(Source, [new PolicyDocument("关于报告的通知", "", null, issued, new TextSpan(0, Source.Length), [], [commitment], [])], []);
}
