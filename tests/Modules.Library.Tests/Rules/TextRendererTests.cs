using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Tests.Rules;

public sealed partial class TextRendererTests
{
    [Fact]
    public void A_range_becomes_a_mark_with_a_link() =>
        Assert.Equal("<p id=\"t-0\">前<A1><a1>中间</a></mark>后</p>", Render("前中间后", Range(1, 3, "1")));

    [Fact]
    public void A_range_inside_another_is_nested_and_the_inner_one_is_linked() =>
        Assert.Equal("<p id=\"t-0\"><A1><a1>一</a><A2><a2>二</a></mark><b1>三</a></mark></p>", Render("一二三", Range(0, 3, "1"), Range(1, 2, "2")));

    [Fact]
    public void Ranges_that_overlap_are_cut_so_that_tags_never_cross() =>
        Assert.Equal("<p id=\"t-0\"><A1><a1>一</a><A2><a2>二</a></mark></mark><B2><b2>三</a></mark></p>", Render("一二三", Range(0, 2, "1"), Range(1, 3, "2")));

    [Fact]
    public void A_range_over_two_lines_is_cut_at_the_line_break() =>
        Assert.Equal("<p id=\"t-0\"><A1><a1>一</a></mark></p>\n<p id=\"t-2\"><B1><b1>二</a></mark></p>", Render("一\n二", Range(0, 3, "1")));

    [Fact]
    public void A_range_that_ends_in_a_line_break_leaves_no_empty_mark_behind() =>
        Assert.Equal("<p id=\"t-0\"><A1><a1>一</a></mark></p>\n<p id=\"t-2\">二</p>", Render("一\n二", Range(0, 2, "1")));

    [Fact]
    public void Two_ranges_of_the_same_words_are_both_marked() =>
        Assert.Equal("<p id=\"t-0\"><A1><A2><a2>一</a></mark></mark></p>", Render("一", Range(0, 1, "1"), Range(0, 1, "2")));

    [Fact]
    public void A_note_stands_after_the_line_it_is_about() =>
        Assert.Equal("<p id=\"t-0\">一</p><aside id=\"d-0\" class=\"flaw\">缺</aside>\n<p id=\"t-2\">二</p>", Render("一\n二", [new MarginNote(0, "d-0", "flaw", "缺")], []));

    [Fact]
    public void Markup_in_the_text_is_text() =>
        Assert.Equal("<p id=\"t-0\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;</p>", Render("<script>alert(\"1\")</script> & '"));

    [Fact]
    public void Ranges_that_lie_outside_the_text_show_nothing() =>
        Assert.Equal("<p id=\"t-0\">一</p>", Render("一", Range(0, 9, "1"), Range(-1, 1, "2"), Range(1, 1, "3")));

    [Fact]
    public void Without_its_tags_the_result_is_the_text_and_every_tag_is_closed()
    {
        var texts = Gen.ArrayOf(Gen.Elements('一', '二', '。', '\n', ' ', '　', '<', '&', '"', '>', 'a')).Select(c => new string(c));
        var spans = Gen.Two(Gen.Choose(-2, 40)).ArrayOf();
        var cuts = Gen.Two(Gen.Choose(0, 40));
        Prop.ForAll(Arb.From(texts), Arb.From(spans), Arb.From(cuts), (text, pairs, cut) =>
        {
            var first = Math.Min(Math.Min(cut.Item1, cut.Item2), text.Length);
            var second = Math.Min(Math.Max(cut.Item1, cut.Item2), text.Length);
            ImmutableArray<(int, int)> stretches = [(0, first), (first, second), (second, text.Length)];
            var ranges = pairs.Select((p, i) => Range(Math.Min(p.Item1, p.Item2), Math.Max(p.Item1, p.Item2), $"{i}")).ToImmutableArray();
            var notes = pairs.Select((p, i) => new MarginNote(Math.Clamp(p.Item1, 0, 40), $"d-{i}", "flaw", "&lt;旁注&gt;")).ToImmutableArray();
            var html = string.Concat(TextRenderer.Render(text, stretches, TextBlocks.Of(text, stretches, Empty), ranges, notes));
            Assert.Equal(notes.Count(n => n.Start < text.Length), Note().Count(html));
            html = Note().Replace(html, "");
            Assert.Equal(text, WebUtility.HtmlDecode(Tag().Replace(html, "")));
            Assert.True(IsWellFormed(html), html);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 7));
    }

    [Fact]
    public void Every_character_of_a_range_stands_in_a_mark_of_it()
    {
        var html = Render("一二三四五六", Range(0, 4, "1"), Range(2, 6, "2"), Range(3, 5, "3"));
        Assert.Equal("一二三四", InMarks(html, "1"));
        Assert.Equal("三四五六", InMarks(html, "2"));
        Assert.Equal("四五", InMarks(html, "3"));
    }

    private static DocumentOutline Empty { get; } = new([], [], []);

    private static TextRange Range(int start, int end, string name) => new(start, end, $"<A{name}>", $"<B{name}>", "mark", $"<a{name}>", $"<b{name}>");

    private static string Render(string text, params ImmutableArray<TextRange> ranges) => Render(text, [], ranges);

    private static string Render(string text, ImmutableArray<MarginNote> notes, ImmutableArray<TextRange> ranges)
    {
        ImmutableArray<(int, int)> whole = [(0, text.Length)];
        return string.Concat(TextRenderer.Render(text, whole, TextBlocks.Of(text, whole, Empty), ranges, notes));
    }

    /// <summary>The words inside marks of that name, the tags of the test being &lt;A1&gt; for a first piece and &lt;B1&gt; for a further one.</summary>
    private static string InMarks(string html, string name)
    {
        var open = new Stack<string>();
        var words = "";
        foreach (Match part in Part().Matches(html))
        {
            if (part.Value is "</mark>")
                open.Pop();
            else if (part.Value.StartsWith("<A", StringComparison.Ordinal) || part.Value.StartsWith("<B", StringComparison.Ordinal))
                open.Push(part.Value[2..^1]);
            else if (part.Value[0] != '<' && open.Contains(name))
                words += part.Value;
        }
        return words;
    }

    private static bool IsWellFormed(string html)
    {
        var open = new Stack<string>();
        foreach (var tag in Tag().Matches(html).Select(m => m.Value))
        {
            if (!tag.StartsWith("</", StringComparison.Ordinal))
                open.Push(tag[1] switch { 'A' or 'B' => "</mark>", 'a' or 'b' => "</a>", _ => "</" + tag[1..tag.IndexOf(' ', StringComparison.Ordinal)] + ">" });
            else if (!open.TryPop(out var expected) || expected != tag)
                return false;
        }
        return open.Count == 0;
    }

    [GeneratedRegex("<aside[^>]*>[^<]*</aside>")]
    private static partial Regex Note();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Part();
}
