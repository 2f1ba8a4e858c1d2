using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>括号配对: pairs brackets, quotation marks and title marks inside one line; a mark without partner is a mere character.</summary>
internal sealed class Brackets(Rented<Token> tokens)
{
    /// <summary>Deeper nesting than this is no text; the marks beyond it stay alone.</summary>
    private const int Deepest = 64;

    /// <summary>So many tokens of a quotation are looked at, so that nested marks stay linear.</summary>
    private const int LongestSpeech = 120;

    // Open marks of the line: the last letters' tokens, as a ring, so that one too many drops the outermost at no cost.
    private readonly int[] _open = new int[Deepest];
    private int _first;
    private int _count;
    private int _lineStart;
    private bool _paired;

    private const uint Openers = 1u << (int)TokenKind.Open | 1u << (int)TokenKind.QuoteOpen | 1u << (int)TokenKind.TitleOpen;

    private const uint Closers = 1u << (int)TokenKind.Close | 1u << (int)TokenKind.QuoteClose | 1u << (int)TokenKind.TitleClose;

    public static bool Is(TokenKind kind) => (1u << (int)kind & (Openers | Closers)) != 0;

    /// <summary>Takes note of the last token, a mark.</summary>
    public void See(ReadOnlySpan<char> folded)
    {
        var index = tokens.Count - 1;
        if ((1u << (int)tokens[index].Kind & Openers) != 0)
        {
            if (_count == Deepest)
                (_first, _count) = ((_first + 1) % Deepest, _count - 1);
            _open[(_first + _count++) % Deepest] = index;
            return;
        }

        for (var depth = _count - 1; depth >= 0; depth--)
        {
            var open = _open[(_first + depth) % Deepest];
            if (!IsPair(folded[tokens[open].Start], folded[tokens[index].Start]))
                continue;
            tokens[open] = tokens[open] with { Value = index };
            tokens[index] = tokens[index] with { Value = open };
            (_count, _paired) = (depth, true);
            return;
        }
    }

    /// <summary>The line is over: writes down how deep its tokens stand.</summary>
    public void EndLine()
    {
        if (_paired)
        {
            byte depth = 0;
            for (var i = _lineStart; i < tokens.Count; i++)
            {
                ref var token = ref tokens[i];
                if (!Is(token.Kind))
                {
                    if (depth > 0)
                        token = token with { Depth = depth };
                    continue;
                }

                var partner = token.Value;
                if (partner >= 0 && partner < i && !Speaks(partner, i))
                    depth--;
                token = token with { Depth = depth };
                if (partner > i && !Speaks(i, partner))
                    depth++;
            }
        }

        (_lineStart, _first, _count, _paired) = (tokens.Count, 0, 0, false);
    }

    /// <summary>“甲达到2000名，乙达到40%”: a quotation of whole clauses with numbers is read like the text around it.</summary>
    private bool Speaks(int open, int close)
    {
        if (close - open > LongestSpeech)
            return false;
        // (其中国家级2个): an aside that counts on.
        if (tokens[open].Kind == TokenKind.Open)
            return open + 1 < close && tokens[open + 1].Is(WordClass.LeadIn) && tokens[open + 1].Length == 2 && HoldsNumber(open, close);
        if (tokens[open].Kind != TokenKind.QuoteOpen)
            return false;
        var (comma, number) = (false, false);
        for (var i = open + 1; i < close; i++)
        {
            comma |= tokens[i].Kind == TokenKind.Comma;
            number |= tokens[i].Kind == TokenKind.Number;
        }

        return comma && number;
    }

    private bool HoldsNumber(int open, int close)
    {
        for (var i = open + 1; i < close; i++)
            if (tokens[i].Kind == TokenKind.Number)
                return true;
        return false;
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

    private static bool IsPair(char open, char close) => (open, close) is
        ('(', ')') or ('〔', '〕') or ('[', ']') or ('【', '】') or ('{', '}') or ('„', '‟') or ('﹝', '﹞')
        or ('“', '”') or ('‘', '’') or ('「', '」') or ('『', '』') or ('《', '》') or ('〈', '〉')
        or ('〔', ')') or ('(', '〕') or ('【', ')');
}
