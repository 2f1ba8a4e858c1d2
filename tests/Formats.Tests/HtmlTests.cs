using System.Diagnostics;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void Scripts_styles_and_navigation_are_dropped()
    {
        var page = """
            <!DOCTYPE html><html><head><title>标题_市政府</title><style>p{color:red}</style><script>var a = "<p>脚本</p>";</script></head>
            <body><nav><ul><li>首页<nav>内层</nav></li></ul></nav><!-- 注释 --><h1>关于创新的通知</h1><noscript>请开启脚本</noscript>
            <div>各区县<b>人民政府</b>:</div><p>一、总体要求<br>到2025年</p><select><option>选项</select></body></html>
            """;
        Assert.Equal("关于创新的通知\n各区县人民政府:\n一、总体要求\n到2025年\n", TextOf(Utf8(page), "a.html"));
    }

    [Fact]
    public void Navigation_that_never_closes_does_not_swallow_the_page() =>
        Assert.Contains("正文", TextOf(Utf8("<html><nav><a>首页</a><p>正文"), "a.html"), StringComparison.Ordinal);

    [Fact]
    public void Line_ends_of_the_source_are_no_spaces_between_chinese_characters() =>
        Assert.Equal("建设科技创新型城市\nR&D spending 2.5%\n", TextOf(Utf8("<p>建设科技\n   创新型城市</p><p>R&amp;D\nspending&nbsp;2.5%</p>"), "a.html"));

    [Fact]
    public void Cells_of_a_row_stand_on_one_line() =>
        Assert.Equal("任务\t牵头单位\n建平台\t市科技局；市财政局\n备注\n", TextOf(Utf8("<table><tr><th>任务<th>牵头单位<tr><td><p>建平台</p></td><td><p>市科技局</p><p>市财政局</p></td></tr><tr><td>备注</td><td></td></tr></table>"), "a.html"));

    [Fact]
    public void A_table_that_lays_out_a_page_keeps_its_lines() =>
        Assert.Equal("栏目\n任务\t单位\n甲\t乙\n", TextOf(Utf8("<table><tr><td>栏目</td><td><table><tr><td>任务</td><td>单位</td></tr><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"), "a.html"));

    [Fact]
    public void Pages_in_chinese_code_pages_are_read()
    {
        Assert.Equal("落实政策\n", TextOf(InCodePage("gb2312", "<html><meta charset=gb2312><p>落实政策</html>"), "a.html"));
        Assert.Equal("落實政策\n", TextOf(InCodePage("big5", "<html><meta charset='Big5'><p>落實政策</html>"), "a.html"));
        Assert.Equal("落实政策\n", TextOf(InCodePage("gb2312", "<html><meta charset=windows-1252><p>落实政策</html>"), "a.html"));
    }

    [Fact]
    public void A_page_without_text_is_empty() =>
        Assert.Equal("empty", CodeOf(Utf8("<html><body><img src=a.png></body></html>"), "a.html"));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<font color=1><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<nav>")]
    [InlineData("<a href=x><b><i>")]
    public void Millions_of_unclosed_tags_take_time_in_proportion(string tag)
    {
        var bytes = Utf8("<html>" + string.Concat(Enumerable.Repeat(tag, 200_000)) + "底");
        var clock = Stopwatch.StartNew();
        Assert.Contains("底", TextOf(bytes, "a.html"), StringComparison.Ordinal);
        // A parser that is quadratic here takes minutes.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }
}
