using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Tables;

namespace Luodi.Compiler.Formats.Office;

/// <summary>工作表: takes rows one after the other and keeps none of them. The order of its elements is the schema's.</summary>
internal sealed class Sheet : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>What one cell may hold, says the format's maker.</summary>
    private const int LongestText = 32_767;

    private const int TallestRow = 409;
    private const int LineHeight = 15;

    private readonly ImmutableArray<Column> _columns;
    private readonly Spool _spool = new();
    private readonly XmlWriter _xml;

    public Sheet(string name, ImmutableArray<Column> columns)
    {
        (Name, _columns, _xml) = (name, columns, OfficeFile.Xml(_spool.Input, isFragment: true));
        Header();
    }

    public string Name { get; }

    /// <summary>With the header.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>From the header to the last row: A1:H20.</summary>
    public string Range => To(_columns.Length - 1);

    /// <summary>What goes on paper: the columns of the kind, and the provision. The words and places it was read from are for the screen.</summary>
    public string PrintedRange => To(Math.Min(_columns.Length - 1, _columns.Count(column => !column.IsDetail)));

    public void Add(ImmutableArray<Cell> row) => Row(row, ++Rows);

    /// <summary>The part of the sheet, once no row comes any more.</summary>
    public void CopyTo(Stream part, bool isFirst)
    {
        _xml.Dispose();
        Write(part, "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><worksheet xmlns=\"" + Main + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + $"<sheetViews><sheetView workbookViewId=\"0\"{(isFirst ? " tabSelected=\"1\"" : "")}><pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"16\"/><cols>"
            // A Chinese character takes two of the format's units.
            + string.Concat(_columns.Select((column, i) => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{column.Width * 2 + 1.5:0.##}\" customWidth=\"1\"/>")))
            + "</cols><sheetData>");
        _spool.CopyTo(part);
        Write(part, $"</sheetData><autoFilter ref=\"{Range}\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>");
    }

    public void Dispose()
    {
        _xml.Dispose();
        _spool.Dispose();
    }

    private static void Write(Stream part, string text) => part.Write(Encoding.UTF8.GetBytes(text));

    private string To(int lastColumn) => string.Create(CultureInfo.InvariantCulture, $"A1:{Letter(lastColumn)}{Rows}");

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + Letter(column % 26);

    private void Header()
    {
        _xml.WriteRaw("<row r=\"1\" ht=\"24\" customHeight=\"1\">");
        for (var i = 0; i < _columns.Length; i++)
            Text(Letter(i) + "1", _columns[i].Name, SpreadsheetStyles.Header);
        _xml.WriteRaw("</row>");
    }

    private void Row(ImmutableArray<Cell> cells, int number)
    {
        // Programs do not agree on whether they fit rows to wrapped text when they open a file, so the height is told.
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
            lines = Math.Max(lines, (WidthOf(cells[i]) + _columns[i].Width - 1) / _columns[i].Width);
        var height = Math.Min(TallestRow, 4 + LineHeight * lines);
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" ht=\"{height}\" customHeight=\"1\">"));
        for (var i = 0; i < cells.Length; i++)
            Write(cells[i], string.Create(CultureInfo.InvariantCulture, $"{Letter(i)}{number}"), isFirst: i == 0);
        _xml.WriteRaw("</row>");
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
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{SpreadsheetStyles.Text}\"/>"));
    }

    private void Value(string place, string value, int style) =>
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>"));

    private void Text(string place, string text, int style)
    {
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"));
        _xml.WriteString(Escaped(text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…"));
        _xml.WriteRaw("</t></is></c>");
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
