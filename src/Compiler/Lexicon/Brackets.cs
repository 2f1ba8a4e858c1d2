namespace Luodi.Compiler.Lexicon;

/// <summary>括号配对: pairs brackets, quotation marks and title marks inside one line; a mark without partner is a mere character.</summary>
internal static class Brackets
{
    /// <summary>Deeper nesting than this is no text; the marks beyond it stay alone.</summary>
    private const int Deepest = 64;

    public static int[] Match(Token[] tokens, string folded)
    {
        var partner = new int[tokens.Length];
        Array.Fill(partner, -1);
        var open = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Newline)
                open.Clear();
            else if (Opens(token.Kind))
            {
                if (open.Count == Deepest)
                    open.RemoveAt(0);
                open.Add(i);
            }
            else if (Closes(token.Kind))
                for (var depth = open.Count - 1; depth >= 0; depth--)
                    if (IsPair(folded[tokens[open[depth]].Start], folded[token.Start]))
                    {
                        partner[open[depth]] = i;
                        partner[i] = open[depth];
                        open.RemoveRange(depth, open.Count - depth);
                        break;
                    }
        }

        return partner;
    }

    public static int[] Depths(Token[] tokens, int[] partner)
    {
        var depths = new int[tokens.Length];
        var depth = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (partner[i] >= 0 && partner[i] < i)
                depth--;
            depths[i] = depth;
            if (partner[i] > i)
                depth++;
        }

        return depths;
    }

    public static TokenKind? KindOf(char folded) => folded switch
    {
        '(' or '〔' or '[' or '【' or '{' or '„' or '﹝' => TokenKind.Open,
        ')' or '〕' or ']' or '】' or '}' or '‟' or '﹞' => TokenKind.Close,
        '“' or '‘' or '「' or '『' => TokenKind.QuoteOpen,
        '”' or '’' or '」' or '』' => TokenKind.QuoteClose,
        '《' or '〈' => TokenKind.TitleOpen,
        '》' or '〉' => TokenKind.TitleClose,
        _ => null,
    };

    private static bool Opens(TokenKind kind) => kind is TokenKind.Open or TokenKind.QuoteOpen or TokenKind.TitleOpen;

    private static bool Closes(TokenKind kind) => kind is TokenKind.Close or TokenKind.QuoteClose or TokenKind.TitleClose;

    private static bool IsPair(char open, char close) => (open, close) is
        ('(', ')') or ('〔', '〕') or ('[', ']') or ('【', '】') or ('{', '}') or ('„', '‟') or ('﹝', '﹞')
        or ('“', '”') or ('‘', '’') or ('「', '」') or ('『', '』') or ('《', '》') or ('〈', '〉')
        or ('〔', ')') or ('(', '〕') or ('【', ')');
}
