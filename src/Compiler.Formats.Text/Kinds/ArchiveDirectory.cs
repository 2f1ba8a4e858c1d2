using System.Buffers.Binary;
using System.Text;

namespace Luodi.Compiler.Formats;

/// <summary>Reads the names in a zip file's directory and nothing else, and stops counting at a bound.</summary>
internal static class ArchiveDirectory
{
    private const int EndRecordLength = 22;
    private const int EntryHeaderLength = 46;

    public static FileKind KindOf(ReadOnlySpan<byte> bytes, int maxEntries)
    {
        // The end record stands in the last 22 bytes, before a comment of at most 65,535.
        var tailStart = Math.Max(0, bytes.Length - EndRecordLength - ushort.MaxValue);
        var end = bytes[tailStart..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tailStart + end + EndRecordLength > bytes.Length)
            return FileKind.BrokenArchive;
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(tailStart + end + 16)..]);
        if (offset > bytes.Length)
            return FileKind.BrokenArchive;
        var kind = FileKind.Archive;
        var locked = false;
        var count = 0;
        for (var rest = bytes[(int)offset..]; rest.Length >= EntryHeaderLength && rest.StartsWith("PK\u0001\u0002"u8);)
        {
            if (++count > maxEntries)
                return FileKind.CrowdedArchive;
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var length = EntryHeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (length > rest.Length)
                return FileKind.BrokenArchive;
            locked |= (rest[8] & 1) != 0;
            if (kind == FileKind.Archive)
                kind = KindByEntry(Encoding.UTF8.GetString(rest.Slice(EntryHeaderLength, nameLength)));
            rest = rest[length..];
        }
        if (count == 0)
            return bytes.StartsWith("PK\u0005\u0006"u8) ? FileKind.Archive : FileKind.BrokenArchive;
        return locked && kind != FileKind.Archive ? FileKind.LockedOffice : kind;
    }

    // By folder rather than by file: some programs call the body document2.xml.
    private static FileKind KindByEntry(string entry)
    {
        var name = entry.Replace('\\', '/');
        bool In(string folder) => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
        if (In("word/"))
            return FileKind.Docx;
        if (In("xl/"))
            return FileKind.Spreadsheet;
        if (In("ppt/"))
            return FileKind.Presentation;
        if (name.Equals("OFD.xml", StringComparison.OrdinalIgnoreCase))
            return FileKind.Ofd;
        return name is "mimetype" or "META-INF/manifest.xml" ? FileKind.OpenDocument : FileKind.Archive;
    }
}
