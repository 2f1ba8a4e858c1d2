using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

/// <summary>Each row: a body, and for each target in the order of the text the units that answer for it ("-" for none).</summary>
public sealed class ResponsibilityTests
{
    [Theory]
    [InlineData("1.建设平台。到2025年，建成平台10家。（责任单位：市科技局）\n2.引进人才。到2025年，引进人才20名。（责任单位：市人社局）", "市科技局,市人社局")]
    [InlineData("1.建设平台。到2025年，建成平台10家。\n2.引进人才。到2025年，引进人才20名。（责任单位：市人社局）", "-,市人社局")]
    [InlineData("1.建设平台。到2025年，建成平台10家。（责任单位：市科技局）\n2.引进人才。到2025年，引进人才20名。", "市科技局,-")]
    public void A_bracket_answers_for_its_own_article_and_never_for_a_sibling(string body, string expected) => Assert.Equal(expected, Answers(body));

    [Theory]
    [InlineData("（一）建设平台。到2025年，建成平台10家。（责任单位：市科技局）\n1.建设中试平台。到2025年，建成中试平台5家。\n2.建设检测平台。到2025年，建成检测平台3家。", "市科技局,市科技局,市科技局")]
    [InlineData("（一）建设平台。到2025年，建成平台10家。（责任单位：市科技局）\n1.建设中试平台。到2025年，建成中试平台5家。（责任单位：市工信局）\n2.建设检测平台。到2025年，建成检测平台3家。", "市科技局,市工信局,市科技局")]
    [InlineData("（一）建设平台\n牵头单位：市科技局\n1.建设中试平台。到2025年，建成中试平台5家。\n2.建设检测平台。到2025年，建成检测平台3家。", "市科技局,市科技局")]
    public void Items_inherit_from_their_article_unless_they_have_their_own(string body, string expected) => Assert.Equal(expected, Answers(body));

    [Theory]
    [InlineData("（一）建设平台。\n到2025年，建成平台10家。（责任单位：市科技局）\n到2025年，引进人才20名。（责任单位：市人社局）", "市科技局,市人社局")]
    [InlineData("（一）建设平台。\n到2025年，建成平台10家。（责任单位：市科技局）\n到2025年，引进人才20名。（责任单位：市人社局）\n到2025年，建成园区5家。", "市科技局,市人社局,-")]
    [InlineData("（一）建设平台。\n到2025年，建成平台10家。（责任单位：市科技局）\n到2025年，引进人才20名。（责任单位：市人社局）\n1.建设园区。到2025年，建成园区5家。", "市科技局,市人社局,-")]
    public void Of_several_brackets_each_answers_for_the_paragraph_before_it(string body, string expected) => Assert.Equal(expected, Answers(body));

    [Theory]
    [InlineData("（一）建设平台。\n1.到2025年，建成中试平台5家；\n2.到2025年，建成检测平台3家。（责任单位：市科技局）", "市科技局,市科技局")]
    [InlineData("（一）建设平台。\n1.建设中试平台。到2025年，建成中试平台5家。\n2.建设检测平台。到2025年，建成检测平台3家。\n（责任单位：市科技局）", "市科技局,市科技局")]
    [InlineData("（一）建设平台。\n1.建设中试平台。到2025年，建成中试平台5家。\n（责任单位：市工信局）\n2.建设检测平台。到2025年，建成检测平台3家。\n（责任单位：市科技局）", "市工信局,市科技局")]
    public void A_label_that_closes_a_list_answers_for_the_whole_list(string body, string expected) => Assert.Equal(expected, Answers(body));

    [Fact]
    public void A_row_answers_for_what_stands_in_it() =>
        Assert.Equal("市工信局,市科技局", Answers("序号\t重点任务\t牵头单位\t完成时限\n1\t到2025年建成园区5家\t市工信局\t2025年底\n2\t到2025年建成平台8家\t市科技局\t2025年底"));

    [Fact]
    public void Labels_and_citations_have_none_of_their_own()
    {
        var document = Compiled.Sentences("1.建设平台。依据《临江市创新条例》，到2025年，建成平台10家。（责任单位：市科技局）");
        Assert.All(document.Commitments.Where(c => c is Citation or Duty), c => Assert.Null(c.Responsibility));
        Assert.Same(document.Commitments.OfType<Duty>().Single(), document.Commitments.OfType<Target>().Single().Responsibility);
    }

    private static string Answers(string body) =>
        string.Join(',', Compiled.Sentence<Target>(body).Select(t => t.Responsibility is { } label ? string.Join('+', label.LeadUnits) : "-"));
}
