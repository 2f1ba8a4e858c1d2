using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class IncentiveTests
{
    [Theory]
    [InlineData("对新认定的创新企业，市政府给予一次性奖励30万元。", new[] { "新认定的创新企业|300000|元" })]
    [InlineData("对企业设备投资，按实际投入的30%给予补助，最高不超过500万元。", new[] { "企业设备投资|30|%", "企业设备投资|5000000|元" })]
    [InlineData("对国家级、省级平台，分别给予200万元、100万元奖补。", new[] { "国家级、省级平台|2000000|元", "国家级、省级平台|1000000|元" })]
    [InlineData("对营业收入首次突破10亿元的企业，奖励20万元。", new[] { "营业收入首次突破10亿元的企业|200000|元" })]
    [InlineData("每年安排15万元，对先进单位进行奖励。", new[] { "先进单位|150000|元" })]
    [InlineData("研发项目支持额度为50万元至200万元。", new[] { "研发项目|500000|元", "研发项目|2000000|元" })]
    [InlineData("企业新购设备，可按购置额的8%享受后补助。", new[] { "企业新购设备|8|%" })]
    [InlineData("引进的顶尖人才，给予500万元至1000万元的项目资助。", new[] { "引进的顶尖人才|5000000|元", "引进的顶尖人才|10000000|元" })]
    [InlineData("单个研发项目最高支持500万元。", new[] { "单个研发项目|5000000|元" })]
    public void Every_amount_is_an_item(string sentence, string[] expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("对创新企业的支出，允许一次性税前扣除。", "创新企业的支出||")]
    [InlineData("对探索失败等情况，按规定认定后不予追责。", "探索失败等情况||")]
    [InlineData("对有潜力的团队，持续给予项目资金支持。", "有潜力的团队||")]
    [InlineData("落实企业研发费用税前加计扣除政策。", "企业研发费用||")]
    [InlineData("符合条件的小微企业免征增值税。", "符合条件的小微企业||")]
    public void A_benefit_without_an_amount_is_one_item(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("举办评选表彰活动，争创质量奖。")]
    [InlineData("严格考核奖惩，完善配套设施。")]
    [InlineData("安排专项资金5亿元支持建设。")]
    [InlineData("规范社会力量设立科学技术奖。")]
    public void Contests_and_budgets_promise_nobody_anything(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_reward_is_no_target_and_no_duty()
    {
        var document = Compiled.Sentences("对通过认定的中心，市政府将分别资助20万元。");
        Assert.IsType<Incentive>(Assert.Single(document.Commitments));
    }

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentence<Incentive>(sentence).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Who}|{i.Amount}|{i.Unit}"));
}
