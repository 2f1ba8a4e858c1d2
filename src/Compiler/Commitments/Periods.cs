using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>享受期限: how often or how long a benefit is given, as written: 一次性, 每年, 连续三年, 分3年, 补贴期限不超过2年.</summary>
internal static class Periods
{
    /// <summary>A time farther away than this is of something else.</summary>
    private const int Farthest = 60;

    public static string? In(Passage passage, TextSpan span)
    {
        var (first, end) = passage.Tokens.Range(span);
        return In(passage, first, end, first);
    }

    /// <summary>The time nearest before a number of [first, end), else the first after it.</summary>
    public static string? In(Passage passage, int first, int end, int around)
    {
        for (var i = Math.Min(around, end - 1); i >= Math.Max(first, around - Farthest); i--)
            if (At(passage, first, i) is { } before)
                return before;
        for (var i = around + 1; i < Math.Min(end, around + Farthest); i++)
            if (At(passage, first, i) is { } after)
                return after;
        return null;
    }

    private static string? At(Passage passage, int first, int i)
    {
        var tokens = passage.Tokens;
        var token = tokens[i];
        var text = tokens.Read(token);
        if (text.StartsWith("一次性"))
            return "一次性";
        if (token.Is(WordClass.Rhythm) && text is "每年" or "每月" or "每季度" or "按年" or "按月" or "按季度" or "逐年" or "按年度" or "每年度")
            return tokens.TextOf(token);
        if (text is "分期" or "分年度" or "分年" or "分批")
            return tokens.TextOf(token);
        if (token.Kind != TokenKind.Number || i == first || tokens.MeasureOf(token) is not { Kind: UnitKind.Time, Unit: "年" or "个月" or "年度" or "月" } || tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Han))
            return null;
        // 连续三年, 最长不超过3年, 期限2年: how it is said belongs to it.
        var from = i;
        while (from > first && i - from < 3 && tokens.Read(tokens[from - 1]) is var word && (word is "连续" or "分" or "最长" or "不超过" or "最多" or "为期" or "期限" or "期限为" or "最长不超过" or "累计" || word.EndsWith("连续") || word.EndsWith("期限") || word.EndsWith("期限为") || word.EndsWith("为期") || word.EndsWith("分")))
            from--;
        if (from == i)
            return null;
        var start = tokens[from].Start;
        // 给予连续 in one run of letters: only its last word.
        foreach (var word in (ReadOnlySpan<string>)["连续", "期限为", "期限", "为期", "分"])
            if (tokens[from].Length > word.Length && tokens.Read(tokens[from]).EndsWith(word))
            {
                start = tokens[from].End - word.Length;
                break;
            }

        return passage.Text(start, token.End);
    }
}
