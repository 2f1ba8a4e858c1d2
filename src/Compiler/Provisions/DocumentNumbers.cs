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
        while (start > 0 && at - start < LongestCode && IsCode(text[start - 1]))
            start--;
        return start < at ? (start, end + 1) : null;
    }

    private static bool IsYear(string text, int at) =>
        text[at] is '1' or '2' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    private static bool IsClosing(char c) => c is '〕' or ')' or ']' or '】' or '‟' or '﹞';

    private static bool IsCode(char c) => c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetter(c) && c != '\n';
}
