using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Pages;
using Luodi.Compiler.Formats.Pdf;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

/// <summary>Reads pictures of a page printed from an invented text: Scans/scan.png, and the same inside a PDF without text.</summary>
public sealed class ScanTests
{
    private static void SkipWithoutRecogniser() =>
        Assert.SkipUnless(Tool.Find("pdftoppm") is not null && Recogniser.Find(null, ReadLimits.Default, TestContext.Current.CancellationToken) is not null, "tesseract with chi_sim, or pdftoppm, is not installed");

    [Theory]
    [InlineData("scan.png")]
    [InlineData("scan.pdf")]
    public void A_scanned_page_is_recognised_and_marked_as_read_by_machine_when_tesseract_is_installed(string name)
    {
        SkipWithoutRecogniser();
        var result = DocumentReaders.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Scans", name)), name);
        Assert.True(result.IsRead, result.Refusal?.English);
        Assert.True(result.Text.Pages?.ReadByMachine);
        var lines = result.Text.Content.Split('\n');
        // A recogniser of another version may read a mark differently; the words stand in large clear print.
        Assert.StartsWith("关于推进创新发展的通知", lines[0], StringComparison.Ordinal);
        Assert.Contains("达到3.2%以上", result.Text.Content, StringComparison.Ordinal);
        Assert.StartsWith("（一）市科技局牵头建设创新平台", lines[4], StringComparison.Ordinal);
        Assert.Equal((1, 5), (result.Text.Pages!.PlaceOf(result.Text.Content.IndexOf("市科技局", StringComparison.Ordinal))!.Value.Page, result.Text.Pages.PlaceOf(result.Text.Content.IndexOf("市科技局", StringComparison.Ordinal))!.Value.Paragraph));
    }

    [Fact]
    public void More_scanned_pages_than_allowed_are_refused_when_tesseract_is_installed()
    {
        SkipWithoutRecogniser();
        Assert.Equal("too-large", CodeOf(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Scans", "scan.pdf")), "a.pdf", new ReadLimits { MaxRecognisedPages = 0 }));
    }

    [Fact]
    public void A_damaged_picture_is_refused_when_tesseract_is_installed()
    {
        SkipWithoutRecogniser();
        Assert.Equal("broken", CodeOf([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 1, 2, 3], "a.png"));
    }

    [Theory]
    [InlineData("《一) 壮大主体", "（一）壮大主体")]
    [InlineData("十一) 建设平台", "（十一）建设平台")]
    [InlineData("(12 ）通报", "（12）通报")]
    [InlineData("《一般办法》", "《一般办法》")]
    [InlineData("（市科技局）", "（市科技局）")]
    public void Brackets_around_an_item_s_number_are_mended_and_words_left_alone(string line, string mended) => Assert.Equal(mended, Recognised.Mended(line));
}
