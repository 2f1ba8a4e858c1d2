using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>分句: tokens [First, End) between commas, semicolons, colons and stops outside brackets; the closer is not in it.</summary>
internal readonly record struct Clause(int First, int End, TokenKind Closer)
{
    /// <summary>A clause is cut here even without punctuation, so that the work per clause stays bounded on any text.</summary>
    public const int MostTokens = 400;

    /// <summary>Adds the clauses of [first, end) to a list.</summary>
    public static void Split(TokenStream tokens, int first, int end, List<Clause> clauses)
    {
        var start = first;
        var row = tokens.Slice(first, end);
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref row[i - first];
            if (token.EndsClause && token.Depth == 0 || token.Kind == TokenKind.Newline || i - start >= MostTokens)
            {
                if (i > start)
                    clauses.Add(new Clause(start, i, token.EndsClause ? token.Kind : TokenKind.Other));
                start = token.EndsClause ? i + 1 : i;
            }
        }

        if (end > start)
            clauses.Add(new Clause(start, end, TokenKind.Stop));
    }
}
