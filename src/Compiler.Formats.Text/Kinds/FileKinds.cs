using System.Text;

namespace Luodi.Compiler.Formats;

/// <summary>Tells what a file is: by its first bytes, then by what is packed in it, last by its name.</summary>
public static class FileKinds
{
    private static readonly (byte[] Start, FileKind Kind)[] Starts =
    [
        ("%PDF-"u8.ToArray(), FileKind.Pdf),
        ("{\\rtf"u8.ToArray(), FileKind.Rtf),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], FileKind.Image),
        ([0xFF, 0xD8, 0xFF], FileKind.Image),
        ("GIF8"u8.ToArray(), FileKind.Image),
        ([(byte)'I', (byte)'I', 0x2A, 0], FileKind.Image),
        ([(byte)'M', (byte)'M', 0, 0x2A], FileKind.Image),
        ("Rar!\u001A"u8.ToArray(), FileKind.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], FileKind.Archive),
        ([0x1F, 0x8B, 8], FileKind.Archive),
    ];

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileKind Of(ReadOnlyMemory<byte> file, string fileName, ReadLimits limits)
    {
        var bytes = file.Span;
        foreach (var (start, kind) in Starts)
            if (bytes.StartsWith(start))
                return kind;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return ArchiveDirectory.KindOf(bytes, limits.MaxEntries);
        if (bytes.StartsWith(CompoundFile))
            return CompoundKind(bytes);
        return TextKind(bytes, fileName);
    }

    // Stream names stand in the compound file's directory as UTF-16; searching for them saves reading its sector chains.
    private static FileKind CompoundKind(ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes, "EncryptedPackage"))
            return FileKind.LockedOffice;
        if (Names(bytes, "WordDocument"))
            return FileKind.Doc;
        if (Names(bytes, "PowerPoint Document"))
            return FileKind.Presentation;
        return Names(bytes, "Workbook") || Names(bytes, "Book") ? FileKind.Spreadsheet : FileKind.OldOffice;
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static FileKind TextKind(ReadOnlySpan<byte> bytes, string fileName)
    {
        var head = TextDecoder.HeadOf(bytes);
        if (head.Contains("%PDF-", StringComparison.Ordinal) && fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return FileKind.Pdf;
        if (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase))
            return FileKind.WebArchive;
        if (head.StartsWith('<') && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Html;
        var namedHtml = Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" or ".SHTML";
        return namedHtml && head.Contains('<', StringComparison.Ordinal) ? FileKind.Html : FileKind.PlainText;
    }
}
