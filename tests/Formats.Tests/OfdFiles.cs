using System.Globalization;
using static Luodi.Formats.Tests.Files;

namespace Luodi.Formats.Tests;

/// <summary>OFD files put together by hand.</summary>
internal static class OfdFiles
{
    private const string Names = "xmlns:ofd='http://www.ofdspec.org/2016'";

    public static byte[] Ofd(params string[] pages) => Ofd("", pages);

    public static byte[] Ofd(string templates, string[] pages) => Zip(
    [
        ("OFD.xml", Utf8($"<ofd:OFD {Names} Version='1.1'><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
        ("Doc_0/Document.xml", Utf8($"<ofd:Document {Names}><ofd:CommonData>{templates}</ofd:CommonData><ofd:Pages>{string.Concat(pages.Select((_, i) => $"<ofd:Page ID='{i + 1}' BaseLoc='Pages/Page_{i}/Content.xml'/>"))}</ofd:Pages></ofd:Document>")),
        .. pages.Select((page, i) => ($"Doc_0/Pages/Page_{i}/Content.xml", Page(page))),
    ]);

    public static byte[] Page(string content, string before = "") => Utf8($"<ofd:Page {Names}><ofd:Area/>{before}<ofd:Content><ofd:Layer ID='99'>{content}</ofd:Layer></ofd:Content></ofd:Page>");

    /// <summary>A text whose frame begins at the place, characters of 5 mm side by side.</summary>
    public static string Text(double x, double y, string text) => string.Create(CultureInfo.InvariantCulture,
        $"<ofd:TextObject ID='1' Boundary='{x} {y} {text.Length * 5} 6' Font='3' Size='5'><ofd:TextCode X='0' Y='4.5' DeltaX='g {Math.Max(1, text.Length - 1)} 5'>{text}</ofd:TextCode></ofd:TextObject>");
}
