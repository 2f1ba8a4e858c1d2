namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class ReportRuleTests
{
    [Fact]
    public void A_stated_percentage_is_taken_as_stated() => Assert.Equal(40, Judge(new("进展顺利", 40, null, false, null, false)).Value.Percent);

    [Fact]
    public void A_value_of_a_proportional_target_gives_the_percentage() =>
        Assert.Equal(50, Judge(new("建成3个", null, 3, false, null, false), "atLeast", 6).Value.Percent);

    [Fact]
    public void Only_the_whole_is_a_hundred_percent() => Assert.Equal(99.9m, Judge(new("还差一点", null, 9999, false, null, false), "atLeast", 10000).Value.Percent);

    [Fact]
    public void More_than_the_target_is_a_hundred_and_less_than_nothing_is_zero()
    {
        Assert.Equal(100, ReportRule.PercentOf(12, 6));
        Assert.Equal(0, ReportRule.PercentOf(-3, 6));
    }

    [Theory]
    [InlineData("atMost")]
    [InlineData("growthRate")]
    [InlineData("multiplyBy")]
    [InlineData("faster")]
    public void A_value_of_any_other_target_gives_none(string comparator) =>
        Assert.Null(Judge(new("本月数值", null, 30, false, null, false), comparator, 35).Value.Percent);

    [Fact]
    public void Zero_reported_is_zero_and_not_nothing() => Assert.Equal(0, Judge(new("尚未启动", 0, null, false, null, false)).Value.Percent);

    [Fact]
    public void A_fall_is_allowed_with_a_sentence_and_flagged() => Assert.True(Judge(new("原报数据口径有误，现予更正。", 30, null, false, null, false), last: 60).Value.IsSetback);

    [Fact]
    public void The_same_figure_again_is_no_setback() => Assert.False(Judge(new("本月无变化", 60, null, false, null, false), last: 60).Value.IsSetback);

    [Theory]
    [InlineData("", 40.0, null, false, "text-required")]
    [InlineData("进展", null, null, false, "figure-required")]
    [InlineData("进展", -1.0, null, false, "percent-range")]
    [InlineData("进展", 100.5, null, false, "percent-range")]
    [InlineData("进展", null, 3.0, false, "no-target")]
    [InlineData("进展", 100.0, null, false, "evidence-required")]
    [InlineData("有误", 30.0, null, false, "setback-reason")]
    public void What_a_report_may_not_be_is_refused(string text, double? percent, double? value, bool evidence, string reason) =>
        Assert.Equal("ledger." + reason, Judge(new(text, (decimal?)percent, (decimal?)value, evidence, null, false), last: 60).Refusal!.Code);

    [Fact]
    public void A_value_and_a_percentage_of_one_target_would_be_two_truths() =>
        Assert.Equal("ledger.percent-or-value", Judge(new("进展", 40, 3, false, null, false), "atLeast", 6).Refusal!.Code);

    [Fact]
    public void Completion_by_value_needs_evidence_too() =>
        Assert.Equal("ledger.evidence-required", Judge(new("全部建成", null, 6, false, null, false), "atLeast", 6).Refusal!.Code);

    [Fact]
    public void A_call_for_a_decision_names_the_problem() =>
        Assert.Equal("ledger.problem-required", Judge(new("进展", 40, null, false, " ", true)).Refusal!.Code);

    [Fact]
    public void A_value_beyond_all_measure_is_refused_instead_of_overflowing() =>
        Assert.Equal("ledger.value-range", Judge(new("进展", null, decimal.MaxValue, true, null, false), "atLeast", 6).Refusal!.Code);

    private static Luodi.Platform.Outcome<ReportFigures> Judge(ReportRule.Entry entry, string? comparator = null, decimal? target = null, decimal? last = null) =>
        ReportRule.Judge(entry, comparator, target, last);
}
