namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class DueRuleTests
{
    [Theory]
    [InlineData("2026", nameof(DueBasis.YearEnd), "2026-12-31")]
    [InlineData("2026-02", nameof(DueBasis.MonthEnd), "2026-02-28")]
    [InlineData("2028-02", nameof(DueBasis.MonthEnd), "2028-02-29")]
    [InlineData("2026-10", nameof(DueBasis.MonthEnd), "2026-10-31")]
    [InlineData("2014-05-31", nameof(DueBasis.Day), "2014-05-31")]
    public void A_year_a_month_and_a_day_each_give_their_last_day(string due, string basis, string date) =>
        Assert.Equal(new DueReading(Enum.Parse<DueBasis>(basis), due, DateOnly.ParseExact(date, "yyyy-MM-dd")), DueRule.Read(due));

    [Theory]
    [InlineData(null, nameof(DueBasis.None))]
    [InlineData(" ", nameof(DueBasis.None))]
    [InlineData("年底", nameof(DueBasis.Unreadable))]
    [InlineData("2026-13", nameof(DueBasis.Unreadable))]
    [InlineData("2026-02-30", nameof(DueBasis.Unreadable))]
    public void What_gives_no_date_is_never_guessed(string? due, string basis)
    {
        Assert.Equal(Enum.Parse<DueBasis>(basis), DueRule.Read(due).Basis);
        Assert.Null(DueRule.Read(due).Date);
    }

    [Fact]
    public void A_deadline_that_differs_from_the_text_is_the_officers() =>
        Assert.Equal(new DueReading(DueBasis.SetByOfficer, "2026", new DateOnly(2026, 6, 30)), DueRule.Explain("2026", new DateOnly(2026, 6, 30)));

    [Fact]
    public void A_deadline_as_the_text_has_it_is_explained_by_the_text() =>
        Assert.Equal(DueBasis.YearEnd, DueRule.Explain("2026", new DateOnly(2026, 12, 31)).Basis);
}
