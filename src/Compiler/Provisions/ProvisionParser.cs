using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>条款树: builds the tree of provisions of one document from its numbers.</summary>
internal sealed class ProvisionParser : IDisposable
{
    private readonly TokenStream _tokens;
    private readonly Rented<Outline.Entry> _entries;
    private readonly Rented<Draft> _open = new();

    // Provisions that are whole and wait for their parent; those of one parent stand together at the end.
    private readonly Rented<Provision> _closed = new();

    private ProvisionParser(TokenStream tokens, Rented<Outline.Entry> entries) => (_tokens, _entries) = (tokens, entries);

    public static Outline Parse(TokenStream tokens, Frame frame)
    {
        // A signature and its date belong to no provision.
        var last = frame.Lines.Length - 1;
        while (last >= 0 && frame.Head.Contains(frame.Lines[last].Start))
            last--;
        if (last < 0)
            return Outline.Empty;
        using var found = MarkScanner.Scan(tokens, frame.Lines, frame.Head);
        var entries = new Rented<Outline.Entry>(found.Count);
        using var parser = new ProvisionParser(tokens, entries);
        for (var i = 0; i < found.Count; i++)
        {
            var (mark, level) = found[i];
            while (parser._open.Count > 0 && parser._open[parser._open.Count - 1].Level >= level)
                parser.Close(mark.Start);
            parser._open.Add(new Draft(i, mark, level, parser._closed.Count));
            // Its place; written when the provision is whole.
            entries.Add(default);
        }

        while (parser._open.Count > 0)
            parser.Close(frame.Lines[last].End);
        return new Outline([.. parser._closed.Span], entries);
    }

    public void Dispose()
    {
        _open.Dispose();
        _closed.Dispose();
    }

    private void Close(int end)
    {
        var draft = _open[_open.Count - 1];
        _open.Cut(_open.Count - 1);
        var mark = draft.Mark;
        var dense = _tokens.Dense;
        var bodyEnd = draft.FirstChild >= 0 ? draft.FirstChild : end;
        var listed = _open.Count > 0 && (_open[_open.Count - 1].IsList || Announces(_open[_open.Count - 1])) || InArticle();
        var (headingStart, headingEnd) = HeadingReader.Read(_tokens, mark, bodyEnd, listed, draft.FirstChild >= 0);
        headingEnd = Math.Max(mark.End, headingEnd);
        var span = TextSpan.FromBounds(dense.OriginOf(mark.Start), dense.SpanOf(mark.Start, end).End);
        ImmutableArray<Provision> children = [.. _closed.Span[draft.FirstClosed..]];
        _closed.Cut(draft.FirstClosed);
        var provision = new Provision(draft.Level, mark.Text(dense), dense.StringOf(headingStart, headingEnd), span, dense.SpanOf(mark.Start, headingEnd), children);
        _closed.Add(provision);
        _entries[draft.Index] = new Outline.Entry(mark.Start, headingEnd, provision);
        if (_open.Count == 0)
            return;
        ref var parent = ref _open[_open.Count - 1];
        parent.IsList = end > mark.End && _tokens[LastToken(end)].Kind == TokenKind.Semicolon;
        if (parent.FirstChild < 0)
            parent.FirstChild = mark.Start;
    }

    /// <summary>The text above the items ends in a colon: 具备下列条件：.</summary>
    private bool Announces(in Draft parent)
    {
        var at = parent.FirstChild >= 0 ? LastToken(parent.FirstChild) : -1;
        return at >= 0 && _tokens[at].Start >= parent.Mark.End && _tokens[at].Kind == TokenKind.Colon;
    }

    /// <summary>The last token before a place that is no line end.</summary>
    private int LastToken(int place)
    {
        var at = _tokens.TokenAt(place) - 1;
        while (at >= 0 && _tokens[at].Kind == TokenKind.Newline)
            at--;
        return at;
    }

    private bool InArticle()
    {
        foreach (ref readonly var draft in _open.Span)
            if (draft.Mark.Form == MarkForm.Article)
                return true;
        return false;
    }

    /// <param name="Index">Its place among all in reading order.</param>
    /// <param name="FirstClosed">Where its children begin among the provisions that wait for a parent.</param>
    private record struct Draft(int Index, Mark Mark, int Level, int FirstClosed)
    {
        /// <summary>Where the first child begins; −1 while there is none.</summary>
        public int FirstChild { get; set; } = -1;

        /// <summary>The last item below ended in a semicolon: the next goes on with the same sentence.</summary>
        public bool IsList { get; set; }
    }
}
