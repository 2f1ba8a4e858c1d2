using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats;

/// <summary>纯文本: decodes the bytes and changes nothing else.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    public FileKind Kind => FileKind.PlainText;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        var (text, refusal) = TextDecoder.Decode(bytes.Span);
        return text is null ? ReadResult.Refused(refusal ?? Refusals.NotText) : ReadResult.Of(SourceText.From(text));
    }
}
