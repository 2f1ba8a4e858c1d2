using System.Globalization;
using System.Xml;

namespace Luodi.Compiler.Formats.Office;

/// <summary>The parts of a workbook that hold its sheets together.</summary>
internal static class SpreadsheetParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public const string Relationships =
        $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    public static string ContentTypes(int sheets) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => string.Create(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))) + "</Types>";

    public static string WorkbookRelationships(int sheets) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")))
        + string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/></Relationships>");

    public static void Workbook(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteRaw("<workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews>");
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relation, string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        // The header on every printed page, the columns that fit on paper, and the filter's range under the name that spreadsheets look for.
        xml.WriteStartElement("definedNames", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            Name(xml, "_xlnm._FilterDatabase", i, $"'{sheets[i].Name}'!{Fixed(sheets[i].Range)}", hidden: true);
            Name(xml, "_xlnm.Print_Area", i, $"'{sheets[i].Name}'!{Fixed(sheets[i].PrintedRange)}", hidden: false);
            Name(xml, "_xlnm.Print_Titles", i, $"'{sheets[i].Name}'!$1:$1", hidden: false);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Name(XmlWriter xml, string name, int sheet, string range, bool hidden)
    {
        xml.WriteStartElement("definedName", Main);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", sheet.ToString(CultureInfo.InvariantCulture));
        if (hidden)
            xml.WriteAttributeString("hidden", "1");
        xml.WriteString(range);
        xml.WriteEndElement();
    }

    /// <summary>A1:H20 → $A$1:$H$20.</summary>
    private static string Fixed(string range) => string.Join(':', range.Split(':').Select(cell => $"${string.Concat(cell.TakeWhile(char.IsAsciiLetter))}${string.Concat(cell.SkipWhile(char.IsAsciiLetter))}"));
}
