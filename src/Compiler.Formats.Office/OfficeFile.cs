using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Luodi.Compiler.Formats.Office;

/// <summary>A packed office document while it is written: part after part, the same parts giving the same bytes.</summary>
internal sealed class OfficeFile(Stream output) : IDisposable
{
    // No clock: the same text gives the same file.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A file that may not be sought in (a pipe) is written all the same.
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

    public void Part(string path, Action<XmlWriter> write)
    {
        using var stream = Open(path);
        using var xml = Xml(stream);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>A part that grows while others wait: nothing else can be written before it is closed.</summary>
    public Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    /// <summary>A part that is the same in every file.</summary>
    public void Part(string path, string content)
    {
        using var stream = Open(path);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + content));
    }

    /// <param name="isFragment">A piece of a part, without a root of its own.</param>
    /// <param name="closes">The stream with the writer.</param>
    public static XmlWriter Xml(Stream stream, bool isFragment = false, bool closes = false) =>
        XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = closes, ConformanceLevel = isFragment ? ConformanceLevel.Fragment : ConformanceLevel.Document });

    public void Dispose() => _zip.Dispose();
}
