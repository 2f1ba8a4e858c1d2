using Luodi.Compiler;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;
using Luodi.Platform.Access;

namespace Luodi.Modules.Library.Tests.Rules;

/// <summary>What the outline keeps besides readings: tiers of incentives, full names of organs.</summary>
public sealed class OutlineTests
{
    private const string Text = "临江市人民政府关于推进创新发展的实施意见\n为做好有关工作，结合实际，制定本意见，请认真组织实施。\n一、任务\n（一）平台。由市科技局于2026年6月30日前建成创新平台。\n"
        + "（二）奖励。对企业研发投入，按实际支出的30%给予补助，最高不超过500万元。对认定的工作站，给予奖励10万元。对认定的平台，国家级的给予100万元奖励、省级的给予60万元奖励。\n";

    private static readonly IntakeDocument Kept = Intake.Of(PolicyCompiler.Compile(SourceText.From(Text)), null, "名", new DateOnly(2026, 1, 12)).Single();

    private static readonly StoredDocument Stored = new(Guid.NewGuid(), Guid.NewGuid(), 0, Kept.Title, Kept.Issuer, Kept.Number, Kept.IssuedOn, Kept.Share, Kept.Outline);

    [Fact]
    public void An_incentive_has_the_tier_that_its_words_state()
    {
        var outline = DocumentOutline.Read(Kept.Outline.Write());
        var tier = Assert.Single(outline.TiersOf(ReadingOf("30%给予补助")));
        Assert.Equal((30m, "实际支出", 5000000m, "元"), (tier.Percent, tier.Basis, tier.Cap, tier.CapUnit));
    }

    [Theory]
    [InlineData(100, "国家级")]
    [InlineData(60, "省级")]
    public void Of_several_steps_a_reading_has_its_own(int tenThousands, string step)
    {
        var found = Kept.Readings.Single(r => r.Facts is IncentiveFacts facts && facts.Amount == tenThousands * 10000);
        var tier = Assert.Single(Kept.Outline.TiersOf(new Reading(Guid.NewGuid(), Guid.NewGuid(), found.Start, found.End, found.Quote, found.Path, found.Facts)));
        Assert.Contains(step, tier.Condition, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tier_that_only_repeats_the_amount_is_not_shown()
    {
        Assert.Empty(Kept.Outline.TiersOf(ReadingOf("奖励10万元")));
        Assert.Empty(Kept.Outline.TiersOf(ReadingOf("建成创新平台")));
    }

    [Fact]
    public void A_short_name_is_kept_with_the_full_one()
    {
        Assert.Equal([new OutlineName("市科技局", "市科学技术局")], DocumentOutline.Read(Kept.Outline.Write()).Names);
        Assert.Empty(DocumentOutline.Read("{\"provisions\":[],\"sentences\":[],\"diagnostics\":[]}").Names);
        Assert.Empty(DocumentOutline.Read("{\"provisions\":[],\"sentences\":[],\"diagnostics\":[]}").Entitlements);
    }

    [Fact]
    public void What_one_may_claim_is_taken_away_unless_its_incentives_were_all_rejected()
    {
        var readings = Kept.Readings.Select(r => new Reading(Guid.NewGuid(), Stored.Id, r.Start, r.End, r.Quote, r.Path, r.Facts)).ToList();
        Assert.Equal(3, ReviewedCompilation.Of(Text, Stored, readings, acceptedOnly: false).Documents[0].Entitlements.Length);
        foreach (var reading in readings.Where(r => r.Kind == ReadingKind.Incentive && r.Quote.Contains("10万元", StringComparison.Ordinal)))
            reading.Reject("不是承诺", Actor.Program, DateTimeOffset.UnixEpoch);
        Assert.Equal(["企业研发投入", "认定的平台"], ReviewedCompilation.Of(Text, Stored, readings, acceptedOnly: false).Documents[0].Entitlements.Select(e => e.Who));
    }

    private static Reading ReadingOf(string words)
    {
        var found = Kept.Readings.First(r => r.Quote.Contains(words, StringComparison.Ordinal));
        return new Reading(Guid.NewGuid(), Guid.NewGuid(), found.Start, found.End, found.Quote, found.Path, found.Facts);
    }
}
