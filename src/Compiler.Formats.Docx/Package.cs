using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>The packed parts of a Word file, opened one by one. What is not opened is not unpacked; what is, is measured while it is.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ReadLimits _limits;
    private readonly UnpackingBudget _budget;

    public Package(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        _limits = limits;
        _budget = new UnpackingBudget(limits.MaxUnpackedBytes);
        _archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
        if (_archive.Entries.Count > limits.MaxEntries)
            throw new RefusedException(Refusals.TooManyEntries);
        // What the directory claims can only make it worse, never better: the true sizes are measured while unpacking.
        var left = limits.MaxUnpackedBytes;
        foreach (var entry in _archive.Entries)
            if ((left -= Math.Min(entry.Length, limits.MaxUnpackedBytes + 1)) < 0)
                throw new RefusedException(Refusals.ZipBomb);
    }

    /// <summary>Path of the part that holds the body. Some programs call it document2.xml, so its name is looked up.</summary>
    public string? MainPart
    {
        get
        {
            var main = ReadXml("_rels/.rels")?.Root?.Elements()
                .FirstOrDefault(r => Value(r, "Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true && Value(r, "TargetMode") != "External");
            var target = Value(main, "Target")?.TrimStart('/') ?? "word/document.xml";
            return Find(target) is null ? null : target;
        }
    }

    /// <summary>Small parts as a whole; null when the part is not there.</summary>
    public XDocument? ReadXml(string path)
    {
        if (Find(path) is null)
            return null;
        using var reader = OpenXml(path);
        return XDocument.Load(reader);
    }

    public XmlReader OpenXml(string path)
    {
        var entry = Find(path) ?? throw new InvalidDataException(path);
        var stream = new MeasuredStream(entry.Open(), entry.CompressedLength, _budget, _limits);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry? Find(string path) =>
        _archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    private static string? Value(XElement? element, string attribute) => element?.Attribute(attribute)?.Value;

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held) && held.Array is { } array
            ? new MemoryStream(array, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
