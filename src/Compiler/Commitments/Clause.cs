using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>分句: tokens [First, End) between commas, semicolons, colons and stops outside brackets; the closer is not in it.</summary>
internal readonly record struct Clause(int First, int End, TokenKind Closer)
{
    /// <summary>A clause is cut here even without punctuation, so that the work per clause stays bounded on any text.</summary>
    public const int MostTokens = 400;

    private const uint MayEnd = 1u << (int)TokenKind.Open | 1u << (int)TokenKind.Close | 1u << (int)TokenKind.Comma | 1u << (int)TokenKind.Semicolon | 1u << (int)TokenKind.Stop
        | 1u << (int)TokenKind.Colon | 1u << (int)TokenKind.Newline | 1u << (int)TokenKind.Cell;

    /// <summary>Adds the clauses of [first, end) to a list, and tells what stands in them.</summary>
    public static Signs Split(TokenStream tokens, int first, int end, List<Clause> clauses)
    {
        var start = first;
        var row = tokens.Slice(first, end);
        var (classes, kinds) = (WordClass.None, 0u);
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref row[i - first];
            var kind = 1u << (int)token.Kind;
            (classes, kinds) = (classes | token.Class, kinds | kind);
            if ((kind & MayEnd) == 0 && i - start < MostTokens)
                continue;
            // 20个(其中国家级2个): an aside that counts on is a clause of its own.
            var aside = token.Kind == TokenKind.Open && token.Depth == 0 && tokens.PartnerOf(i) > i && tokens.DepthAt(i + 1) == 0 || token.Kind == TokenKind.Close && token.Depth == 0 && tokens.PartnerOf(i) > 0 && tokens.DepthAt(i - 1) == 0 && tokens[i - 1].Kind is not (TokenKind.Close or TokenKind.TitleClose or TokenKind.QuoteClose);
            if (aside || token.EndsClause && token.Depth == 0 || token.Kind == TokenKind.Newline || i - start >= MostTokens)
            {
                if (i > start)
                    clauses.Add(new Clause(start, i, token.EndsClause ? token.Kind : TokenKind.Other));
                start = aside || token.EndsClause ? i + 1 : i;
            }
        }

        if (end > start)
            clauses.Add(new Clause(start, end, TokenKind.Stop));
        return new Signs(classes, kinds);
    }
}
