using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>表格: rows of a table flattened to lines with tabs or bars: task, units, date; or indicator, unit, value.</summary>
internal sealed class TableMatcher : IMatcher
{
    private const int FewestColumns = 3;

    public void Read(Passage passage)
    {
        if (!passage.Signs.Hold(TokenKind.Cell) || Cells(passage) is not { Count: >= FewestColumns } cells)
        {
            passage.Setting.Table = null;
            return;
        }

        passage.IsTable = true;
        if (TableHead.Read(passage.Tokens, cells) is { } head)
            passage.Setting.Table = head;
        else if (passage.Setting.Table is { } table && cells.Count <= table.Columns.Length && cells.Count >= table.Columns.Length - 2)
            ReadRow(passage, table, cells);
    }

    /// <summary>A row that begins in a merged cell lacks its first columns: the last columns are matched.</summary>
    private static void ReadRow(Passage passage, TableHead table, List<Clause> cells)
    {
        var shift = table.Columns.Length - cells.Count;
        Clause? Cell(Column wanted)
        {
            var at = Array.IndexOf(table.Columns, wanted) - shift;
            return at >= 0 && at < cells.Count && cells[at].End > cells[at].First ? cells[at] : null;
        }

        var tokens = passage.Tokens;
        if (table.HasDuties)
        {
            var due = Cell(Column.Due) is { } dueCell ? DueReader.InCell(passage, dueCell.First, dueCell.End) : null;
            passage.RowDue = due;
            var (leads, supports, officials) = (NamesIn(tokens, Cell(Column.Lead)), NamesIn(tokens, Cell(Column.Support)), NamesIn(tokens, Cell(Column.Official)));
            if (leads.Length + supports.Length + officials.Length == 0)
                return;
            var span = passage.Span(tokens[passage.First].Start, tokens[Last(cells)].End);
            var action = Cell(Column.Task) is { } task ? passage.Text(tokens[task.First].Start, tokens[task.End - 1].End) : "";
            passage.Found.Add(new Duty(passage.Source, span, passage.Provision, action, leads, supports, officials, due) { IsLabel = true, IsRow = true });
        }

        if (table.HasTargets && Cell(Column.Indicator) is { } indicator)
            TableTarget.ReadRow(passage, table, cells, shift, indicator, Cell(Column.Unit), Cell(Column.Base), Array.IndexOf(table.Columns, Column.Base) is var start and >= 0 ? table.Years[start] : null);
        else if (table.HasCounts)
            TableTarget.ReadCounts(passage, table, cells, shift);
    }

    private static int Last(List<Clause> cells)
    {
        for (var i = cells.Count - 1; i >= 0; i--)
            if (cells[i].End > cells[i].First)
                return cells[i].End - 1;
        return cells[0].First;
    }

    private static List<Clause> Cells(Passage passage)
    {
        var cells = new List<Clause>();
        var start = passage.First;
        var bars = 0;
        for (var i = passage.First; i < passage.End && passage.Tokens[i].Kind != TokenKind.Newline; i++)
            if (passage.Tokens[i].Kind == TokenKind.Cell)
            {
                bars++;
                // The bar at the beginning of |甲|乙| parts nothing.
                if (i > passage.First)
                    cells.Add(new Clause(start, i, TokenKind.Cell));
                start = i + 1;
            }
            else if (i + 1 == passage.End || passage.Tokens[i + 1].Kind == TokenKind.Newline)
                cells.Add(new Clause(start, i + 1, TokenKind.Newline));
        return bars > 0 ? cells : [];
    }

    private static ImmutableArray<string> NamesIn(TokenStream tokens, Clause? cell) => cell is { } names ? Names.Split(tokens, names.First, names.End) : [];
}
