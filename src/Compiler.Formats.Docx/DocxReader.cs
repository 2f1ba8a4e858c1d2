using System.Xml;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>Word 文件: paragraphs become lines, table rows become lines with tabs, automatic numbers become text.</summary>
public sealed class DocxReader : IDocumentReader
{
    public FileKind Kind => FileKind.Docx;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var package = new Package(bytes, limits);
            if (package.MainPart is not { } main)
                return ReadResult.Refused(Refusals.BrokenDocx);
            var numbers = new Numbers(Definitions.Read(package, main));
            using var content = package.OpenXml(main);
            var text = new BodyReader(content, numbers, limits.MaxDepth, cancel).Read();
            return string.IsNullOrWhiteSpace(text) ? ReadResult.Refused(Refusals.NoText) : ReadResult.Of(SourceText.From(text));
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
}
