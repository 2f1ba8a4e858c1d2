using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Tests.Lexicon;

public sealed class DateTests
{
    [Theory]
    [InlineData("2025年", "2025")]
    [InlineData("2025年底前", "2025-12-31")]
    [InlineData("2025年年底", "2025-12-31")]
    [InlineData("2025年末", "2025-12-31")]
    [InlineData("2014年5月底前", "2014-05-31")]
    [InlineData("2024年2月底前", "2024-02-29")]
    [InlineData("2025年6月前", "2025-06")]
    [InlineData("2025年6月30日前", "2025-06-30")]
    [InlineData("二〇二五年", "2025")]
    [InlineData("2025年上半年", "2025-06")]
    [InlineData("2025年第三季度", "2025-09")]
    [InlineData("2025-06-30", "2025-06-30")]
    [InlineData("2025/6/3", "2025-06-03")]
    [InlineData("“十四五”末", "2025")]
    [InlineData("“十五五”期间", "2030")]
    [InlineData("“十一五”末", "2010")]
    [InlineData("“十五”期末", "2005")]
    [InlineData("十四五时期", "2025")]
    public void A_date_is_due_by(string text, string due)
    {
        Assert.Equal(text.Length, Dates.Read(text, 0, out var date));
        Assert.Equal(due, date.Due);
    }

    [Theory]
    [InlineData("11月前", 11, null)]
    [InlineData("9月15日前", 9, 15)]
    public void A_month_without_a_year_is_a_date_but_nothing_is_due_by_it(string text, int month, int? day)
    {
        Assert.Equal(text.Length, Dates.Read(text, 0, out var date));
        Assert.Equal((month, day, (string?)null), (date.Month!.Value, date.Day, date.Due));
    }

    [Theory]
    [InlineData("6个月")]
    [InlineData("5年")]
    [InlineData("三年行动")]
    [InlineData("十五个")]
    [InlineData("3月")]
    [InlineData("0531-8901")]
    public void Durations_and_codes_are_no_dates(string text) => Assert.Equal(0, Dates.Read(text, 0, out _));

    [Fact]
    public void A_day_that_does_not_exist_is_left_out()
    {
        Assert.Equal("2023年2月".Length, Dates.Read("2023年2月30日", 0, out var date));
        Assert.Equal("2023-02", date.Due);
    }
}
