using System.Globalization;
using System.Text;
using System.Xml;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Tables;

namespace Luodi.Compiler.Formats.Office;

/// <summary>
/// 电子表格导出 (SpreadsheetML, ECMA-376): a sheet for each kind, tasks first, as somebody would send it: the header frozen and repeated on every printed
/// page, filters, widths by content, wrapped text, dates as dates shown as exactly as the text names them.
/// </summary>
public sealed class XlsxEmitter(Stream output) : IEmitter
{
    /// <summary>Rows of a sheet with its header; what comes after goes on in a second sheet.</summary>
    private const int MostRows = 1_048_576 - 1;

    private readonly CommitmentTables _tables = new();

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
            _tables.Add(document, compilation.Text);
    }

    public void Complete()
    {
        var sheets = Sheets().ToList();
        using (var file = new OfficeFile(output))
        {
            file.Part("[Content_Types].xml", SpreadsheetParts.ContentTypes(sheets.Count));
            file.Part("_rels/.rels", SpreadsheetParts.Relationships);
            file.Part("xl/workbook.xml", xml => SpreadsheetParts.Workbook(xml, sheets));
            file.Part("xl/_rels/workbook.xml.rels", SpreadsheetParts.WorkbookRelationships(sheets.Count));
            file.Part("xl/styles.xml", SpreadsheetStyles.Part);
            for (var i = 0; i < sheets.Count; i++)
                file.Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), xml => new SheetWriter(xml, sheets[i]).Write(isFirst: i == 0));
        }
        output.Flush();
    }

    // Nothing is written before it is complete; the stream belongs to the caller.
    public void Dispose()
    {
    }

    private IEnumerable<Sheet> Sheets()
    {
        var all = _tables.All;
        if (all.IsEmpty)
            yield return new Sheet("任务", [new Column("未读出任何内容", 40)], [], 0, 0);
        foreach (var table in all)
            for (var from = 0; from < table.Rows.Length; from += MostRows)
                yield return new Sheet(from == 0 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} {from / MostRows + 1}"), table.Columns, table.Rows, from, Math.Min(table.Rows.Length, from + MostRows));
    }
}
