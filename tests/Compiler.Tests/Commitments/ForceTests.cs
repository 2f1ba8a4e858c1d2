using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class ForceTests
{
    [Theory]
    [InlineData("市科技局应当每月报告进展。", Force.Binding)]
    [InlineData("市科技局要鼓励企业开展攻关。", Force.Binding)]
    [InlineData("各级人民法院必须强化司法保护。", Force.Binding)]
    [InlineData("市科技局负责组织实施。", Force.Plain)]
    [InlineData("领导小组将进行全面检查验收。", Force.Plain)]
    [InlineData("鼓励由市科技局牵头组建联合体。", Force.Encouraging)]
    public void The_first_word_in_the_actors_clause_governs_a_duty(string sentence, Force force) => Assert.Equal(force, Compiled.Sentence<Duty>(sentence)[0].Force);

    [Theory]
    [InlineData("到2025年，确保专利达到192件。", Force.Binding)]
    [InlineData("到2025年，力争专利达到192件。", Force.Striving)]
    [InlineData("力争到2025年，专利拥有量达到192件。", Force.Striving)]
    [InlineData("到2025年，专利拥有量力争突破192件。", Force.Striving)]
    [InlineData("要加强统筹，努力实现研发投入年均增长8%。", Force.Striving)]
    [InlineData("到2025年，支持企业新建研发中心10家。", Force.Encouraging)]
    [InlineData("到2025年，新建研发中心10家。", Force.Plain)]
    [InlineData("到2025年，引导基金规模达到10亿元。", Force.Plain)]
    [InlineData("到2025年，建立支持创新的平台10家。", Force.Plain)]
    [InlineData("鼓励企业研发；到2025年，建成平台10家。", Force.Plain)]
    [InlineData("到2025年，平均办理时间不得超过3天，研发投入不得低于8亿元。", Force.Binding)]
    public void The_nearest_word_before_the_number_governs_a_target(string sentence, Force force) => Assert.Equal(force, Compiled.Sentence<Target>(sentence)[^1].Force);

    [Theory]
    [InlineData("市科技局要加强统筹，每月通报进展。", Force.Binding)]
    [InlineData("每年要召开一次会议。", Force.Binding)]
    [InlineData("鼓励每年举办一次大赛。", Force.Encouraging)]
    [InlineData("每月通报进展。", Force.Plain)]
    public void A_cadence_takes_the_word_of_its_clause_or_the_nearest_before(string sentence, Force force) => Assert.Equal(force, Compiled.Sentence<Cadence>(sentence)[0].Force);

    [Theory]
    [InlineData("支持企业建设中试平台，对通过验收的企业给予50万元奖励。", Force.Plain)]
    [InlineData("对通过验收的企业应当给予50万元奖励。", Force.Binding)]
    [InlineData("鼓励各县对通过验收的企业给予50万元奖励。", Force.Encouraging)]
    public void An_incentive_takes_the_word_of_the_clause_that_gives(string sentence, Force force) => Assert.Equal(force, Compiled.Sentence<Incentive>(sentence)[0].Force);

    [Fact]
    public void A_label_says_who_and_not_how_strongly() => Assert.Equal(Force.Plain, Compiled.Sentence<Duty>("必须推进共享。（责任单位：市数据局）")[0].Force);
}
