using System.Collections.Immutable;
using Luodi.Compiler.Formats.Docx;
using Luodi.Compiler.Formats.Html;
using Luodi.Compiler.Formats.Ofd;
using Luodi.Compiler.Formats.Pdf;

namespace Luodi.Compiler.Formats;

/// <summary>文件读取: the one way from a file's bytes to its text. The file's content decides who reads it, its name only where the content leaves it open.</summary>
public static class DocumentReaders
{
    private static readonly ImmutableArray<IDocumentReader> All = [new PlainTextReader(), new DocxReader(), new HtmlReader(), new OfdReader(), new PdfReader(), new PictureReader()];

    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= ReadLimits.Default;
        if (bytes.IsEmpty)
            return ReadResult.Refused(Refusals.Empty);
        if (bytes.Length > limits.MaxBytes)
            return ReadResult.Refused(Refusals.TooLarge(limits.MaxBytes));
        var kind = FileKinds.Of(bytes, fileName, limits);
        if (Refusals.For(kind) is { } refusal)
            return ReadResult.Refused(refusal);
        return All.First(reader => reader.Kind == kind).Read(bytes, limits, cancel);
    }

    /// <summary>Reads a stream to its end, but never more of it than the limit allows; the stream stays open.</summary>
    public static async Task<ReadResult> ReadAsync(Stream stream, string fileName, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= ReadLimits.Default;
        using var held = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(chunk, cancel).ConfigureAwait(false)) > 0;)
        {
            if (held.Length + read > limits.MaxBytes)
                return ReadResult.Refused(Refusals.TooLarge(limits.MaxBytes));
            held.Write(chunk, 0, read);
        }
        return Read(held.GetBuffer().AsMemory(0, (int)held.Length), fileName, limits, cancel);
    }
}
