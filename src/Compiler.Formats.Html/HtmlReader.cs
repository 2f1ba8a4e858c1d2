using System.Text;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats.Html;

/// <summary>网页: what a reader sees of it as lines. Nothing is run and nothing is loaded.</summary>
public sealed class HtmlReader : IDocumentReader
{
    // Pages tell their encoding within the first kilobyte, says the HTML standard; some are late.
    private const int DeclarationWithin = 4096;

    public FileKind Kind => FileKind.Html;

    public ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel)
    {
        var (markup, refusal) = TextDecoder.Decode(bytes.Span, DeclaredEncoding(bytes.Span));
        if (markup is null)
            return ReadResult.Refused(refusal ?? Refusals.NotText);
        var text = VisibleText.Of(markup, cancel);
        return string.IsNullOrWhiteSpace(text) ? ReadResult.Refused(Refusals.NoText) : ReadResult.Of(SourceText.From(text));
    }

    // Only Big5 needs the page's word for it: UTF-8 and GB18030 are found by trial, and other declarations on Chinese pages are mistakes.
    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && head.AsSpan(at + "charset=".Length).TrimStart(" \"'").StartsWith("big5", StringComparison.OrdinalIgnoreCase) ? "big5" : null;
    }
}
