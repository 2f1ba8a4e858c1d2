using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

/// <summary>Each row: a sentence, and what may be claimed: who → benefit: tiers. A tier: condition: percent of basis, amount/per, ≤cap @period; parts that the text does not say are left out.</summary>
public sealed class EntitlementTests
{
    [Theory]
    [InlineData("对购置研发设备的企业，按设备投资额的30%给予补助，最高不超过500万元。", "购置研发设备的企业 → 补助: 30% of 设备投资额 ≤5000000元")]
    [InlineData("给予企业不超过实际投入20%、总额不超过200万元的补助，分三年拨付。", "企业 → 补助: 20% of 实际投入 ≤2000000元 @分三年")]
    [InlineData("企业新购置设备的，可按投资额的8%享受补助，单个企业年度累计不超过100万元。", "企业新购置设备 → 补助: 8% of 投资额 ≤1000000元")]
    [InlineData("对通过认定的企业给予最高50万元奖励。", "通过认定的企业 → 奖励: ≤500000元")]
    [InlineData("对成效明显的企业按30%的比例给予补贴。", "成效明显的企业 → 补贴: 30%")]
    [InlineData("对入库企业按实际费用的20%给予补贴，500万元封顶。", "入库企业 → 补贴: 20% of 实际费用 ≤5000000元")]
    public void A_rate_has_its_basis_and_its_cap(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("对新认定的国家级、省级研发平台，分别给予100万元、50万元奖励。", "新认定的国家级、省级研发平台 → 奖励: 新认定的国家级: 1000000元; 省级研发平台: 500000元")]
    [InlineData("获得国家科学技术奖的，一等奖奖励100万元，二等奖奖励50万元。", "获得国家科学技术奖 → 奖励: 一等奖: 1000000元; 二等奖: 500000元")]
    [InlineData("对年营业收入首次突破1亿元、5亿元的企业，分别给予20万元、50万元奖励。", "年营业收入首次突破1亿元、5亿元的企业 → 奖励: 年营业收入首次突破1亿元: 200000元; 5亿元的企业: 500000元")]
    public void Steps_are_tiers_each_with_its_condition(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("对入驻企业，连续三年按照每平方米20元给予租金补贴。", "入驻企业 → 租金补贴: 20元/平方米 @连续三年")]
    [InlineData("对流转土地的农户，每亩补贴200元。", "流转土地的农户 → 补贴: 200元/亩")]
    [InlineData("对流转土地的农户，按照200元/亩的标准给予补贴，补贴期限不超过3年。", "流转土地的农户 → 补贴: 200元/亩 @期限不超过3年")]
    [InlineData("对引进的人才，给予50万元至200万元安家补贴。", "引进的人才 → 安家补贴: 500000~2000000元")]
    [InlineData("对首次入库的企业给予10万元一次性奖励。", "首次入库的企业 → 一次性奖励: 100000元 @一次性")]
    [InlineData("对在岗人员每年给予2万元津贴。", "在岗人员 → 津贴: 20000元 @每年")]
    [InlineData("对国家级、省级机构，分别一次性奖励80万元、30万元。", "国家级、省级机构 → 一次性奖励: 国家级: 800000元 @一次性; 省级机构: 300000元 @一次性")]
    public void A_sum_says_by_what_it_is_counted_and_for_how_long(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Fact]
    public void Different_beneficiaries_are_different_entitlements() =>
        Assert.Equal(["首次认定的企业 → 奖励: 200000元", "重新认定的企业 → 奖励: 100000元"], Read("对首次认定的企业给予20万元奖励，对重新认定的企业给予10万元奖励。"));

    [Fact]
    public void A_promise_without_a_number_is_an_entitlement_with_one_bare_tier()
    {
        var entitlement = Assert.Single(Compiled.Sentences("对符合条件的企业，给予贷款贴息支持。").Entitlements);
        Assert.Equal("符合条件的企业", entitlement.Who);
        Assert.Equal((null, null, null), (entitlement.Tiers.Single().Percent, entitlement.Tiers.Single().Amount, entitlement.Tiers.Single().Cap));
    }

    [Fact]
    public void Each_amount_of_an_incentive_is_in_one_tier_and_the_span_covers_them()
    {
        var document = Compiled.Sentences("对购置设备的企业，按投资额的30%给予补助，最高不超过500万元，对国家级平台再奖励100万元。");
        var amounts = document.Commitments.OfType<Incentive>().Select(i => i.Amount);
        Assert.Equal(amounts, document.Entitlements.SelectMany(e => e.Tiers).SelectMany(t => (decimal?[])[t.Percent, t.Amount, t.Cap]).Where(a => a is not null));
        Assert.All(document.Entitlements, e => Assert.All(e.Tiers, t => Assert.True(e.Span.Contains(t.Span))));
    }

    [Fact]
    public void A_sentence_that_promises_nothing_has_none() => Assert.Empty(Compiled.Sentences("到2025年，研发投入达到50亿元。").Entitlements);

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentences(sentence).Entitlements.Select(e => $"{e.Who} → {e.Benefit}: {string.Join("; ", e.Tiers.Select(Said))}");

    private static string Said(Tier tier) => string.Create(CultureInfo.InvariantCulture,
        $"{(tier.Condition is { } c ? c + ": " : "")}{(tier.Percent is { } p ? $"{p}%" : "")}{(tier.Basis is { } b ? $" of {b}" : "")}{tier.Amount}{(tier.AmountTo is { } to ? $"~{to}" : "")}{tier.Unit}{(tier.Per is { } per ? "/" + per : "")}{(tier.Cap is { } cap ? $" ≤{cap}{tier.CapUnit}" : "")}{(tier.Period is { } t ? $" @{t}" : "")}").Trim();
}
