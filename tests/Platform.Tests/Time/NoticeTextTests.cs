namespace Luodi.Platform.Tests.Time;

/// <summary>The notice as an administrator has it in hand.</summary>
public sealed class NoticeTextTests
{
    /// <summary>国办发明电〔2025〕7号 as published: a public notice of the State Council's General Office.</summary>
    private const string Of2026 =
        """
        国务院办公厅关于2026年
        部分节假日安排的通知
        国办发明电〔2025〕7号

        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
        国务院办公厅
        2025年11月4日
        """;

    [Fact]
    public void The_text_of_a_notice_gives_what_the_shipped_year_has()
    {
        var plan = NoticeText.Read(Of2026, null, null, null);
        Assert.True(plan.Accepted, plan.Refusal?.Code);
        Assert.Equal("国办发明电〔2025〕7号", plan.Value.Notices[0].Number);
        Assert.Equal(new DateOnly(2025, 11, 4), plan.Value.Notices[0].Issued);
        Assert.Equal(Facts(WorkCalendar.Shipped.PlanOf(2026)!), Facts(plan.Value));
    }

    [Fact]
    public void It_reads_the_same_with_half_width_signs_and_all_on_one_line() =>
        Assert.Equal(Facts(WorkCalendar.Shipped.PlanOf(2026)!), Facts(NoticeText.Read(
            Of2026.Replace("\n", "", StringComparison.Ordinal).Replace('：', ':').Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace("〔", "[", StringComparison.Ordinal).Replace("〕", "]", StringComparison.Ordinal),
            null, null, null).Value));

    [Theory]
    [InlineData(2019, "元旦", "2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。", "2018-12-30 2018-12-31 2019-01-01", "2018-12-29")]
    [InlineData(2014, "清明节", "4月5日放假，4月7日（星期一）补休。", "2014-04-05 2014-04-07", "")]
    [InlineData(2014, "端午节", "6月2日放假，与周末连休。", "2014-06-02", "")]
    [InlineData(2014, "元旦", "1月1日放假1天。", "2014-01-01", "")]
    [InlineData(2024, "春节", "2月10日至12日放假调休，共3天。2月4日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。", "2024-02-10 2024-02-11 2024-02-12", "2024-02-04")]
    [InlineData(2008, "劳动节", "5月1日—3日放假，共3天。5月4日（星期日）上班。", "2008-05-01 2008-05-02 2008-05-03", "2008-05-04")]
    [InlineData(2025, "元旦", "1月1日（周三）放假1天，不调休。", "2025-01-01", "")]
    public void The_ways_in_which_notices_say_it_are_read(int year, string name, string sentence, string off, string work)
    {
        var plan = NoticeText.Read($"一、{name}：{sentence}", year, "国办发明电〔2013〕28号", null);
        Assert.True(plan.Accepted, plan.Refusal?.Code);
        Assert.Equal((off, work), (Days(plan.Value.Notices[0].Off), Days(plan.Value.Notices[0].Work)));
    }

    [Theory]
    [InlineData("platform.notice-weekday", "一、元旦：1月1日（周五）至3日（周六）放假调休。")]
    [InlineData("platform.notice-total", "一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。")]
    [InlineData("platform.notice-sentence", "一、元旦：1月1日至3日。")]
    [InlineData("platform.notice-sentence", "一、元旦：1月1日放假。1月2日不放假。")]
    [InlineData("platform.notice-item", "一、春节：延长假期至2月2日，2月3日（星期二）起正常上班。")]
    [InlineData("platform.notice-day", "一、元旦：13月1日放假。")]
    [InlineData("platform.notice-day", "一、元旦：2月30日放假。")]
    [InlineData("platform.notice-day", "一、元旦：1月3日至1日放假。")]
    [InlineData("platform.notice-item", "一、元旦：不放。")]
    [InlineData("platform.notice-item", "一、元旦：1月1日放假。二、元旦：1月2日放假。")]
    [InlineData("platform.notice-not-weekend", "一、元旦：1月1日放假。1月5日上班。")]
    [InlineData("platform.notice-outside", "一、元旦：2027年1月1日放假。")]
    [InlineData("platform.notice-outside", "一、元旦：2025年12月20日放假。")]
    [InlineData("platform.notice-twice", "一、元旦：1月4日放假。1月4日上班。")]
    [InlineData("platform.notice-no-items", "元旦放假。")]
    public void What_cannot_be_is_refused(string code, string text) => Assert.Equal(code, NoticeText.Read(text, 2026, "国办发明电〔2025〕7号", null).Refusal?.Code);

    [Fact]
    public void A_notice_must_say_its_year_and_its_number()
    {
        Assert.Equal("platform.notice-no-year", NoticeText.Read("一、元旦：1月1日放假。", null, "x", null).Refusal!.Code);
        Assert.Equal("platform.notice-no-number", NoticeText.Read("一、元旦：1月1日放假。", 2026, " ", null).Refusal!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"year\":2027,\"notices\":[]}")]
    [InlineData("{\"year\":2027,\"notices\":[null]}")]
    [InlineData("{\"year\":2027,\"notices\":[{\"number\":\"x\",\"off\":{\"元旦\":null},\"work\":{}}]}")]
    [InlineData("{\"year\":2027,\"notices\":[{\"number\":\"x\",\"off\":{\"元旦\":[\"2027-02-30\"]},\"work\":{}}]}")]
    [InlineData("{\"year\":2027,\"notices\":[{\"number\":\"x\",\"off\":{},\"work\":{},\"free\":1}]}")]
    public void Text_that_is_no_plan_is_refused_with_its_place(string text) => Assert.Equal("platform.notice-json", YearPlanJson.Read(text).Refusal!.Code);

    [Fact]
    public void Every_shipped_year_is_read_as_it_is_written() => Assert.All(WorkCalendar.Shipped.Plans, plan =>
        Assert.Equal(YearPlanJson.Write(plan), YearPlanJson.Write(YearPlanJson.Read(YearPlanJson.Write(plan)).Value)));

    private static string Facts(YearPlan plan) => string.Join('\n', plan.Days().Select(d => $"{d.Date:yyyy-MM-dd} {d.Kind} {d.Name}"));

    private static string Days(IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> days) => string.Join(' ', days.SelectMany(d => d.Value).Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
