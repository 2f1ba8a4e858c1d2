using System.Collections.Immutable;
using System.Xml;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Ofd;

/// <summary>OFD 版式文件 (GB/T 33190-2016): the text of its pages, put together to lines and paragraphs by where it stands. Pictures, seals, annotations and attachments are not read.</summary>
public sealed class OfdReader : IDocumentReader
{
    public FileKind Kind => FileKind.Ofd;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var file = new PackedFile(bytes, limits);
            var pages = OfdPages.Of(file, limits);
            if (pages.IsEmpty)
                return ReadResult.Refused(Refusals.BrokenOfd);
            var result = PageText.Of(pages.Select(page => Fragments(file, page, limits, cancel)), cancel);
            return result.IsRead ? result : ReadResult.Refused(Refusals.OfdWithoutText);
        }
        catch (RefusedException refused)
        {
            return ReadResult.Refused(refused.Refusal);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            return ReadResult.Refused(Refusals.BrokenOfd);
        }
    }

    private static ImmutableArray<Fragment> Fragments(PackedFile file, OfdPage page, ReadLimits limits, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        foreach (var part in page.Parts.Where(file.Has))
        {
            using var content = file.OpenXml(part);
            new ContentReader(content, limits.MaxDepth, fragments).Read();
        }
        return fragments.ToImmutable();
    }
}
