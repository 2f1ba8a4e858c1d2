using System.Xml;
using System.Xml.Linq;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>Word 文件: paragraphs become lines, table rows become lines with tabs, automatic numbers become text. Headers, footers, notes and comments are left out: they stand in parts of their own, which are not opened.</summary>
public sealed class DocxReader : IDocumentReader
{
    public FileKind Kind => FileKind.Docx;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var package = new PackedFile(bytes, limits);
            if (MainPart(package) is not { } main)
                return ReadResult.Refused(Refusals.BrokenDocx);
            var numbers = new Numbers(Definitions.Read(package, main));
            using var content = package.OpenXml(main);
            var text = new PagedText();
            foreach (var line in new BodyReader(content, numbers, limits.MaxDepth, cancel).Read())
                line.WriteTo(text);
            return text.Complete();
        }
        catch (RefusedException refused)
        {
            return ReadResult.Refused(refused.Refusal);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            return ReadResult.Refused(Refusals.BrokenDocx);
        }
    }

    /// <summary>Path of the part that holds the body. Some programs call it document2.xml, so its name is looked up.</summary>
    private static string? MainPart(PackedFile package)
    {
        var main = package.ReadXml("_rels/.rels")?.Root?.Elements()
            .FirstOrDefault(r => Value(r, "Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true && Value(r, "TargetMode") != "External");
        var target = Value(main, "Target")?.TrimStart('/') ?? "word/document.xml";
        return package.Has(target) ? target : null;
    }

    private static string? Value(XElement? element, string attribute) => element?.Attribute(attribute)?.Value;
}
