using System.Text;

namespace Luodi.Compiler.Formats.Html;

/// <summary>Gathers text into lines as a browser lays it out: white space runs together, cells of a row stand side by side.</summary>
internal sealed class LineBuilder
{
    // Tables in tables in tables are layout of old pages; deeper than this they are read as plain blocks.
    private const int DeepestTable = 32;

    private readonly StringBuilder _line = new();
    private readonly List<WebLine> _body = [];
    private readonly Stack<Table> _tables = new();
    private int _tooDeep;
    private bool _space;
    private bool _newline;
    private bool _inLink;
    private (int Links, int Linked, int Letters) _count;

    public bool Preformatted { get; set; }

    /// <summary>A link begins or ends. One in another ends the outer one, as in browsers.</summary>
    public void Link(bool begins)
    {
        _inLink = begins;
        if (begins)
            _count.Links++;
    }

    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (Preformatted && c == '\n')
                Break();
            else if (Preformatted)
                AppendCounted(c);
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                _space = true;
                _newline |= c == '\n';
            }
            else
                AppendVisible(c);
        }
    }

    public void Break()
    {
        if (_line.Length > 0)
            Target.Add(new WebLine(_line.ToString(), _count.Links, _count.Linked, _count.Letters));
        _line.Clear();
        // A link that goes on in the next line is one of that, too.
        _count = (_inLink ? 1 : 0, 0, 0);
        (_space, _newline) = (false, false);
    }

    public void BeginTable()
    {
        Break();
        if (_tables.Count < DeepestTable)
            _tables.Push(new Table());
        else
            _tooDeep++;
    }

    public void EndTable()
    {
        Break();
        if (_tooDeep > 0)
            _tooDeep--;
        else if (_tables.Count > 0)
        {
            EndRow();
            var table = _tables.Pop();
            Target.AddRange(table.Lines);
            if (_tables.TryPeek(out var outer))
                outer.HoldsTable = true;
        }
    }

    public void BeginRow() => EndRow();

    public void EndRow()
    {
        EndCell();
        if (_tooDeep == 0 && _tables.TryPeek(out var table))
            table.EndRow();
    }

    public void BeginCell()
    {
        EndCell();
        if (_tooDeep == 0 && _tables.TryPeek(out var table))
            table.Cell = [];
    }

    public void EndCell()
    {
        Break();
        if (_tooDeep == 0 && _tables.TryPeek(out var table))
            table.EndCell();
    }

    public string Complete()
    {
        Break();
        _tooDeep = 0;
        while (_tables.Count > 0)
            EndTable();
        return string.Concat(LinkLists.Without(_body).Select(line => line + "\n"));
    }

    private List<WebLine> Target => _tables.TryPeek(out var table) ? table.Cell ?? table.Lines : _body;

    private void AppendVisible(char c)
    {
        // A line end of the page's source between two Chinese characters is no space (CSS Text, segment breaks).
        if (_space && _line.Length > 0 && !(_newline && IsChinese(c) && IsChinese(_line[^1])))
            _line.Append(' ');
        (_space, _newline) = (false, false);
        AppendCounted(c);
    }

    private void AppendCounted(char c)
    {
        _line.Append(c);
        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            return;
        _count.Letters++;
        if (_inLink)
            _count.Linked++;
    }

    private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\uD840' and <= '\uDFFF';

    private sealed class Table
    {
        // More lines than this in one cell: the table lays out a page and is no list.
        private const int MostLinesOfListCell = 8;

        private readonly List<List<WebLine>> _row = [];

        public List<WebLine> Lines { get; } = [];

        public List<WebLine>? Cell { get; set; }

        public bool HoldsTable { get; set; }

        public void EndCell()
        {
            if (Cell is { } cell)
                _row.Add(cell);
            Cell = null;
        }

        public void EndRow()
        {
            var filled = _row.Count(cell => cell.Count > 0);
            if (HoldsTable || filled <= 1 || _row.Exists(cell => cell.Count > MostLinesOfListCell))
                Lines.AddRange(_row.SelectMany(cell => cell));
            else
                Lines.Add(new WebLine(string.Join('\t', _row.Select(cell => CellText.Of(cell.Select(line => line.Text)))), Sum(line => line.Links), Sum(line => line.Linked), Sum(line => line.Letters)));
            _row.Clear();
            HoldsTable = false;
        }

        private int Sum(Func<WebLine, int> count) => _row.Sum(cell => cell.Sum(count));
    }
}
