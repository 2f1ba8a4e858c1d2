using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Provisions;

public sealed class ProvisionTests
{
    private const string Preamble = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n";

    [Fact]
    public void Levels_follow_the_document_s_own_nesting() =>
        Assert.Equal(
            ["1 一 总体要求", "2 一 指导思想", "3 1 突出重点", "2 二 基本原则", "1 二 工作机制", "2 1 明确责任"],
            Tree("一、总体要求\n（一）指导思想。坚持创新。\n1.突出重点。抓主要矛盾。\n（二）基本原则。统筹兼顾。\n二、工作机制\n1.明确责任。各负其责。\n"));

    [Fact]
    public void Chapters_hold_articles_whose_numbers_run_on() =>
        Assert.Equal(
            ["1 一 总则", "2 一 ", "2 二 ", "1 二 附则", "2 三 "],
            Tree("第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法适用于本市。\n第二章 附则\n第三条 本办法自公布之日起施行。\n"));

    [Fact]
    public void An_item_that_begins_in_mid_line_is_found_if_its_number_is_next() =>
        Assert.Equal(["1 一 任务", "2 1 建平台", "2 2 育人才"], Tree("一、任务\n1.建平台。建成一批平台。2.育人才。培养一批人才。\n"));

    [Theory]
    [InlineData("一、任务\n到2025年占比达到60%.现代服务业加快发展。\n")]
    [InlineData("一、任务\n继续实施“\n十、百、千”示范工程，力争取得突破。\n")]
    [InlineData("一、任务\n根据第三条的规定，按照第二项办理。\n")]
    [InlineData("一、任务\n2.5倍以上的项目优先。\n")]
    public void Numbers_that_begin_nothing_are_no_items(string body) => Assert.Equal(["1 一 任务"], Tree(body));

    [Fact]
    public void Dashes_are_items_below_the_open_one() =>
        Assert.Equal(["1 一 目标", "2 —— 能力更强", "2 —— 环境更优", "1 二 任务"], Tree("一、目标\n——能力更强。平台增加。\n——环境更优。服务改善。\n二、任务\n抓落实。\n"));

    [Fact]
    public void Decimal_numbers_nest() =>
        Assert.Equal(["1 1 总则", "2 1.1 目的", "3 1.1.1 范围", "1 2 职责"], Tree("1.总则\n1.1 目的\n1.1.1 范围\n2.职责\n抓落实。\n"));

    [Fact]
    public void An_item_may_begin_with_a_year_or_a_number() =>
        Assert.Equal(
            ["1 一 任务", "2 1 2026年底前建成平台", "2 2 2027年底前完成整合", "2 3 5G网络全覆盖", "2 4 100个项目投产"],
            Tree("一、任务\n1.2026年底前建成平台。\n2.2027年底前完成整合。\n3.5G网络全覆盖。\n4.100个项目投产。\n"));

    [Fact]
    public void A_table_of_contents_holds_no_provisions() =>
        Assert.Equal(["1 一 现状", "1 二 任务"], Tree("目  录\n一、现状……1\n二、任务……2\n一、现状\n平台不多。\n二、任务\n抓落实。\n"));

    [Fact]
    public void Parts_are_outermost() => Assert.Equal(["1 一 总体要求", "2 一 思想"], Tree("第一部分 总体要求\n一、思想\n坚持创新。\n"));

    [Fact]
    public void A_heading_stops_before_its_duty_bracket() =>
        Assert.Equal(["1 一 推进数据共享"], Tree("一、推进数据共享（牵头单位：市数据局）\n抓落实。\n"));

    [Fact]
    public void A_heading_in_brackets_after_an_article_s_number_is_its_heading() =>
        Assert.Equal(["1 一 适用范围"], Tree("第一条（适用范围）本办法适用于本市行政区域内的活动。\n"));

    [Fact]
    public void Spans_reach_to_the_next_provision_of_the_same_level()
    {
        var compilation = Compiled.Text(Preamble + "一、甲\n（一）乙。丙。\n二、丁\n戊。\n");
        var first = compilation.Documents[0].Provisions[0];
        Assert.Equal("一、甲\n（一）乙。丙。", compilation.Text.Slice(first.Span).TrimEnd());
        Assert.Equal("（一）乙", compilation.Text.Slice(first.Children[0].HeadingSpan));
    }

    private static IEnumerable<string> Tree(string body) =>
        PolicyCompiler.Compile(SourceText.From(Preamble + body)).Documents.Single().AllProvisions().Select(p => $"{p.Level} {p.Number} {p.Heading}");

    [Fact]
    public void A_number_with_a_blank_heads_the_decimals_below_it() =>
        Assert.Equal(["1 1 总则", "2 1.1 目的", "2 1.2 分工", "1 2 职责", "2 2.1 办公室", "1 3 附则"], Tree("1  总则\n1.1  目的\n抓落实。\n1.2  分工\n抓落实。\n2  职责\n2.1  办公室\n抓落实。\n3  附则\n抓落实。\n"));

    [Theory]
    [InlineData("一、任务\n5 个平台\n建好平台。\n", "1 一 任务")]
    [InlineData("一、任务\n3 人以上组成小组。\n1.抓落实。协调推进。\n", "1 一 任务", "2 1 抓落实")]
    public void A_number_with_a_blank_heads_nothing_where_no_decimals_follow(string body, params string[] expected) => Assert.Equal(expected, Tree(body));

    [Theory]
    [InlineData("一、任务\n（一）建立台账，按月更新；\n（二）完善制度；\n（三）做好总结。\n", "1 一 任务", "2 一 ", "2 二 ", "2 三 ")]
    [InlineData("一、任务\n（一）各单位要健全制度。抓好落实。\n（二）健全制度。抓好落实。\n", "1 一 任务", "2 一 ", "2 二 健全制度")]
    [InlineData("一、任务\n（一）新建平台40个。抓好落实。\n（二）每月报送进展。抓好落实。\n", "1 一 任务", "2 一 ", "2 二 ")]
    public void What_binds_counts_or_lists_is_no_heading(string body, params string[] expected) => Assert.Equal(expected, Tree(body));

    [Fact]
    public void An_article_that_only_names_what_stands_below_is_its_heading() =>
        Assert.Equal(["1 一 支持平台建设", "2 一 ", "2 二 ", "1 二 "], Tree("第一条 支持平台建设。\n（一）对新建的平台，给予支持。\n（二）对续建的平台，给予支持。\n第二条 本办法自印发之日起施行。\n"));
}
