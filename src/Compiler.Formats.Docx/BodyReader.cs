using System.Text;
using System.Xml;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>
/// 正文: walks the body once, element by element, and keeps only lines.
/// Elements are known by their local names, so that both namespaces of the standard (transitional and strict) are read.
/// </summary>
internal sealed class BodyReader(XmlReader xml, Numbers numbers, int maxDepth, CancellationToken cancel)
{
    // Deleted or moved-away text, what old programs are to see instead, phonetic guides, earlier properties, layout.
    private static readonly HashSet<string> Left = ["del", "moveFrom", "Fallback", "rt", "sdtPr", "sectPr", "tblPr", "trPr", "tcPr", "instrText", "delText", "pPrChange", "rPrChange"];

    private readonly Stack<List<string>> _lines = new([[]]);
    private readonly Stack<List<List<string>>> _rows = new();
    private readonly Stack<Paragraph> _paragraphs = new();
    private bool _hidden;

    public string Read()
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.Depth > maxDepth)
                throw new RefusedException(Refusals.TooDeep);
            if (xml.NodeType == XmlNodeType.Element)
            {
                // Start reads properties and text itself and then stands on what comes next.
                if (Start())
                    continue;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
                End(xml.LocalName);
            xml.Read();
        }
        var body = _lines.Pop();
        return body.Count == 0 ? "" : string.Join('\n', body) + "\n";
    }

    /// <returns>True when the element was consumed as a whole.</returns>
    private bool Start()
    {
        var name = xml.LocalName;
        if (Left.Contains(name))
        {
            xml.Skip();
            return true;
        }
        var empty = xml.IsEmptyElement;
        switch (name)
        {
            case "p":
                cancel.ThrowIfCancellationRequested();
                _paragraphs.Push(new Paragraph());
                break;
            case "r":
                _hidden = false;
                break;
            case "pPr":
                ReadProperties();
                return true;
            case "rPr":
                ReadRunProperties();
                return true;
            case "t":
                Append(xml.ReadElementContentAsString());
                return true;
            case "tab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "tr":
                _rows.Push([]);
                break;
            case "tc":
                _lines.Push([]);
                break;
        }
        if (empty)
            End(name);
        return false;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                EndParagraph(paragraph);
                break;
            case "tc" when _lines.Count > 1 && _rows.Count > 0:
                _rows.Peek().Add(_lines.Pop());
                break;
            case "tr" when _rows.TryPop(out var row):
                _lines.Peek().AddRange(Flat(row));
                break;
        }
    }

    private void EndParagraph(Paragraph paragraph)
    {
        // A paragraph inside another is a text box's: its lines come after the paragraph that it is anchored in.
        var lines = _paragraphs.TryPeek(out var outer) ? outer.Boxes : _lines.Peek();
        if (!numbers.IsContents(paragraph.Style))
            lines.Add(numbers.Next(paragraph.Style, paragraph.Number, paragraph.Level) + paragraph.Text);
        lines.AddRange(paragraph.Boxes);
    }

    /// <summary>A row with one filled cell is layout: its lines stay lines. Otherwise cells stand side by side on one line.</summary>
    private static List<string> Flat(List<List<string>> row)
    {
        var filled = row.Where(cell => cell.Exists(line => !string.IsNullOrWhiteSpace(line))).ToList();
        if (filled.Count == 1)
            return filled[0];
        var cells = row.Select(cell => CellText.Of(cell.Select(line => line.ReplaceLineEndings(" "))));
        return filled.Count == 0 ? [] : [string.Join('\t', cells)];
    }

    private void Append(string text)
    {
        if (!_hidden && _paragraphs.TryPeek(out var paragraph))
            paragraph.Text.Append(text);
    }

    private void ReadProperties()
    {
        foreach (var name in Below())
        {
            if (!_paragraphs.TryPeek(out var paragraph))
                continue;
            if (name == "pStyle")
                paragraph.Style = Value();
            else if (name == "numId")
                paragraph.Number = Value();
            else if (name == "ilvl")
                paragraph.Level = Value();
        }
    }

    private void ReadRunProperties()
    {
        foreach (var name in Below())
            if (name == "vanish")
                _hidden = Value() is null or "1" or "true" or "on";
    }

    /// <summary>Visits every element below the current one, and ends on what follows it.</summary>
    private IEnumerable<string> Below()
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    if (Left.Contains(xml.LocalName) || xml.LocalName == "rPr")
                    {
                        xml.Skip();
                        continue;
                    }
                    yield return xml.LocalName;
                }
                xml.Read();
            }
        }
        xml.Read();
    }

    private string? Value()
    {
        var value = xml.GetAttribute("val", xml.NamespaceURI);
        return value ?? xml.GetAttribute("val");
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public List<string> Boxes { get; } = [];

        public string? Style { get; set; }

        public string? Number { get; set; }

        public string? Level { get; set; }
    }
}
