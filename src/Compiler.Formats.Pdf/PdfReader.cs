using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Pdf;

/// <summary>PDF 文件: words and their places through poppler's pdftotext, put together to lines and paragraphs; a PDF that holds pictures only is recognised page by page.</summary>
/// <param name="toolFolders">Where the tools are looked for, with a colon between; null for the folders of the environment.</param>
public sealed class PdfReader(string? toolFolders = null) : IDocumentReader
{
    // A scan may carry a stamp or a page number as text; a page of a policy has hundreds of characters.
    private const int FewestCharactersAPage = 8;

    public FileKind Kind => FileKind.Pdf;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (Tool.Find("pdftotext", toolFolders) is not { } pdftotext)
            return ReadResult.Refused(Refusals.PdfToolMissing);
        // Many a file has some bytes of mail or printer commands before its head; how a locked one says so is the same everywhere.
        using var folder = new WorkFolder();
        try
        {
            var file = folder.Write("a.pdf", bytes);
            string[] arguments = ["-q", "-enc", "UTF-8", "-bbox", "-l", (limits.MaxPages + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), file, "-"];
            if (ToolRun.Output(pdftotext, arguments, limits, cancel) is not { } output)
                return ReadResult.Refused(bytes.Span.IndexOf("/Encrypt"u8) >= 0 ? Refusals.Locked : Refusals.BrokenPdf);
            var pages = WordBoxes.Read(output);
            if (pages.Length > limits.MaxPages)
                return ReadResult.Refused(Refusals.TooManyPages(limits.MaxPages));
            if (pages.IsEmpty)
                return ReadResult.Refused(Refusals.BrokenPdf);
            if (pages.Sum(page => page.Sum(fragment => (long)fragment.Text.Length)) >= FewestCharactersAPage * pages.Length)
                return PageText.Of(pages, cancel);
            return Scan.Read(file, pages.Length, folder, toolFolders, limits, cancel);
        }
        catch (RefusedException refused)
        {
            return ReadResult.Refused(refused.Refusal);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            return ReadResult.Refused(Refusals.BrokenPdf);
        }
    }
}

/// <summary>What <c>pdftotext -bbox</c> writes: for every page its words with their frames, in points.</summary>
internal static class WordBoxes
{
    public static ImmutableArray<ImmutableArray<Fragment>> Read(byte[] output)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(output));
        // Fonts without a table of characters yield control characters, which XML forbids and nobody needs.
        using var xml = XmlReader.Create(reader, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<Fragment>>();
        ImmutableArray<Fragment>.Builder? page = null;
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "page")
                page = ImmutableArray.CreateBuilder<Fragment>();
            if (xml.LocalName == "page" && page is not null && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                (pages, page) = (Added(pages, page), null);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "word" && page is not null)
            {
                var (left, top, right, bottom) = (Number("xMin"), Number("yMin"), Number("xMax"), Number("yMax"));
                page.Add(new Fragment(left, top, right, bottom, Clean(xml.ReadElementContentAsString())));
                continue;
            }
            xml.Read();
        }
        return pages.ToImmutable();

        double Number(string name) => double.TryParse(xml.GetAttribute(name), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    private static ImmutableArray<ImmutableArray<Fragment>>.Builder Added(ImmutableArray<ImmutableArray<Fragment>>.Builder pages, ImmutableArray<Fragment>.Builder page)
    {
        pages.Add(page.ToImmutable());
        return pages;
    }

    private static string Clean(string word) => word.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(word.Where(c => c > '\u001F')) : word;
}
