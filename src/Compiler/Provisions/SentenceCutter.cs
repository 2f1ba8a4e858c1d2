using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>断句: cuts the whole text into sentences without gap or overlap: at full stops, line ends and where a provision begins.</summary>
internal sealed class SentenceCutter(TokenStream tokens) : IDisposable
{
    private const int MostTokens = 2000;

    private readonly Rented<Piece> _pieces = new();

    private int _furnitureFrom;

    private int _furnitureToken;

    /// <summary>The sentences cut so far. What became of one is written where it stands.</summary>
    public ref Piece this[int index] => ref _pieces[index];

    /// <summary>Cuts one document and tells which of the sentences are its own; documents come in the order of the text.</summary>
    public (int First, int End) Cut(Frame frame, Outline outline)
    {
        AddFurniture(frame.Start);
        var first = _pieces.Count;
        var marks = new MarkCursor(outline);
        foreach (var line in frame.Lines)
            CutLine(frame, line, ref marks);
        _furnitureFrom = frame.End;
        while (_furnitureFrom < tokens.Dense.Length && tokens.Dense.Folded[_furnitureFrom] == '\n')
            _furnitureFrom++;
        _furnitureToken = tokens.TokenAt(_furnitureFrom);
        Close(_furnitureFrom, _furnitureToken);
        return (first, _pieces.Count);
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
        var start = 0;
        for (var i = 0; i < _pieces.Count; i++)
        {
            var end = i + 1 < _pieces.Count ? tokens.Dense.OriginOf(_pieces[i + 1].Start) : source.Length;
            sentences.Add(new Sentence(TextSpan.FromBounds(start, end), _pieces[i].Kind));
            start = end;
        }

        return sentences.MoveToImmutable();
    }

    public void Dispose() => _pieces.Dispose();

    private void AddFurniture(int until)
    {
        var text = tokens.Dense.Folded;
        for (var start = _furnitureFrom; start < until;)
        {
            var length = text[start..until].IndexOf('\n');
            var end = length < 0 ? until : start + length;
            while (end < until && text[end] == '\n')
                end++;
            Open(new Piece(start, start, _furnitureToken, _furnitureToken, start, SentenceKind.Furniture, false, null));
            start = end;
        }

        Close(until, _furnitureToken);
        _furnitureFrom = until;
    }

    private void CutLine(Frame frame, Line line, ref MarkCursor marks)
    {
        var isHead = frame.Head.Contains(line.Start);
        if (isHead || LineKinds.IsFurniture(tokens.Dense.Folded, line))
        {
            Open(new Piece(line.Start, line.Start, line.FirstToken, line.FirstToken, line.Start, isHead ? SentenceKind.Heading : SentenceKind.Furniture, false, null));
            return;
        }

        // A row stays whole, whatever full stops stand in its cells.
        var (fresh, table, opened) = (true, line.Cells >= 2, line.FirstToken);
        var row = tokens.Slice(line.FirstToken, line.EndToken);
        for (var i = 0; i < row.Length; i++)
        {
            ref readonly var token = ref row[i];
            var start = i == 0 ? Math.Max(line.Start, token.Start) : token.Start;
            // Most tokens neither begin anything nor end it.
            if (!fresh && start < marks.NextStart && start != marks.HeadingEnd && line.FirstToken + i - opened < MostTokens && token.Kind is not (TokenKind.Stop or TokenKind.QuoteClose or TokenKind.Colon))
                continue;
            var begins = start >= marks.NextStart && marks.Advance();
            var index = line.FirstToken + i;
            if (begins || fresh || start == marks.HeadingEnd)
            {
                opened = index;
                var words = begins ? MarkReader.Read(tokens.Dense.Folded, start)?.End ?? start : start;
                Open(new Piece(start, start, index, index, words, begins ? SentenceKind.Heading : SentenceKind.Background, true, marks.Current));
            }

            // A sentence without end is cut where a clause ends, so that reading it stays linear.
            fresh = index - opened >= MostTokens && (token.EndsClause || index - opened >= 2 * MostTokens) || !table && EndsSentence(row, i) || token.Kind == TokenKind.Colon && token.Start == marks.HeadingEnd;
        }
    }

    private static bool EndsSentence(ReadOnlySpan<Token> row, int i)
    {
        if (row[i].Kind != TokenKind.Stop && !(row[i].Kind == TokenKind.QuoteClose && i > 0 && row[i - 1].Kind == TokenKind.Stop))
            return false;
        return row[i].Depth == 0 && !(i + 1 < row.Length && row[i + 1].Kind is TokenKind.Stop or TokenKind.QuoteClose or TokenKind.Close);
    }

    private void Open(in Piece piece)
    {
        if (_pieces.Count > 0 && _pieces[_pieces.Count - 1].Start == piece.Start)
            _pieces.Cut(_pieces.Count - 1);
        Close(piece.Start, piece.FirstToken);
        _pieces.Add(piece);
    }

    private void Close(int end, int endToken)
    {
        if (_pieces.Count == 0)
            return;
        ref var last = ref _pieces[_pieces.Count - 1];
        if (last.End < end)
            (last.End, last.EndToken) = (end, endToken);
    }

    /// <summary>Walks along the provisions as the sentences pass them.</summary>
    private struct MarkCursor(Outline outline)
    {
        private int _next;

        /// <summary>Where the next provision begins.</summary>
        public int NextStart { get; private set; } = outline.Count > 0 ? outline[0].Start : int.MaxValue;

        public Provision? Current { get; private set; }

        public int HeadingEnd { get; private set; } = -1;

        /// <summary>Steps into the next provision.</summary>
        public bool Advance()
        {
            ref readonly var mark = ref outline[_next++];
            (HeadingEnd, Current) = (mark.HeadingEnd, mark.Provision);
            NextStart = _next < outline.Count ? outline[_next].Start : int.MaxValue;
            return true;
        }
    }
}
