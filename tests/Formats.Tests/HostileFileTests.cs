using System.Text;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Pdf;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.OfdFiles;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

/// <summary>Files made to break a reader end in a refusal that says why, or in what can be read of them.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public async Task A_gigabyte_of_digits_is_refused_without_being_held()
    {
        using var digits = new LongStream(1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = await DocumentReaders.ReadAsync(digits, "a.txt", cancel: TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("too-large", result.Refusal?.Code);
        Assert.InRange(digits.Given, 1, ReadLimits.Default.MaxBytes + (1 << 20));
        // A buffer that grows by doubling: less than four times the limit, and no part of it is ever decoded.
        Assert.InRange(allocated, 1, 4 * ReadLimits.Default.MaxBytes);
    }

    [Fact]
    public void Lone_surrogates_in_a_file_are_refused_with_their_place()
    {
        Assert.Equal("broken", CodeOf([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("落实政策"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("。")], "a.txt"));
        Assert.Equal("broken", CodeOf([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("落实政策"), 0xDE, 0x00], "a.txt"));
        Assert.Equal("broken", CodeOf([.. Utf8(Repeated("落实政策，加快推进各项任务，", 9)), 0xED, 0xA0, 0xBD, .. Utf8("。")], "a.txt"));
        Assert.Equal("broken", CodeOf(Docx(P("落实&#xD83D;政策")), "a.docx"));
        Assert.DoesNotContain('\uD83D', TextOf(Utf8("<p>落实&#xD83D;政策"), "a.html"));
    }

    [Fact]
    public void Styles_based_on_each_other_in_a_circle_end_and_the_text_is_read()
    {
        var styles = "<w:style w:styleId='A'><w:name w:val='A'/><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:name w:val='B'/><w:basedOn w:val='A'/></w:style><w:style w:styleId='C'><w:name w:val='C'/><w:basedOn w:val='C'/></w:style>";
        Assert.Equal("甲\n乙\n丙\n", TextOf(Docx(P("甲", "<w:pStyle w:val='A'/>") + P("乙", "<w:pStyle w:val='B'/>") + P("丙", "<w:pStyle w:val='C'/>"), "<w:num w:numId='1'/>", styles), "a.docx"));
    }

    [Fact]
    public void Lists_and_styles_that_name_each_other_in_a_circle_end_and_the_text_is_read()
    {
        var numbering = """
            <w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='List'/></w:abstractNum>
            <w:abstractNum w:abstractNumId='2'><w:styleLink w:val='List'/><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.%9'/><w:pStyle w:val='Para'/></w:lvl></w:abstractNum>
            <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>
            """;
        var styles = "<w:style w:styleId='List'><w:name w:val='List'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style><w:style w:styleId='Para'><w:name w:val='Para'/><w:basedOn w:val='List'/><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>";
        var text = TextOf(Docx(P("甲", "<w:pStyle w:val='List'/>") + P("乙", "<w:pStyle w:val='Para'/>"), numbering, styles), "a.docx");
        Assert.StartsWith("甲\n1.", text, StringComparison.Ordinal);
        Assert.EndsWith("乙\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_that_name_each_other_are_each_shown_once()
    {
        var templates = "<ofd:TemplatePage ID='1' BaseLoc='T1.xml'/><ofd:TemplatePage ID='2' BaseLoc='T2.xml'/>";
        var use = (string id) => $"<ofd:Template TemplateID='{id}'/>";
        var file = Zip(
            ("OFD.xml", Utf8("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>")),
            ("D.xml", Utf8($"<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:CommonData>{templates}</ofd:CommonData><ofd:Pages><ofd:Page ID='9' BaseLoc='C.xml'/></ofd:Pages></ofd:Document>")),
            ("T1.xml", Page(Text(30, 20, "甲版"), use("2"))),
            ("T2.xml", Page(Text(30, 40, "乙版"), use("1"))),
            ("C.xml", Page(Text(30, 60, "正文"), use("1") + use("1"))));
        var text = TextOf(file, "a.ofd");
        Assert.Equal((1, 0, 1), (Times(text, "甲版"), Times(text, "乙版"), Times(text, "正文")));
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<blockquote><ul><li>", "</li></ul></blockquote>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<section><article><span>", "</span></article></section>")]
    [InlineData("<b><i>", "</i></b>")]
    public void A_page_nested_a_hundred_thousand_deep_is_read(string open, string close)
    {
        var page = "<html><body><p>前面</p>" + Repeated(open, 100_000) + "底" + Repeated(close, 100_000) + "<p>后面</p></body></html>";
        var text = TextOf(Utf8(page), "a.html");
        Assert.Contains("前面", text, StringComparison.Ordinal);
        Assert.Contains("底", text, StringComparison.Ordinal);
        Assert.EndsWith("后面\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_whose_text_never_ends_is_refused() => Assert.Equal("too-large", CodeOfPdf("exec yes '<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">落实</word>'", new ReadLimits { MaxUnpackedBytes = 1_000_000 }));

    [Fact]
    public void A_pdf_that_is_never_read_to_its_end_is_refused() => Assert.Equal("timed-out", CodeOfPdf("exec sleep 60", new ReadLimits { ToolTime = TimeSpan.FromMilliseconds(300) }));

    [Fact]
    public void A_pdf_whose_reading_wants_more_memory_than_allowed_is_refused() => Assert.Equal("broken", CodeOfPdf("kill -9 $$", ReadLimits.Default));

    [Theory]
    [InlineData("printf '<doc>'; yes '<page>' | head -n 100000")]
    [InlineData("printf '<doc><page><word xMin=\"1\">'")]
    [InlineData("printf '<!DOCTYPE a [<!ENTITY b \"c\">]><doc><page><word>&b;</word></page></doc>'")]
    [InlineData("printf 'no markup at all'")]
    [InlineData("true")]
    public void A_pdf_that_the_tool_tells_nonsense_of_is_refused(string script) => Assert.Equal("broken", CodeOfPdf(script, ReadLimits.Default));

    /// <summary>Reads a PDF through a program of that name which does what the script says.</summary>
    private static string CodeOfPdf(string script, ReadLimits limits)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program that stands in for pdftotext is a shell script");
        var folder = Directory.CreateTempSubdirectory("luodi-tool-");
        try
        {
            var tool = Path.Combine(folder.FullName, "pdftotext");
            File.WriteAllText(tool, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var result = new PdfReader(folder.FullName).Read("%PDF-1.4\n"u8.ToArray(), limits, TestContext.Current.CancellationToken);
            Assert.False(result.IsRead, "The file was read.");
            return result.Refusal.Code;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
