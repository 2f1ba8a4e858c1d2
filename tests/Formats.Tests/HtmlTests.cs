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

    [Fact]
    public void What_a_page_calls_navigation_sharing_and_advertising_is_dropped_and_its_body_kept()
    {
        var page = """
            <html><body><div class="site-header"><ul class="topNav"><li><a href=1>首页</a><li><a href=2>要闻</a></ul></div>
            <div id="breadCrumb">当前位置：<a href=1>首页</a> &gt; 政策</div>
            <div class="main"><div class="adv_box"><p>惊喜特惠，立即抢购！</p><div>限时</div></div>
            <h1>关于推进创新的通知</h1><div class="TRS_Editor" id="zoom"><p>一、总体要求</p><p>到2027年，建成平台10个。</p><table><tr><td>任务</td><td>单位</td></tr></table></div>
            <div class="share">分享到：<a>朋友圈</a></div><div style="DISPLAY: none">隐藏的字</div></div>
            <aside>热门排行</aside><div role="complementary">右侧栏</div><footer>版权所有</footer></body></html>
            """;
        Assert.Equal("关于推进创新的通知\n一、总体要求\n到2027年，建成平台10个。\n任务\t单位\n", TextOf(Utf8(page), "a.html"));
    }

    [Fact]
    public void Lists_of_links_are_dropped_and_links_inside_the_text_kept()
    {
        var page = """
            <html><body><div><a href=1>网站首页</a> | <a href=2>移动版</a> | <a href=3>长者模式</a></div>
            <ul><li><a>市政府要闻</a><li><a>部门动态</a><li><a>区县传真</a><li><a>公示公告</a></ul>
            <h1>关于推进创新的通知</h1><p>根据<a href=4>《临江市科技创新条例》</a>，制定本通知。</p>
            <p><a href=5>附件1：任务分解表</a></p><p><a href=6>附件2：指标表</a></p><p><a href=7>附件3：名单</a></p>
            <div><a>相关：本市召开座谈会</a></div><div><a>图解：一图读懂</a></div><div><a>专题：创新发展</a></div></body></html>
            """;
        Assert.Equal("关于推进创新的通知\n根据《临江市科技创新条例》，制定本通知。\n附件1：任务分解表\n附件2：指标表\n附件3：名单\n", TextOf(Utf8(page), "a.html"));
    }

    [Fact]
    public void A_body_whose_container_is_named_like_an_advertisement_is_read_all_the_same() =>
        Assert.Equal("短栏\n一、总体要求。到2027年，建成平台10个，由市科技局负责。\n", TextOf(Utf8("<html><body><p>短栏</p><div class='ad'><p>一、总体要求。到2027年，建成平台10个，由市科技局负责。</p></div></body></html>"), "a.html"));

    [Fact]
    public void A_part_that_never_ends_does_not_swallow_the_body() =>
        Assert.Contains("一、总体要求", TextOf(Utf8("<html><body><div class='menu'><a>首页</a><div><h1>关于推进创新的通知</h1></div><div><p>一、总体要求。到2027年，建成平台10个。</p></div></body></html>"), "a.html"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_is_one_link_is_read() =>
        Assert.Equal("总体要求\n主要目标\n重点任务\n保障措施\n", TextOf(Utf8("<html><body><a href=1><p>总体要求</p><p>主要目标</p><p>重点任务</p><p>保障措施</p></body></html>"), "a.html"));
}
