using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>句式: parts that follow each other in one clause with something in between: 优先|重点…采购|选用…本地|本市. Lists in Lexicon hold one a line.</summary>
internal sealed class WordPattern(ImmutableArray<ImmutableArray<string>> parts)
{
    /// <summary>Parts farther apart belong to different thoughts.</summary>
    private const int LongestGap = 18;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(",。;\n:");

    /// <summary>Words by which a document turns against what the pattern says.</summary>
    private static readonly string[] Turns = ["不得", "严禁", "禁止", "防止", "避免", "破除", "打破", "清理", "取消", "废除", "废止", "纠正", "杜绝", "消除", "整治", "不搞", "不能", "不予", "不以", "不将", "不把", "坚决", "查处", "反对", "免予", "免于", "是否", "克服"];

    public static ImmutableArray<WordPattern> List(string name) =>
        [.. WordList.Read(name).Select(e => new WordPattern([.. e.Word.Split('…').Select(p => p.Split('|').ToImmutableArray())]))];

    /// <summary>Where the pattern stands in the text; a sentence that forbids or undoes it is no match.</summary>
    public IEnumerable<(int Start, int End)> In(string text)
    {
        foreach (var first in parts[0])
            for (var at = text.IndexOf(first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(first, at + first.Length, StringComparison.Ordinal))
            {
                var end = at + first.Length;
                var turned = false;
                for (var p = 1; p < parts.Length && end > 0; p++)
                    end = Next(text, end, parts[p], ref turned);
                if (end > 0 && !turned && !IsTurned(text, at))
                    yield return (at, end);
            }
    }

    private static int Next(string text, int from, ImmutableArray<string> words, ref bool turned)
    {
        var reach = text.AsSpan(from, Math.Min(text.Length - from, LongestGap + 8));
        var stop = reach.IndexOfAny(Ends);
        if (stop >= 0)
            reach = reach[..stop];
        var (best, length) = (-1, 0);
        foreach (var word in words)
            if (reach.IndexOf(word, StringComparison.Ordinal) is var found && found >= 0 && (best < 0 || found < best || found == best && word.Length > length))
                (best, length) = (found, word.Length);
        if (best < 0)
            return 0;
        foreach (var turn in Turns)
            turned |= reach[..best].Contains(turn, StringComparison.Ordinal);
        return from + best + length;
    }

    /// <summary>不得…, 清理…: the word stands earlier in the same sentence.</summary>
    private static bool IsTurned(string text, int at)
    {
        var start = at == 0 ? -1 : text.LastIndexOfAny(['。', ';', '\n'], at - 1);
        var before = text.AsSpan(start + 1, at - start - 1);
        foreach (var turn in Turns)
            if (before.Contains(turn, StringComparison.Ordinal))
                return true;
        return false;
    }
}
