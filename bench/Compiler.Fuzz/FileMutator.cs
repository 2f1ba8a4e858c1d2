using System.IO.Compression;
using System.Text;

namespace Luodi.Compiler.Fuzz;

/// <summary>文件变异: wraps a text as a file of some kind, and damages the markup, the bytes, or the packing.</summary>
internal sealed class FileMutator(Dice dice)
{
    private const string WordNames = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private const string OfdNames = "xmlns:ofd='http://www.ofdspec.org/2016'";

    private static readonly string[] Markup =
    [
        "<w:p>", "</w:p>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:numPr><w:ilvl w:val='8'/><w:numId w:val='1'/></w:numPr>", "<w:del>", "<w:sdt>", "<w:br/>", "<w:t>", "<ofd:TextObject Boundary='9 9 1e9 -1' Size='NaN'>", "<ofd:TextCode X='1' Y='1' DeltaX='g 999999999 1'>",
        "<ofd:PageBlock>", "</ofd:PageBlock>", "<div>", "</div>", "<table><tr><td>", "<nav>", "<script>", "</script", "<!--", "<a href=x>", "&#x10FFFF;", "&#0;", "&lt;", "<![CDATA[", "<p", ">", "'", "\"", "\0",
    ];

    private static readonly (string Ending, Encoding Encoding)[] Encodings =
    [
        (".txt", new UTF8Encoding(false)), (".txt", Encoding.Unicode), (".txt", Encoding.BigEndianUnicode), (".txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!),
    ];

    /// <summary>How many characters of markup the file holds, unpacked.</summary>
    public int Unpacked { get; private set; }

    public (string Name, byte[] Bytes) File(string text)
    {
        var (name, bytes) = dice.Below(8) switch
        {
            0 or 1 => ("a.docx", Zip(("word/document.xml", Document(text)), ("word/numbering.xml", Damaged(Numbering)))),
            2 or 3 => ("a.html", Encoding.UTF8.GetBytes(Damaged(Page(text)))),
            4 or 5 => ("a.ofd", Zip(("OFD.xml", Damaged(Ofd)), ("Doc_0/Document.xml", Damaged(OfdDocument)), ("Doc_0/Pages/Page_0/Content.xml", Damaged(OfdPage(text))))),
            _ => Plain(text),
        };
        return (name, dice.OneIn(3) ? DamagedBytes(bytes) : bytes);
    }

    private (string, byte[]) Plain(string text)
    {
        var (ending, encoding) = dice.Of(Encodings);
        return ("a" + ending, encoding.GetBytes(text));
    }

    private string Document(string text)
    {
        var body = new StringBuilder();
        foreach (var line in Lines(text))
            body.Append(dice.OneIn(9) ? "<w:tbl><w:tr>" : "").Append("<w:p>").Append(dice.OneIn(5) ? "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>" : "")
                .Append("<w:r><w:t>").Append(line).Append("</w:t></w:r></w:p>").Append(dice.OneIn(9) ? "</w:tr></w:tbl>" : "");
        return Damaged($"<w:document {WordNames}><w:body>{body}</w:body></w:document>");
    }

    private static string Numbering => $"<w:numbering {WordNames}><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>";

    private static string Ofd => $"<ofd:OFD {OfdNames}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

    private static string OfdDocument => $"<ofd:Document {OfdNames}><ofd:Pages><ofd:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/></ofd:Pages></ofd:Document>";

    private string OfdPage(string text)
    {
        var content = new StringBuilder();
        var y = 20;
        foreach (var line in Lines(text))
            content.Append(System.Globalization.CultureInfo.InvariantCulture, $"<ofd:TextObject ID='{y}' Boundary='30 {y += 8} 150 6' Size='5' Font='1'><ofd:TextCode X='0' Y='5' DeltaX='g {dice.Below(40)} 5'>{line}</ofd:TextCode></ofd:TextObject>");
        return $"<ofd:Page {OfdNames}><ofd:Content><ofd:Layer ID='2'>{content}</ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static string Page(string text) => $"<!DOCTYPE html><html><head><title>t</title></head><body><nav>首页</nav><div>{string.Concat(Lines(text).Select(line => $"<p>{line}</p>"))}</div></body></html>";

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => System.Security.SecurityElement.Escape(string.Concat(line.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE'))));

    private string Damaged(string markup)
    {
        for (var changes = dice.Below(3); changes > 0; changes--)
        {
            var at = dice.Below(markup.Length + 1);
            markup = dice.Below(4) switch
            {
                0 => markup.Insert(at, dice.Of(Markup)),
                1 => markup.Insert(at, string.Concat(Enumerable.Repeat(dice.Of(Markup), dice.OneIn(10) ? 3000 : 20))),
                2 => markup.Remove(at, Math.Min(markup.Length - at, dice.Below(60))),
                _ => markup.Insert(dice.Below(markup.Length + 1), markup.Substring(at, Math.Min(markup.Length - at, dice.Below(300)))),
            };
        }
        Unpacked += markup.Length;
        return markup;
    }

    private byte[] DamagedBytes(byte[] bytes)
    {
        if (bytes.Length == 0)
            return bytes;
        for (var changes = 1 + dice.Below(6); changes > 0; changes--)
            bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
        return dice.OneIn(4) ? bytes[..dice.Below(bytes.Length)] : bytes;
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                var part = zip.CreateEntry(name, CompressionLevel.Fastest);
                part.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var entry = part.Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }
}
