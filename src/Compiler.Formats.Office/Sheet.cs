using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Tables;

namespace Luodi.Compiler.Formats.Office;

/// <summary>工作表: rows [From, End) of a table.</summary>
internal sealed record Sheet(string Name, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows, int From, int End)
{
    /// <summary>$A$1:$H$20 without the marks: from the header to the last row.</summary>
    public string Range => To(Columns.Length - 1);

    /// <summary>What goes on paper: the columns of the kind, and the provision. The words and places it was read from are for the screen.</summary>
    public string PrintedRange => To(Math.Min(Columns.Length - 1, Columns.Count(column => !column.IsDetail)));

    private string To(int lastColumn) => string.Create(CultureInfo.InvariantCulture, $"A1:{Letter(lastColumn)}{End - From + 1}");

    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + Letter(column % 26);
}

/// <summary>Writes one sheet. The order of its elements is the schema's.</summary>
internal sealed class SheetWriter(XmlWriter xml, Sheet sheet)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>What one cell may hold, says the format's maker.</summary>
    private const int LongestText = 32_767;

    private const int TallestRow = 409;
    private const int LineHeight = 15;

    public void Write(bool isFirst)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"{(isFirst ? " tabSelected=\"1\"" : "")}><pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteRaw("<sheetFormatPr defaultRowHeight=\"16\"/>");
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < sheet.Columns.Length; i++)
            // A Chinese character takes two of the format's units.
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Columns[i].Width * 2 + 1.5:0.##}\" customWidth=\"1\"/>"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        Header();
        for (var i = sheet.From; i < sheet.End; i++)
            Row(sheet.Rows[i], i - sheet.From + 2);
        xml.WriteEndElement();
        xml.WriteRaw($"<autoFilter ref=\"{sheet.Range}\"/>");
        xml.WriteRaw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
        xml.WriteEndElement();
    }

    private void Header()
    {
        xml.WriteRaw("<row r=\"1\" ht=\"24\" customHeight=\"1\">");
        for (var i = 0; i < sheet.Columns.Length; i++)
            Text(Sheet.Letter(i) + "1", sheet.Columns[i].Name, SpreadsheetStyles.Header);
        xml.WriteRaw("</row>");
    }

    private void Row(ImmutableArray<Cell> cells, int number)
    {
        // Programs do not agree on whether they fit rows to wrapped text when they open a file, so the height is told.
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
            lines = Math.Max(lines, (WidthOf(cells[i]) + sheet.Columns[i].Width - 1) / sheet.Columns[i].Width);
        var height = Math.Min(TallestRow, 4 + LineHeight * lines);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" ht=\"{height}\" customHeight=\"1\">"));
        for (var i = 0; i < cells.Length; i++)
            Write(cells[i], string.Create(CultureInfo.InvariantCulture, $"{Sheet.Letter(i)}{number}"), isFirst: i == 0);
        xml.WriteRaw("</row>");
    }

    /// <summary>In Chinese characters; two others take the room of one.</summary>
    private static int WidthOf(Cell cell)
    {
        var halves = 0;
        foreach (var c in cell.ToString())
            halves += c < '\u2000' ? 1 : 2;
        return (halves + 1) / 2;
    }

    private void Write(Cell cell, string place, bool isFirst)
    {
        if (cell.Number is { } number)
            Value(place, number.ToString(CultureInfo.InvariantCulture), isFirst ? SpreadsheetStyles.Index : SpreadsheetStyles.Number);
        else if (cell.Due is { } due && SpreadsheetStyles.SerialOf(due.Last) is { } serial)
            Value(place, serial.ToString(CultureInfo.InvariantCulture), SpreadsheetStyles.DateOf(due.Precision));
        else if (cell.ToString() is { Length: > 0 } text)
            Text(place, text, SpreadsheetStyles.LooksLikeFormula(text) ? SpreadsheetStyles.Quoted : SpreadsheetStyles.Text);
        else
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{SpreadsheetStyles.Text}\"/>"));
    }

    private void Value(string place, string value, int style) =>
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>"));

    private void Text(string place, string text, int style)
    {
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"));
        xml.WriteString(Escaped(text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…"));
        xml.WriteRaw("</t></is></c>");
    }

    /// <summary>_x000D_ in a text stands for a character; one that means itself needs its own first mark written that way.</summary>
    private static string Escaped(string text)
    {
        var clean = WrittenText.Clean(text);
        if (!clean.Contains("_x", StringComparison.Ordinal))
            return clean;
        var escaped = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
            escaped.Append(clean[i] == '_' && i + 6 < clean.Length && clean[i + 1] == 'x' && clean[i + 6] == '_' && IsHexadecimal(clean, i + 2) ? "_x005F_" : clean[i].ToString());
        return escaped.ToString();
    }

    private static bool IsHexadecimal(string text, int at)
    {
        for (var i = at; i < at + 4; i++)
            if (!char.IsAsciiHexDigit(text[i]))
                return false;
        return true;
    }
}
