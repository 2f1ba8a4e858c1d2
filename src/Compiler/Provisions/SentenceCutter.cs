using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>断句: cuts the whole text into sentences without gap or overlap: at full stops, line ends and where a provision begins.</summary>
internal sealed class SentenceCutter(TokenStream tokens)
{
    private const int MostTokens = 2000;

    private readonly List<Piece> _pieces = [];

    private int _furnitureFrom;

    /// <summary>The sentences of one document; documents come in the order of the text.</summary>
    public List<Piece> Cut(Frame frame, ImmutableArray<Provision> provisions)
    {
        AddFurniture(frame.Start);
        var first = _pieces.Count;
        var marks = new MarkCursor(tokens.Dense, provisions);
        foreach (var line in frame.Lines)
            CutLine(frame, line, marks);
        _furnitureFrom = frame.End;
        while (_furnitureFrom < tokens.Dense.Length && tokens.Dense.Folded[_furnitureFrom] == '\n')
            _furnitureFrom++;
        Close(_furnitureFrom);
        return _pieces.GetRange(first, _pieces.Count - first);
    }

    /// <summary>All sentences of the text; concatenated they are the source.</summary>
    public ImmutableArray<Sentence> Finish(SourceText source)
    {
        AddFurniture(tokens.Dense.Length);
        if (source.Length == 0)
            return [];
        if (_pieces.Count == 0)
            return [new Sentence(new TextSpan(0, source.Length), SentenceKind.Furniture)];
        var sentences = ImmutableArray.CreateBuilder<Sentence>(_pieces.Count);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var start = i == 0 ? 0 : tokens.Dense.OriginOf(_pieces[i].Start);
            var end = i + 1 < _pieces.Count ? tokens.Dense.OriginOf(_pieces[i + 1].Start) : source.Length;
            sentences.Add(new Sentence(TextSpan.FromBounds(start, end), _pieces[i].Kind));
        }

        return sentences.ToImmutable();
    }

    private void AddFurniture(int until)
    {
        var text = tokens.Dense.Folded;
        for (var start = _furnitureFrom; start < until;)
        {
            var length = text[start..until].IndexOf('\n');
            var end = length < 0 ? until : start + length;
            while (end < until && text[end] == '\n')
                end++;
            Open(new Piece(start, SentenceKind.Furniture, null));
            start = end;
        }

        Close(until);
        _furnitureFrom = until;
    }

    private void CutLine(Frame frame, Line line, MarkCursor marks)
    {
        if (frame.Head.Contains(line.Start) || LineKinds.IsFurniture(tokens.Dense.Folded, line))
        {
            Open(new Piece(line.Start, frame.Head.Contains(line.Start) ? SentenceKind.Heading : SentenceKind.Furniture, null));
            return;
        }

        var (fresh, table, opened) = (true, IsTableRow(line), line.FirstToken);
        for (var i = line.FirstToken; i < line.EndToken; i++)
        {
            var start = Math.Max(line.Start, tokens[i].Start);
            var begins = marks.Advance(start);
            if (begins || fresh || start == marks.HeadingEnd)
            {
                opened = i;
                Open(new Piece(start, begins ? SentenceKind.Heading : SentenceKind.Background, marks.Current) { Readable = true, TextStart = begins ? MarkReader.Read(tokens.Dense.Folded, start)?.End ?? start : start });
            }

            // A sentence without end is cut where a clause ends, so that reading it stays linear.
            fresh = i - opened >= MostTokens && (tokens[i].EndsClause || i - opened >= 2 * MostTokens) || !table && EndsSentence(i, line.EndToken) || tokens[i].Kind == TokenKind.Colon && tokens[i].Start == marks.HeadingEnd;
        }
    }

    /// <summary>A row stays whole, whatever full stops stand in its cells.</summary>
    private bool IsTableRow(Line line)
    {
        var cells = 0;
        for (var i = line.FirstToken; i < line.EndToken; i++)
            if (tokens[i].Kind == TokenKind.Cell)
                cells++;
        return cells >= 2;
    }

    private bool EndsSentence(int index, int end)
    {
        if (tokens[index].Kind != TokenKind.Stop && !(index > 0 && tokens[index].Kind == TokenKind.QuoteClose && tokens[index - 1].Kind == TokenKind.Stop))
            return false;
        return tokens.DepthAt(index) == 0 && !(index + 1 < end && tokens[index + 1].Kind is TokenKind.Stop or TokenKind.QuoteClose or TokenKind.Close);
    }

    private void Open(Piece piece)
    {
        if (_pieces.Count > 0 && _pieces[^1].Start == piece.Start)
            _pieces.RemoveAt(_pieces.Count - 1);
        Close(piece.Start);
        _pieces.Add(piece);
    }

    private void Close(int end)
    {
        if (_pieces.Count > 0 && _pieces[^1].End < end)
            _pieces[^1].End = end;
    }

    /// <summary>Walks along the provisions as the sentences pass them.</summary>
    private sealed class MarkCursor
    {
        private readonly List<(int Start, int HeadingEnd, Provision Provision)> _marks = [];

        private int _next;

        public MarkCursor(DenseText dense, ImmutableArray<Provision> provisions)
        {
            foreach (var root in provisions)
                foreach (var provision in root.SelfAndDescendants())
                    _marks.Add((dense.IndexAt(provision.Span.Start), dense.IndexAt(provision.HeadingSpan.End), provision));
        }

        public Provision? Current { get; private set; }

        public int HeadingEnd { get; private set; } = -1;

        /// <summary>True when a provision begins at the place.</summary>
        public bool Advance(int place)
        {
            if (_next >= _marks.Count || _marks[_next].Start > place)
                return false;
            (_, HeadingEnd, Current) = _marks[_next++];
            return true;
        }
    }
}
