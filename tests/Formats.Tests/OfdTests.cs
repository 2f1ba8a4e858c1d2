using System.Diagnostics;
using Luodi.Compiler.Formats;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.OfdFiles;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class OfdTests
{
    private const string Line = "为深入实施创新驱动发展战略，加快构建现代化产业体系，推动";

    [Fact]
    public void Wrapped_lines_join_to_paragraphs_and_indented_ones_begin_new_ones()
    {
        var page = Text(60, 30, "关于推进创新的意见") + Text(40, 50, "为深入实施创新驱动发展战略，加快构建现代化产业体系，") + Text(30, 58, "推动高质量发展，制定本意见。") + Text(40, 66, "一、主要目标") + Text(40, 74, "到2027年，研发投入占比达到3%。");
        Assert.Equal("关于推进创新的意见\n为深入实施创新驱动发展战略，加快构建现代化产业体系，推动高质量发展，制定本意见。\n一、主要目标\n到2027年，研发投入占比达到3%。\n", TextOf(Ofd(page), "a.ofd"));
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_and_each_half_leads_back_to_its_own()
    {
        var file = Ofd(Text(60, 20, "题目") + Text(30, 40, Line), Text(30, 20, "高质量发展。") + Text(40, 30, "一、目标"));
        Assert.Equal($"题目\n{Line}高质量发展。\n一、目标\n", TextOf(file, "a.ofd"));
        Assert.Equal(["题目 第1页第1段", "为深入 第1页第2段", "高质量 第2页第1段", "一、目标 第2页第2段"], PlacesOf(file, "a.ofd", "题目", "为深入", "高质量", "一、目标"));
    }

    [Fact]
    public void Texts_are_ordered_by_where_they_stand_and_columns_are_parted()
    {
        var page = Text(30, 50, "1") + Text(120, 50, "市科技局") + Text(50, 50, "建设平台") + Text(30, 40, "序号") + Text(50, 40, "任务") + Text(120, 40, "牵头单位");
        Assert.Equal("序号\t任务\t牵头单位\n1\t建设平台\t市科技局\n", TextOf(Ofd(page), "a.ofd"));
    }

    [Fact]
    public void A_wide_step_within_one_text_parts_columns_and_runs_of_equal_steps_are_read()
    {
        var page = "<ofd:TextObject Boundary='30 40 100 6' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g 3 5 60 5'>牵头单位任务</ofd:TextCode></ofd:TextObject>";
        Assert.Equal("牵头单位\t任务\n", TextOf(Ofd(page), "a.ofd"));
    }

    [Fact]
    public void Page_numbers_and_what_stands_at_the_edge_of_most_pages_are_left_out()
    {
        var pages = Enumerable.Range(1, 4).Select(i => Text(30, 10, "临江市人民政府文件") + Text(30, 50, $"第{"一二三四"[i - 1]}段话。") + Text(90, 280, $"— {i} —")).ToArray();
        Assert.Equal("第一段话。\n第二段话。\n第三段话。\n第四段话。\n", TextOf(Ofd(pages), "a.ofd"));
    }

    [Fact]
    public void Templates_are_read_with_the_page_that_names_them()
    {
        var file = Zip(("OFD.xml", Utf8("<OFD><DocBody><DocRoot>/Doc_0\\Document.xml</DocRoot></DocBody></OFD>")),
            ("Doc_0/Document.xml", Utf8("<Document><CommonData><TemplatePage ID='7' BaseLoc='Tpls/T.xml'/></CommonData><Pages><Page ID='1' BaseLoc='/Doc_0/pages/content.XML'/></Pages></Document>")),
            ("Doc_0/Tpls/T.xml", Page(Text(30, 20, "发文机关"))), ("Doc_0/Pages/Content.xml", Page(Text(30, 40, "正文"), "<ofd:Template TemplateID='7'/>")));
        Assert.Equal("发文机关\n正文\n", TextOf(file, "a.ofd"));
    }

    [Fact]
    public void A_file_of_pictures_is_refused_with_what_to_do() => Assert.Equal("empty", CodeOf(Ofd("<ofd:ImageObject/>"), "a.ofd"));

    [Theory]
    [InlineData("<ofd:TextObject Boundary='NaN 0 1e400 -3' Size='x'><ofd:TextCode X='' DeltaX='g 999999999999 1 g g'>落实政策</ofd:TextCode></ofd:TextObject>")]
    [InlineData("<ofd:TextObject Boundary='1 1 1 1' CTM='0 0 0 0 0 0' Size='0'><ofd:TextCode>落</ofd:TextCode></ofd:TextObject>")]
    [InlineData("<ofd:TextObject><ofd:TextCode>落实</ofd:TextCode></ofd:TextObject>")]
    public void Places_that_are_no_numbers_do_no_harm(string page)
    {
        var result = DocumentReaders.Read(Ofd(Text(30, 20, "正文") + page), "a.ofd");
        Assert.Contains("正文", result.Text?.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_named_over_and_over_counts_each_time()
    {
        var document = "<Document><Pages>" + string.Concat(Enumerable.Repeat("<Page BaseLoc='C.xml'/>", 60)) + "</Pages></Document>";
        var file = Zip(("OFD.xml", Utf8("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>")), ("D.xml", Utf8(document)), ("C.xml", Page(Text(30, 20, new string('落', 20_000)))));
        Assert.Equal("zip-bomb", CodeOf(file, "a.ofd", new ReadLimits { MaxUnpackedBytes = 1_000_000 }));
        Assert.Equal("too-large", CodeOf(file, "a.ofd", new ReadLimits { MaxPages = 50 }));
    }

    [Fact]
    public void A_document_that_names_itself_as_its_pages_and_templates_ends()
    {
        var document = "<Document><CommonData><TemplatePage ID='1' BaseLoc='D.xml'/></CommonData><Pages><Page BaseLoc='D.xml'/><Page BaseLoc='OFD.xml'/></Pages><Template TemplateID='1'/></Document>";
        Assert.Equal("empty", CodeOf(Zip(("OFD.xml", Utf8("<OFD><DocBody><DocRoot>D.xml</DocRoot><DocRoot>OFD.xml</DocRoot></DocBody></OFD>")), ("D.xml", Utf8(document))), "a.ofd"));
    }

    [Fact]
    public void Elements_in_elements_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<ofd:PageBlock>", 50_000)) + string.Concat(Enumerable.Repeat("</ofd:PageBlock>", 50_000));
        Assert.Equal("broken", CodeOf(Ofd(deep), "a.ofd"));
        Assert.Equal("broken", CodeOf(Zip(("OFD.xml", Utf8(string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000))))), "a.ofd"));
    }

    [Theory]
    [InlineData("OFD.xml", "<OFD>")]
    [InlineData("OFD.xml", "<OFD/>")]
    [InlineData("OFD.xml", "<OFD><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></OFD>")]
    public void Broken_files_are_refused(string name, string content) => Assert.Equal("broken", CodeOf(Zip((name, Utf8(content))), "a.ofd"));

    [Fact]
    public void A_hundred_thousand_texts_take_time_in_proportion()
    {
        var page = string.Concat(Enumerable.Range(0, 100_000).Select(i => Text(30 + i % 7 * 20, 20 + i % 1000 * 0.2, "落实")));
        var clock = Stopwatch.StartNew();
        Assert.True(DocumentReaders.Read(Ofd(page), "a.ofd").IsRead);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }
}
