using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Luodi.Platform.Tables;

/// <summary>Writes tables for spreadsheets: .xlsx with one sheet per table, or one table as .csv. All cells are text, so that a code keeps its zeros.</summary>
public static class TableWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string CsvType = "text/csv; charset=utf-8";

    /// <summary>With the mark that spreadsheets need to take it for UTF-8.</summary>
    public static byte[] Csv(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var csv = new StringBuilder();
        foreach (var row in table.Rows.Prepend(table.Columns))
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    public static byte[] Xlsx(IReadOnlyList<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            var numbers = Enumerable.Range(1, tables.Count).ToList();
            Raw(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>""");
            Raw(zip, "_rels/.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Raw(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}">{string.Concat(numbers.Select(n => $"""<Relationship Id="r{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="s" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            // Cells are formatted as text (49), the head is bold. Readers of other makes want every one of these parts.
            Raw(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>""");
            Part(zip, "xl/workbook.xml", xml =>
            {
                xml.WriteStartElement("workbook", Main);
                xml.WriteAttributeString("xmlns", "r", null, Relations);
                xml.WriteElementString("workbookPr", Main, "");
                xml.WriteStartElement("sheets", Main);
                foreach (var number in numbers)
                {
                    xml.WriteStartElement("sheet", Main);
                    xml.WriteAttributeString("name", tables[number - 1].Name);
                    xml.WriteAttributeString("sheetId", number.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("id", Relations, $"r{number}");
                    xml.WriteEndElement();
                }
            });
            foreach (var number in numbers)
                Part(zip, $"xl/worksheets/sheet{number}.xml", xml => Sheet(xml, tables[number - 1]));
        }
        return output.ToArray();
    }

    private static void Sheet(XmlWriter xml, Table table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            // A Chinese character takes the room of two letters.
            var width = Math.Clamp(table.Rows.Take(200).Select(r => r[i]).Append(table.Columns[i]).Max(c => c.Sum(ch => ch > 0x2E80 ? 2 : 1)) + 2, 8, 60);
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{width}" customWidth="1"/>"""));
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var (row, style) in table.Rows.Select(r => (r, "0")).Prepend((table.Columns, "1")))
        {
            xml.WriteStartElement("row", Main);
            foreach (var text in row)
            {
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("s", style);
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
    }

    private static void Raw(ZipArchive zip, string name, string text) => Part(zip, name, xml => xml.WriteRaw(text));

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(name).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), ConformanceLevel = ConformanceLevel.Auto, NewLineHandling = NewLineHandling.Entitize });
        xml.WriteRaw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        write(xml);
    }

    /// <summary>No spreadsheet takes it for a formula; <see cref="TableReader"/> takes the mark away again.</summary>
    private static string Cell(string text)
    {
        var safe = NeedsMark(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Also when it begins with marks of its own, so that taking one away gives back what was written.</summary>
    internal static bool NeedsMark(string text) => StartsFormula(text.TrimStart('\''));

    private static bool StartsFormula(string text) => text.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) || text is ['\t' or '\r' or '\n', ..];
}
