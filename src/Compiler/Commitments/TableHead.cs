using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>What stands below a table's head.</summary>
internal enum Column { Task, Indicator, Unit, Base, Goal, Growth, Count, Lead, Support, Official, Due, Place, Other }

/// <summary>表头: the columns of a table flattened to lines, and the year each column of values is for.</summary>
internal sealed class TableHead
{
    private static readonly WordTable<Column> Words = WordList.Table<Column>("TableHeads");

    private TableHead(Column[] columns, string?[] years, string?[] names, string?[] units) => (Columns, Years, Names, Units) = (columns, years, names, units);

    public Column[] Columns { get; }

    public string?[] Years { get; }

    /// <summary>What a column of numbers counts, without its unit.</summary>
    public string?[] Names { get; }

    /// <summary>The unit in the bracket of a column's head: 整治面积（亩）.</summary>
    public string?[] Units { get; }

    /// <summary>Columns of numbers to be reached by each row: 乡镇 | 整治面积（亩） | 完成时限.</summary>
    public bool HasCounts => !HasTargets && Array.IndexOf(Columns, Column.Count) >= 0;

    public bool HasDuties => Array.Exists(Columns, c => c is Column.Lead or Column.Support or Column.Official);

    /// <summary>指标 and a column of the values to come.</summary>
    public bool HasTargets => Array.IndexOf(Columns, Column.Indicator) >= 0 && Array.IndexOf(Columns, Column.Goal) >= 0;

    public static TableHead? Read(TokenStream tokens, List<Clause> cells)
    {
        var columns = new Column[cells.Count];
        var years = new string?[cells.Count];
        var (names, units) = (new string?[cells.Count], new string?[cells.Count]);
        var known = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].End <= cells[i].First)
            {
                columns[i] = Column.Other;
                continue;
            }

            (columns[i], years[i]) = ColumnOf(tokens, cells[i]);
            (names[i], units[i]) = UnitBracket.Split(tokens, cells[i]);
            if (columns[i] != Column.Other)
                known++;
        }

        // Of several years only the last is to come.
        var last = Array.FindLastIndex(columns, c => c == Column.Goal);
        for (var i = 0; i < last; i++)
            if (columns[i] == Column.Goal)
                columns[i] = Column.Other;
        // One year before is where the indicators start, unless a column says so itself; several are steps on the way.
        if (Array.IndexOf(columns, Column.Base) < 0 && last > 0 && Array.FindLastIndex(years, last - 1, y => y is not null) is var start and >= 0 && (start == 0 || Array.FindLastIndex(years, start - 1, y => y is not null) < 0))
            columns[start] = Column.Base;
        OneLead(columns);
        // A column with a unit counts what is to be done where the table says by when.
        if (Array.IndexOf(columns, Column.Due) >= 0 && Array.IndexOf(columns, Column.Indicator) < 0)
            for (var i = 0; i < columns.Length; i++)
                if (columns[i] == Column.Other && units[i] is not null)
                    (columns[i], known) = (Column.Count, known + 1);
        var head = new TableHead(columns, years, names, units);
        return known >= 2 && (head.HasDuties || head.HasTargets || head.HasCounts) ? head : null;
    }

    /// <summary>牵头单位 | 责任单位: whoever stands in the second column works along. 乡镇 | … | 完成时限: without a column of units each place has the row's task.</summary>
    private static void OneLead(Column[] columns)
    {
        var first = Array.IndexOf(columns, Column.Lead);
        for (var i = first + 1; first >= 0 && i < columns.Length; i++)
            if (columns[i] == Column.Lead)
                columns[i] = Column.Support;
        var place = Array.IndexOf(columns, Column.Place);
        if (place < 0)
            return;
        var owned = first >= 0 || Array.IndexOf(columns, Column.Support) >= 0 || Array.IndexOf(columns, Column.Official) >= 0 || Array.IndexOf(columns, Column.Due) < 0;
        columns[place] = owned ? Column.Other : Column.Lead;
    }

    /// <summary>What a head alone in its line says stands below; null if it is none.</summary>
    public static Column? ColumnNamed(ReadOnlySpan<char> text)
    {
        if (Vocabulary.Roles.TryGetValue(text, out var role))
            return ColumnOf(role);
        return Words.TryGetValue(text, out var column) ? column : null;
    }

    private static Column ColumnOf(Role role) => role switch { Role.Lead => Column.Lead, Role.Support => Column.Support, Role.Official => Column.Official, Role.Due => Column.Due, Role.Other => Column.Other };

    private static (Column Column, string? Year) ColumnOf(TokenStream tokens, Clause cell)
    {
        var text = tokens.Dense.Folded[tokens[cell.First].Start..tokens[cell.End - 1].End];
        if (Vocabulary.Roles.TryGetValue(text, out var role))
            return (ColumnOf(role), null);
        if (Words.TryGetValue(text, out var column))
            return (column, null);
        if (tokens[cell.First].Kind == TokenKind.Date && tokens.DateOf(tokens[cell.First]).Year is { } year && text.Length <= 12)
            return (Column.Goal, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // 年均增长, 年均/[累计]: beside the value to be reached, how fast.
        return (text.StartsWith("年均", StringComparison.Ordinal) || text is "[累计]" or "累计" or "五年累计" ? Column.Growth : Column.Other, null);
    }
}
