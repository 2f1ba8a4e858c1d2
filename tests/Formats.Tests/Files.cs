using System.IO.Compression;
using System.Text;

namespace Luodi.Formats.Tests;

/// <summary>Makes the files that the tests read.</summary>
internal static class Files
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] InCodePage(string name, string text) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        return file.ToArray();
    }

    /// <summary>A Word file with this inside its body.</summary>
    public static byte[] Docx(string body, string? numbering = null, string? styles = null)
    {
        var parts = new List<(string, byte[])>
        {
            ("[Content_Types].xml", Utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")),
            ("_rels/.rels", Utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>")),
            ("word/document.xml", Utf8($"<w:document xmlns:w='{Word}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>")),
        };
        if (numbering is not null)
            parts.Add(("word/numbering.xml", Utf8($"<w:numbering xmlns:w='{Word}'>{numbering}</w:numbering>")));
        if (styles is not null)
            parts.Add(("word/styles.xml", Utf8($"<w:styles xmlns:w='{Word}'>{styles}</w:styles>")));
        return Zip([.. parts]);
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    public static string Numbered(string text, string use = "1", int level = 0) => P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{use}'/></w:numPr>");
}
