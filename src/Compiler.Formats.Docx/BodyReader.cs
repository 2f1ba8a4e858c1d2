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

    private readonly Stack<List<DocxLine>> _lines = new([[]]);
    private readonly Stack<List<List<DocxLine>>> _rows = new();
    private readonly Stack<Paragraph> _paragraphs = new();
    private bool _hidden;
    private int _page = 1;

    /// <summary>The lines of the body; their pages are told only when the file was laid out before it was saved.</summary>
    public IEnumerable<DocxLine> Read()
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
        return _page > 1 ? body : body.Select(line => line with { Page = null });
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
                _paragraphs.Push(new Paragraph(_page));
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
            case "lastRenderedPageBreak":
                _page++;
                if (_paragraphs.TryPeek(out var broken))
                    broken.Breaks.Add((broken.Text.Length, _page));
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
            lines.Add(paragraph.Complete(numbers.Next(paragraph.Style, paragraph.Number, paragraph.Level)));
        lines.AddRange(paragraph.Boxes);
    }

    /// <summary>A row with one filled cell is layout: its lines stay lines. Otherwise cells stand side by side on one line.</summary>
    private static List<DocxLine> Flat(List<List<DocxLine>> row)
    {
        var filled = row.Where(cell => cell.Exists(line => !string.IsNullOrWhiteSpace(line.Text))).ToList();
        if (filled.Count == 1)
            return filled[0];
        var cells = row.Select(cell => CellText.Of(cell.Select(line => line.Text.ReplaceLineEndings(" "))));
        return filled.Count == 0 ? [] : [new DocxLine(string.Join('\t', cells), filled[0][0].Page, [])];
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

    private sealed class Paragraph(int page)
    {
        public StringBuilder Text { get; } = new();

        /// <summary>Where a page ended in the text, and the page that began there.</summary>
        public List<(int At, int Page)> Breaks { get; } = [];

        public List<DocxLine> Boxes { get; } = [];

        public string? Style { get; set; }

        public string? Number { get; set; }

        public string? Level { get; set; }

        public DocxLine Complete(string number)
        {
            // A page that ends before the first character: the paragraph begins on the next.
            var first = Breaks.FindLast(b => b.At == 0) is { Page: > 0 } begun ? begun.Page : page;
            return new DocxLine(number + Text, first, [.. Breaks.Where(b => b.At > 0 && b.At < Text.Length).Select(b => (number.Length + b.At, b.Page))]);
        }
    }
}
