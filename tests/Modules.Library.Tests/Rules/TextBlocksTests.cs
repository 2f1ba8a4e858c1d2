using System.Collections.Immutable;
using Luodi.Compiler.Provisions;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Tests.Rules;

public sealed class TextBlocksTests
{
    [Fact]
    public void A_line_that_is_a_provisions_heading_is_a_heading_of_its_level() =>
        Assert.Equal([(0, 1), (7, 2), (15, 0)], Levels("一、总体要求\n（一）指导思想\n坚持创新。", Heading(1, 0, 6), Heading(2, 7, 14)));

    [Fact]
    public void A_run_in_heading_leaves_its_line_running_text() =>
        Assert.Equal([(0, 0)], Levels("（一）组建专班。每个产业组建1个专班。", Heading(2, 0, 8)));

    [Fact]
    public void A_full_stop_after_the_heading_is_no_further_text() =>
        Assert.Equal([(0, 1)], Levels("一、总体要求。", Heading(1, 0, 6)));

    [Fact]
    public void Blank_lines_show_nothing() => Assert.Equal([(1, 0), (6, 0)], Levels("\n甲\n \n\n乙\n"));

    [Fact]
    public void The_title_stands_before_the_first_provision()
    {
        const string text = "关于某事的通知\n一、总体要求\n正文。";
        var outline = new DocumentOutline([Heading(1, 8, 14)], [new(0, 8, SentenceKind.Heading), new(8, 15, SentenceKind.Heading), new(15, 18, SentenceKind.Background)], []);
        Assert.Equal([TextBlock.Title, 1, 0], TextBlocks.Of(text, [(0, text.Length)], outline).Select(b => b.Level));
    }

    [Fact]
    public void Whom_the_document_addresses_is_no_title() =>
        Assert.Equal([0], TextBlocks.Of("各单位：", [(0, 4)], new([], [new(0, 4, SentenceKind.Heading)], [])).Select(b => b.Level));

    [Fact]
    public void A_line_is_cut_where_the_body_starts() =>
        Assert.Equal([(0, 2), (2, 4)], TextBlocks.Of("导航正文", [(0, 2), (2, 4)], new([], [], [])).Select(b => (b.Start, b.End)));

    private static OutlineProvision Heading(int level, int start, int end) => new(level, "一", "有", start, end, start, end);

    private static ImmutableArray<(int, int)> Levels(string text, params ImmutableArray<OutlineProvision> provisions) =>
        [.. TextBlocks.Of(text, [(0, text.Length)], new(provisions, [], [])).Select(b => (b.Start, b.Level))];
}
