using System.Globalization;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Tables;

namespace Luodi.Compiler.Formats.Office;

/// <summary>
/// 电子表格导出 (SpreadsheetML, ECMA-376): a sheet for each kind, tasks first, as somebody would send it: the header frozen and repeated on every printed
/// page, filters, widths by content, wrapped text, dates as dates shown as exactly as the text names them. Rows wait packed, in a file of the system's
/// folder for such when they are many, since a sheet can only be written as a whole.
/// </summary>
public sealed class XlsxEmitter : IEmitter
{
    /// <summary>Of a sheet with its header, says the format's maker; what comes after goes on in a second sheet.</summary>
    private const int MostRows = 1_048_576;

    private readonly Stream _output;
    private readonly int _mostRows;
    private readonly CommitmentTables _tables = new();
    private readonly Dictionary<string, List<Sheet>> _sheets = new(StringComparer.Ordinal);

    public XlsxEmitter(Stream output) : this(output, MostRows)
    {
    }

    internal XlsxEmitter(Stream output, int mostRows) => (_output, _mostRows) = (output, mostRows);

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
        {
            _tables.Add(document, compilation.Text, compilation.SecondReading);
            foreach (var table in _tables.Take())
                foreach (var row in table.Rows)
                    SheetFor(table).Add(row);
        }
    }

    public void Complete()
    {
        if (_sheets.Count == 0)
            _sheets.Add("任务", [new Sheet("任务", [new Column("未读出任何内容", 40)])]);
        // Kinds come as documents have them; a person expects the tasks first.
        var sheets = CommitmentTables.Names.SelectMany(name => _sheets.GetValueOrDefault(name, [])).ToList();
        using (var file = new OfficeFile(_output))
        {
            file.Part("[Content_Types].xml", SpreadsheetParts.ContentTypes(sheets.Count));
            file.Part("_rels/.rels", SpreadsheetParts.Relationships);
            file.Part("xl/workbook.xml", xml => SpreadsheetParts.Workbook(xml, sheets));
            file.Part("xl/_rels/workbook.xml.rels", SpreadsheetParts.WorkbookRelationships(sheets.Count));
            file.Part("xl/styles.xml", SpreadsheetStyles.Part);
            for (var i = 0; i < sheets.Count; i++)
            {
                using var part = file.Open(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"));
                sheets[i].CopyTo(part, isFirst: i == 0);
            }
        }
        _output.Flush();
    }

    // Nothing is written before it is complete; the stream belongs to the caller.
    public void Dispose()
    {
        foreach (var sheet in _sheets.Values.SelectMany(sheets => sheets))
            sheet.Dispose();
    }

    /// <summary>The last sheet of a kind; a further one when it is full.</summary>
    private Sheet SheetFor(CommitmentTable table)
    {
        if (!_sheets.TryGetValue(table.Name, out var sheets))
            _sheets.Add(table.Name, sheets = []);
        if (sheets.Count == 0 || sheets[^1].Rows == _mostRows)
            sheets.Add(new Sheet(sheets.Count == 0 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} {sheets.Count + 1}"), table.Columns));
        return sheets[^1];
    }
}
