using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>竖排表: a table that was flattened to one cell a line: the heads below each other, then task, units and date of every row.</summary>
internal sealed class StandingTable : IMatcher
{
    private const int FewestHeads = 3;

    /// <summary>A row has no more lines than this; then the table has ended.</summary>
    private const int MostLines = 16;

    private const int LongestHead = 8;

    private const int LongestNames = 80;

    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        var (first, end) = Line(passage);
        if (first >= end)
            return;
        var lines = passage.Setting.Lines;
        if (Head(passage, first, end) is { } column)
        {
            // A new head, or the first column repeated over the next page.
            if (!lines.InHead)
                lines.Begin();
            lines.Heads.Add(column);
        }
        else if (lines.IsTable(FewestHeads))
            ReadCell(passage, lines, first, end);
        else
            lines.End();
    }

    private static void ReadCell(Passage passage, TableLines lines, int first, int end)
    {
        lines.InHead = false;
        var tokens = passage.Tokens;
        if (++lines.Count > MostLines || passage.Signs.Hold(TokenKind.Cell))
        {
            lines.End();
            return;
        }

        passage.IsTable = true;
        if (lines.Names.Count > 0 && IsDue(tokens, first, end))
        {
            Add(passage, lines, end, DueReader.InCell(passage, first, end));
            lines.NextRow();
        }
        else if (lines.Names.Count > 0 && tokens[first].Kind == TokenKind.Open && tokens.PartnerOf(first) == end - 1)
            lines.Names[^1] = (lines.Names[^1].First, end);
        else if (tokens[end - 1].End - tokens[first].Start <= LongestNames && AreNames(tokens, first, end))
            lines.Names.Add((first, end));
        else
        {
            passage.IsTable = false;
            lines.Names.Clear();
            lines.Task = (first, end);
        }
    }

    /// <summary>The first line of names leads, the others work along.</summary>
    private static void Add(Passage passage, TableLines lines, int end, string? due)
    {
        var tokens = passage.Tokens;
        var (first, stop) = lines.Names[0];
        List<string> supports = [];
        foreach (var (from, to) in lines.Names.Skip(1))
            supports.AddRange(Named(tokens, from, to));
        var span = passage.Span(tokens[first].Start, tokens[end - 1].End);
        var action = lines.Task is var (start, until) && until > start ? passage.Text(tokens[start].Start, tokens[until - 1].End) : "";
        passage.Found.Add(new Duty(passage.Source, span, passage.Provision, action, [.. Named(tokens, first, stop)], [.. supports], [], due) { IsLabel = true });
    }

    /// <summary>The names of a cell; a bracket in a line of its own belongs to the name before it.</summary>
    private static List<string> Named(TokenStream tokens, int first, int end)
    {
        List<string> names = [];
        foreach (var name in Commitments.Names.Split(tokens, first, end))
            if (names.Count > 0 && name[0] is '(' or '（')
                names[^1] += name;
            else
                names.Add(name);
        return names;
    }

    private static bool IsDue(TokenStream tokens, int first, int end)
    {
        if (tokens[first].Kind == TokenKind.Date)
            return true;
        return tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End] is "全年" or "年底前" or "年底" or "持续推进" or "持续实施" or "长期坚持" or "长期" or "常态化" or "常态推进" or "全年推进" or "年内" or "按时序推进" or "按序时进度推进";
    }

    private static bool AreNames(TokenStream tokens, int first, int end)
    {
        foreach (var name in Commitments.Names.Split(tokens, first, end))
            if (!Commitments.Names.IsBody(name))
                return false;
        return tokens[end - 1].Kind != TokenKind.Stop;
    }

    private static Column? Head(Passage passage, int first, int end) =>
        passage.Tokens[end - 1].End - passage.Tokens[first].Start <= LongestHead && TableHead.ColumnNamed(passage.Tokens.Dense.Folded[passage.Tokens[first].Start..passage.Tokens[end - 1].End]) is { } column ? column : null;

    private static (int First, int End) Line(Passage passage)
    {
        var (first, end) = (passage.First, passage.End);
        while (end > first && passage.Tokens[end - 1].Kind == TokenKind.Newline)
            end--;
        return (first, end);
    }
}

/// <summary>What the lines of a standing table have said so far.</summary>
internal sealed class TableLines
{
    public List<Column> Heads { get; } = [];

    public List<(int First, int End)> Names { get; } = [];

    public (int First, int End) Task { get; set; }

    public bool InHead { get; set; }

    public int Count { get; set; }

    public bool IsTable(int fewest) => Heads.Count >= fewest && Heads.Contains(Column.Lead) && Heads.Contains(Column.Due);

    public void Begin()
    {
        End();
        InHead = true;
    }

    public void NextRow()
    {
        Names.Clear();
        (Count, Task) = (0, default);
    }

    public void End()
    {
        if (Heads.Count == 0)
            return;
        Heads.Clear();
        NextRow();
        InHead = false;
    }
}
