using System.Text;
using System.Xml;

namespace Luodi.Compiler.Emit.AkomaNtoso;

/// <summary>
/// Akoma Ntoso 1.0 导出 (OASIS Standard, namespace akn/3.0): one document as <c>doc</c>, several as a <c>documentCollection</c>. The text stands in its
/// provisions, with citations marked; what was read stands in <c>proprietary</c>, in a namespace of its own, and refers to the provisions by their eId.
/// </summary>
public sealed class AkomaNtosoEmitter : IEmitter
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private readonly XmlWriter _xml;
    private (Compilation Compilation, PolicyDocument? Document, string? File)? _held;
    private int _written;

    public AkomaNtosoEmitter(Stream output) =>
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, NewLineChars = "\n", CloseOutput = false });

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
            Add(compilation, document, file);
        // A text in which no document was seen is kept as one, or it would be lost.
        if (compilation.Documents.IsEmpty)
            Add(compilation, null, file);
    }

    public void Complete()
    {
        if (_held is { } only)
        {
            _xml.WriteStartElement("akomaNtoso", Namespace);
            Writer("").Write(only.Compilation, only.Document, only.File);
        }
        else
            _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    // Disposing of an XML writer closes what is open: of what was not completed nothing more may be written.
    public void Dispose()
    {
    }

    /// <summary>One document can be the root, several need a collection around them: the first is held until it is known.</summary>
    private void Add(Compilation compilation, PolicyDocument? document, string? file)
    {
        if (_held is null && _written == 0)
        {
            _held = (compilation, document, file);
            return;
        }
        if (_held is { } first)
        {
            BeginCollection();
            Component(first.Compilation, first.Document, first.File);
            _held = null;
        }
        Component(compilation, document, file);
    }

    private void BeginCollection()
    {
        _xml.WriteStartElement("akomaNtoso", Namespace);
        _xml.WriteStartElement("documentCollection", Namespace);
        _xml.WriteAttributeString("name", "policies");
        new MetaWriter(_xml, "").Write(null, null, []);
        _xml.WriteStartElement("collectionBody", Namespace);
    }

    private void Component(Compilation compilation, PolicyDocument? document, string? file)
    {
        var prefix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cmp_{++_written}");
        _xml.WriteStartElement("component", Namespace);
        _xml.WriteAttributeString("eId", prefix);
        Writer(prefix + "__").Write(compilation, document, file);
        _xml.WriteEndElement();
    }

    private DocumentWriter Writer(string prefix) => new(_xml, prefix);
}
