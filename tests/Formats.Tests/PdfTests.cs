using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Pages;
using Luodi.Compiler.Formats.Pdf;
using static Luodi.Formats.Tests.PdfFiles;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class PdfTests
{
    private static void SkipWithoutPoppler() => Assert.SkipUnless(Tool.Find("pdftotext") is not null, "pdftotext (poppler-utils) is not installed");

    [Fact]
    public void Wrapped_lines_join_to_paragraphs_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        var file = Pdf([(200, 100, "关于推进创新的意见"), (117, 140, "为深入实施创新驱动发展战略，加快构建现代化产业体"), (85, 168, "系，推动高质量发展，到2027年研发投入达到3%。"), (117, 196, "一、主要任务"), (117, 224, "（一）市科技局牵头。")]);
        Assert.Equal("关于推进创新的意见\n为深入实施创新驱动发展战略，加快构建现代化产业体系，推动高质量发展，到2027年研发投入达到3%。\n一、主要任务\n（一）市科技局牵头。\n", TextOf(file, "a.pdf"));
    }

    [Fact]
    public void Offsets_lead_back_to_page_and_paragraph_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        var file = Pdf([(200, 100, "题目在此处"), (85, 140, "为深入实施创新驱动发展战略，加快构建现代化产业体系。"), (280, 800, "- 1 -")], [(117, 100, "第二页第一段话在此处。"), (117, 128, "第二页第二段话在此处。"), (280, 800, "- 2 -")]);
        Assert.Equal(["题目 第1页第1段", "为深入 第1页第2段", "第二页第一段 第2页第1段", "第二页第二段 第2页第2段"], PlacesOf(file, "a.pdf", "题目", "为深入", "第二页第一段", "第二页第二段"));
        Assert.DoesNotContain("- 1 -", TextOf(file, "a.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_a_table_are_parted_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        Assert.Equal("序号\t任务\t牵头单位\n1\t建设平台\t市科技局\n", TextOf(Pdf([(85, 100, "序号"), (150, 100, "任务"), (350, 100, "牵头单位"), (85, 130, "1"), (150, 130, "建设平台"), (350, 130, "市科技局")]), "a.pdf"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Two_columns_are_read_one_after_the_other_below_a_title_across_both_when_pdftotext_is_installed(double lower)
    {
        SkipWithoutPoppler();
        // Fourteen characters a line; the right column begins at the other side of a gutter, at the same heights or others.
        var (left, right) = (Enumerable.Range(0, 8).Select(i => Line('甲', i)).ToList(), Enumerable.Range(0, 8).Select(i => Line('乙', i)).ToList());
        var file = Pdf([(190, 60, "关于推进创新发展的实施意见"), .. left.Select((text, i) => (60.0, 120 + 26.0 * i, text)), .. right.Select((text, i) => (310.0, 120 + lower + 26.0 * i, text)), (280, 800, "- 1 -")]);
        Assert.Equal("关于推进创新发展的实施意见\n" + string.Concat(left) + string.Concat(right) + "\n", TextOf(file, "a.pdf"));

        static string Line(char first, int number) => first + "方面的工作要抓紧抓实抓好到底"[..12] + "零一二三四五六七"[number];
    }

    [Fact]
    public void A_table_of_two_columns_stays_one_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        var rows = Enumerable.Range(1, 8).Select(i => ($"建设创新平台的第{i}项任务", i % 2 == 0 ? "市科技局" : "市财政局、市统计局")).ToList();
        var file = Pdf([.. rows.SelectMany((row, i) => new[] { (60.0, 120 + 26.0 * i, row.Item1), (310.0, 120 + 26.0 * i, row.Item2) })]);
        Assert.Equal(string.Concat(rows.Select(row => $"{row.Item1}\t{row.Item2}\n")), TextOf(file, "a.pdf"));
    }

    [Fact]
    public void Damaged_files_are_refused_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        Assert.Equal("broken", CodeOf("%PDF-1.4\nnothing"u8.ToArray(), "a.pdf"));
        Assert.Equal("broken", CodeOf(Pdf([(85, 100, "落实")])[..120], "a.pdf"));
    }

    [Fact]
    public void Too_many_pages_are_refused_when_pdftotext_is_installed()
    {
        SkipWithoutPoppler();
        Assert.Equal("too-large", CodeOf(Pdf([.. Enumerable.Range(0, 12).Select(_ => new[] { (85.0, 100.0, "落实政策落实政策") })]), "a.pdf", new ReadLimits { MaxPages = 10 }));
    }

    [Fact]
    public void Without_the_tool_the_refusal_says_what_to_install()
    {
        var refusal = new PdfReader("/nowhere").Read(Pdf([(85, 100, "落实")]), ReadLimits.Default, TestContext.Current.CancellationToken).Refusal!;
        Assert.Equal("tool-missing", refusal.Code);
        Assert.Contains("poppler-utils", refusal.Message, StringComparison.Ordinal);
        refusal = new PictureReader("/nowhere").Read(new byte[10], ReadLimits.Default, TestContext.Current.CancellationToken).Refusal!;
        Assert.Equal("tool-missing", refusal.Code);
        Assert.Contains("tesseract-ocr-chi-sim", refusal.Message, StringComparison.Ordinal);
    }
}
