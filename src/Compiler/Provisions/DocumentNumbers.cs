using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>发文字号: reads 鲁厅字〔2018〕20号 around its year; torn brackets („2011‟, [2011], (2011)) count as well.</summary>
internal static class DocumentNumbers
{
    private const int LongestCode = 16;

    /// <summary>The number whose year bracket is the token <paramref name="open"/>, as [start, end) of the dense text.</summary>
    public static (int Start, int End)? ReadAround(TokenStream tokens, int open)
    {
        var text = tokens.Dense.Folded;
        var at = tokens[open].Start;
        if (tokens[open].Kind != TokenKind.Open || at + 6 >= text.Length || !IsYear(text, at + 1) || !IsClosing(text[at + 5]))
            return null;
        var end = at + 6;
        if (end < text.Length && text[end] == '第')
            end++;
        var digits = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - digits < 6)
            end++;
        if (end == digits || end >= text.Length || text[end] != '号')
            return null;
        var start = at;
        for (var i = open - 1; i >= 0 && at - tokens[i].Start <= LongestCode && tokens[i].End == start && MayHold(tokens[i]) && IsCode(text, tokens[i]); i--)
            start = tokens[i].Start;
        return start < at ? (start, end + 1) : null;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        text[at] is '1' or '2' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    private static bool IsClosing(char c) => c is '〕' or ')' or ']' or '】' or '‟' or '﹞';

    /// <summary>按照, 根据 and the like stand before a number and are no part of it.</summary>
    private static bool MayHold(Token token) =>
        token.Kind is TokenKind.Han or TokenKind.Latin || token.Kind == TokenKind.Word && !token.Is(WordClass.Deed | WordClass.Adverb | WordClass.LeadIn | WordClass.Until);

    private static bool IsCode(ReadOnlySpan<char> text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
            if (text[i] is not (>= '\u4E00' and <= '\u9FFF') && !char.IsAsciiLetter(text[i]))
                return false;
        return true;
    }
}
