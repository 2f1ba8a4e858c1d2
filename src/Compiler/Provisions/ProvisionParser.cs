using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>条款树: builds the tree of provisions of one document from its numbers.</summary>
internal static class ProvisionParser
{
    public static ImmutableArray<Provision> Parse(TokenStream tokens, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
            return [];
        var found = MarkScanner.Scan(tokens, lines);
        var open = new Stack<Draft>();
        var roots = ImmutableArray.CreateBuilder<Provision>();
        foreach (var (mark, level) in found)
        {
            while (open.Count > 0 && open.Peek().Level >= level)
                Close(tokens, open, roots, mark.Start);
            open.Push(new Draft(mark, level));
        }

        while (open.Count > 0)
            Close(tokens, open, roots, lines[^1].End);
        return roots.ToImmutable();
    }

    private static void Close(TokenStream tokens, Stack<Draft> open, ImmutableArray<Provision>.Builder roots, int end)
    {
        var draft = open.Pop();
        var mark = draft.Mark;
        var dense = tokens.Dense;
        var bodyEnd = draft.FirstChild >= 0 ? draft.FirstChild : end;
        var parent = open.Count > 0 ? open.Peek() : null;
        var (headingStart, headingEnd) = HeadingReader.Read(tokens, mark, bodyEnd, parent is not null && parent.IsList || InArticle(open));
        var span = TextSpan.FromBounds(dense.OriginOf(mark.Start), dense.SpanOf(mark.Start, end).End);
        var headingSpan = dense.SpanOf(mark.Start, Math.Max(mark.End, headingEnd));
        var provision = new Provision(draft.Level, mark.Text(dense), dense.StringOf(headingStart, headingEnd), span, headingSpan, draft.Children.ToImmutable());
        if (parent is not null)
        {
            parent.Children.Add(provision);
            parent.IsList = end > mark.End && tokens[tokens.TokenAt(end - 1)].Kind == TokenKind.Semicolon;
            if (parent.FirstChild < 0)
                parent.FirstChild = mark.Start;
        }
        else
            roots.Add(provision);
    }

    private static bool InArticle(Stack<Draft> open)
    {
        foreach (var draft in open)
            if (draft.Mark.Form == MarkForm.Article)
                return true;
        return false;
    }

    private sealed class Draft(Mark mark, int level)
    {
        public Mark Mark { get; } = mark;

        public int Level { get; } = level;

        public int FirstChild { get; set; } = -1;

        /// <summary>The last item below ended in a semicolon: the next goes on with the same sentence.</summary>
        public bool IsList { get; set; }

        public ImmutableArray<Provision>.Builder Children { get; } = ImmutableArray.CreateBuilder<Provision>();
    }
}
