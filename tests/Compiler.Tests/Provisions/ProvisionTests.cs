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
    public void Below_an_unnumbered_supplement_items_stand_as_deep_as_articles() =>
        Assert.Equal(
            ["1 一 扶持", "2 一 支持做强", "2 1 适用对象", "2 2 申报时间"],
            Tree("一、扶持\n第一条 支持做强。对企业给予支持。\n附  则\n1．适用对象。本政策适用于企业。\n2．申报时间。按年度申报。\n"));

    [Fact]
    public void Items_below_an_article_stay_below_it() =>
        Assert.Equal(
            ["1 一 扶持", "2 一 支持做强", "3 1 适用对象", "3 2 申报时间"],
            Tree("一、扶持\n第一条 支持做强。对企业给予支持。\n1．适用对象。本政策适用于企业。\n2．申报时间。按年度申报。\n"));

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

    [Theory]
    [InlineData("第一条 财政补贴政策。对新办企业给予支持。\n", "1 一 财政补贴政策")]
    [InlineData("第一条 简化审批手续，提高办事效率。实行一窗受理。\n", "1 一 简化审批手续，提高办事效率")]
    [InlineData("第一条 水量调度实行断面流量控制。断面由水利部门确定。\n", "1 一 ")]
    [InlineData("第一条 鼓励村民参与管护。村民可以组成小组。\n", "1 一 ")]
    [InlineData("第一条 本办法自印发之日起施行。有效期两年。\n", "1 一 ")]
    public void A_topic_sentence_heads_an_article_only_if_it_rules_nothing(string body, string expected) => Assert.Equal([expected], Tree(body));

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
    public void Articles_before_the_first_chapter_stand_as_deep_as_those_in_chapters() =>
        Assert.Equal(["2 一 ", "1 一 分工", "2 二 ", "1 二 附则", "2 三 "], Tree("第一条 为了做好工作，制定本办法。\n第一章 分工\n第二条 市科技局负责本办法的实施。\n第二章 附则\n第三条 本办法自印发之日起施行。\n"));

    [Fact]
    public void An_extract_keeps_the_level_of_its_headings() =>
        Assert.Equal(["2 一 扩大需求", "2 二 优化供给"], Tree("（一）扩大需求\n抓好落实。\n（二）优化供给\n抓好落实。\n"));

    [Fact]
    public void An_extract_begins_with_the_heading_of_a_later_section() =>
        Assert.Equal(["二 主要目标", "—— 质量更高"], PolicyCompiler.Compile(SourceText.From("二、主要目标\n今后五年是重要的时期，要坚持稳中求进，加强谋划，全面落实各项任务，推动发展取得新成效。\n——质量更高。产值增长。\n")).Documents.Single().AllProvisions().Select(p => $"{p.Number} {p.Heading}"));

    [Fact]
    public void An_article_that_only_names_what_stands_below_is_its_heading() =>
        Assert.Equal(["1 一 支持平台建设", "2 一 ", "2 二 ", "1 二 "], Tree("第一条 支持平台建设。\n（一）对新建的平台，给予支持。\n（二）对续建的平台，给予支持。\n第二条 本办法自印发之日起施行。\n"));
}
