using System.Globalization;
using System.Xml;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Tables;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats.Office;

/// <summary>
/// Word 导出 (WordprocessingML, ECMA-376): the 工作任务分解表 of each document on its own landscape pages: title, source, the tasks, then targets, cadences
/// and the tiers of incentives as tables whose header returns on every page. Fonts are named as GB/T 9704 wants them.
/// </summary>
public sealed class DocxEmitter(Stream output) : IEmitter
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Landscape A4 less its margins, in twentieths of a point.
    private const int TableWidth = 14_570;

    private const string ContentTypes = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private const string Relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private readonly OfficeFile _file = new(output);
    private XmlWriter? _xml;
    private bool _isComplete;

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
            Write(document, compilation.Text);
    }

    public void Complete()
    {
        if (_xml is null)
            Paragraph(Begun(), "未读出文件。", "仿宋_GB2312", 24, "left");
        var xml = Begun();
        xml.WriteRaw("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>");
        xml.WriteEndDocument();
        xml.Dispose();
        _isComplete = true;
        _file.Dispose();
        output.Flush();
    }

    // Whatever was not completed is not worth writing to its end; the stream belongs to the caller.
    public void Dispose()
    {
        if (_isComplete)
            _file.Dispose();
    }

    /// <summary>The part of the text: opened with the first document, and written as documents come.</summary>
    private XmlWriter Begun()
    {
        if (_xml is not null)
            return _xml;
        _file.Part("[Content_Types].xml", ContentTypes);
        _file.Part("_rels/.rels", Relationships);
        _xml = OfficeFile.Xml(_file.Open("word/document.xml"), closes: true);
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("w", "document", Main);
        _xml.WriteStartElement("body", Main);
        return _xml;
    }

    private void Write(PolicyDocument document, SourceText text)
    {
        var isFirst = _xml is null;
        var xml = Begun();
        var tables = new CommitmentTables();
        tables.Add(document, text);
        Paragraph(xml, $"{(document.Title.Length > 0 ? $"《{document.Title.Trim('《', '》')}》" : "")}工作任务分解表", "方正小标宋简体", 36, "center", newPage: !isFirst);
        string?[] facts = [document.Issuer, document.DocumentNumber, document.IssuedOn?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), text.Pages is { ReadByMachine: true } ? "文字由机器识别，请对照原件核对" : null];
        if (string.Join("　", facts.Where(fact => !string.IsNullOrEmpty(fact))) is { Length: > 0 } line)
            Paragraph(xml, line, "楷体_GB2312", 24, "center");
        var isEmpty = true;
        foreach (var table in tables.All)
        {
            if (HeadingOf(table.Name) is not { } heading)
                continue;
            Paragraph(xml, heading, "黑体", 28, "left", keepNext: true);
            Table(xml, table);
            isEmpty = false;
        }
        if (isEmpty)
            Paragraph(xml, "未读出任务、目标、节奏和激励。", "仿宋_GB2312", 24, "left");
    }

    /// <summary>Null for what has no place in a breakdown of tasks.</summary>
    private static string? HeadingOf(string table) => table switch { "任务" => "工作任务", "目标" => "目标指标", "节奏" => "节奏安排", "权益" => "激励政策", _ => null };

    private static void Table(XmlWriter xml, CommitmentTable table)
    {
        // The words it was read from stand in the document itself; the list tells the place.
        var shown = Enumerable.Range(0, table.Columns.Length)
            .Where(i => !table.Columns[i].IsDetail && (i == 0 || table.Rows.Any(row => row[i].ToString().Length > 0)) || table.Columns[i].Name == "所在条款").ToList();
        var total = shown.Sum(i => table.Columns[i].Width);
        xml.WriteRaw("<w:tbl><w:tblPr><w:tblW w:w=\"" + TableWidth.ToString(CultureInfo.InvariantCulture) + "\" w:type=\"dxa\"/><w:tblBorders>"
            + string.Concat(((string[])["top", "left", "bottom", "right", "insideH", "insideV"]).Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"))
            + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        foreach (var i in shown)
            xml.WriteRaw($"<w:gridCol w:w=\"{WidthOf(i)}\"/>");
        xml.WriteRaw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        foreach (var i in shown)
            Cell(xml, table.Columns[i].Name, WidthOf(i), "黑体", "center", shaded: true);
        xml.WriteRaw("</w:tr>");
        foreach (var row in table.Rows)
        {
            xml.WriteRaw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            foreach (var i in shown)
                Cell(xml, row[i].ToString(), WidthOf(i), "仿宋_GB2312", i == 0 || row[i].Due is not null || row[i].Number is not null ? "center" : "left", shaded: false);
            xml.WriteRaw("</w:tr>");
        }
        xml.WriteRaw("</w:tbl>");
        // Two tables with nothing between would be one.
        Paragraph(xml, "", "仿宋_GB2312", 21, "left");

        string WidthOf(int column) => (TableWidth * table.Columns[column].Width / Math.Max(1, total)).ToString(CultureInfo.InvariantCulture);
    }

    private static void Cell(XmlWriter xml, string text, string width, string font, string side, bool shaded)
    {
        xml.WriteRaw($"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{(shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DCE6F4\"/>" : "")}<w:vAlign w:val=\"center\"/></w:tcPr>");
        Paragraph(xml, text, font, 21, side);
        xml.WriteRaw("</w:tc>");
    }

    private static void Paragraph(XmlWriter xml, string text, string font, int halfPoints, string side, bool newPage = false, bool keepNext = false)
    {
        xml.WriteRaw($"<w:p><w:pPr>{(keepNext ? "<w:keepNext/>" : "")}{(newPage ? "<w:pageBreakBefore/>" : "")}<w:jc w:val=\"{side}\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{font}\"/><w:sz w:val=\"{halfPoints.ToString(CultureInfo.InvariantCulture)}\"/></w:rPr><w:t xml:space=\"preserve\">");
        xml.WriteString(WrittenText.OneLine(text));
        xml.WriteRaw("</w:t></w:r></w:p>");
    }
}
