using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Luodi.Compiler.Formats;

/// <summary>The parts of a packed document, opened one by one. What is not opened is not unpacked; what is, is measured while it is.</summary>
internal sealed class PackedFile : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ReadLimits _limits;
    private readonly UnpackingBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedException">More parts, or larger ones, than the limits allow.</exception>
    /// <exception cref="InvalidDataException">No packed file, or a damaged one.</exception>
    public PackedFile(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        _limits = limits;
        _budget = new UnpackingBudget(limits.MaxUnpackedBytes);
        _archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
        if (_archive.Entries.Count > limits.MaxEntries)
            throw new RefusedException(Refusals.TooManyEntries);
        // What the directory claims can only make it worse, never better: the true sizes are measured while unpacking.
        var left = limits.MaxUnpackedBytes;
        foreach (var entry in _archive.Entries)
        {
            if ((left -= Math.Min(entry.Length, limits.MaxUnpackedBytes + 1)) < 0)
                throw new RefusedException(Refusals.ZipBomb);
            _parts.TryAdd(Plain(entry.FullName), entry);
        }
    }

    public bool Has(string path) => _parts.ContainsKey(Plain(path));

    /// <summary>Small parts as a whole; null when the part is not there.</summary>
    public XDocument? ReadXml(string path)
    {
        if (!Has(path))
            return null;
        using var reader = OpenXml(path);
        // A tree that is too deep would end the process when somebody walks it.
        return XDocument.Load(new BoundedReader(reader, _limits.MaxDepth));
    }

    /// <exception cref="InvalidDataException">No part of this name.</exception>
    public XmlReader OpenXml(string path)
    {
        var entry = _parts.GetValueOrDefault(Plain(path)) ?? throw new InvalidDataException(path);
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

    // Programs write back-slashes, and paths that begin at the root.
    private static string Plain(string path) => path.Replace('\\', '/').TrimStart('/');

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held) && held.Array is { } array
            ? new MemoryStream(array, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
