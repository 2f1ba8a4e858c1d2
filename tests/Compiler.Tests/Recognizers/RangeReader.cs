using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Tests.Recognizers;

/// <summary>Ranges of numbers by the compiler's own comparators: 大于20, 500以上, 至少10, 20~100. Whether an end belongs to a range is not judged: 超过 N is met by N.</summary>
internal static class RangeReader
{
    private static readonly string[] Joints = ["的同时", "并且", "并", "且", ",", "、", ""];

    public static IReadOnlyList<Entity> Read(string text)
    {
        var halves = new List<Half>();
        for (var i = 0; i < text.Length;)
            if (At(text, i) is { } half)
            {
                halves.Add(half);
                i = half.End;
            }
            else
                i++;

        return Join(text, halves);
    }

    private static Half? At(string text, int i)
    {
        // 在20和30之间, 20~100
        var ordinal = text[i] == '第' ? 1 : 0;
        if (ordinal == 1 && i + 1 < text.Length && At(text, i + 1) is { From: not null, To: not null } places)
            return places with { Start = i };
        var length = WrittenNumber.MayBegin(text[i]) || text[i] == '-' ? WrittenNumber.Read(text.AsSpan(i), out var value) : 0;
        if (length > 0)
        {
            WrittenNumber.Read(text.AsSpan(i), out value);
            var at = i + length;
            if (at < text.Length && (text[at] is '-' or '~' or '—' or '到' or '至' || text[at] is '和' or '与' && text.IndexOf('间', at) > 0) && (at + 1 < text.Length && text[at + 1] == '第' ? 1 : 0) is var mark && WrittenNumber.Read(text.AsSpan(at + 1 + mark), out var to) is var second and > 0 && to > value)
                return new Half(i, at + 1 + mark + second, value, to);
            var word = at < text.Length ? Vocabulary.Words.Match(text.AsSpan(at), out var after) is var l and > 0 && (after & WordClass.Bound) != 0 ? l : 0 : 0;
            if (word > 0)
                return Comparators.OfBound(text.AsSpan(at, word)) switch
                {
                    Comparator.AtLeast => new Half(i, at + word, value, null),
                    Comparator.AtMost => new Half(i, at + word, null, value),
                    _ => null,
                };
            return text[i..at] is var words && (words.Contains('余') || words.Contains('多') || words.Contains('几') || at < text.Length && text[at] is '多' or '余') ? new Half(i, at + (at < text.Length && text[at] is '多' or '余' ? 1 : 0), value, null) : null;
        }

        if (text[i] is '≥' or '≤' && i + 1 < text.Length && WrittenNumber.Read(text.AsSpan(i + 1), out var sign) is var signed and > 0)
            return text[i] == '≥' ? new Half(i, i + 1 + signed, sign, null) : new Half(i, i + 1 + signed, null, sign);
        if (Vocabulary.Words.Match(text.AsSpan(i), out var meaning) is not (var reach and > 0) || (meaning & WordClass.Reach) == 0)
            return null;
        var comparator = Comparators.OfReach(text.AsSpan(i, reach));
        var from = i + reach;
        if (from < text.Length && text[from] is '了' or '是' or '有' or '为')
            from++;
        if (from >= text.Length || WrittenNumber.Read(text.AsSpan(from), out var bound) is not (var digits and > 0))
            return null;
        return comparator switch
        {
            Comparator.AtLeast => new Half(i, from + digits, bound, null),
            Comparator.AtMost => new Half(i, from + digits, null, bound),
            _ => null,
        };
    }

    /// <summary>大于100并且小于300: two halves that leave something between them are one range.</summary>
    private static List<Entity> Join(string text, List<Half> halves)
    {
        var found = new List<Entity>();
        for (var i = 0; i < halves.Count; i++)
        {
            var half = halves[i];
            if (i + 1 < halves.Count && halves[i + 1] is var next && Array.IndexOf(Joints, text[half.End..next.Start]) >= 0 && (half.From ?? next.From) is { } low && (half.To ?? next.To) is { } high && low <= high && half.From is null != next.From is null)
            {
                half = new Half(half.Start, next.End, low, high);
                i++;
            }

            found.Add(new Entity(text[half.Start..half.End], $"[{(half.From is { } f ? CaseReader.Said(f) : "")},{(half.To is { } t ? CaseReader.Said(t) : "")}]"));
        }

        return found;
    }

    private sealed record Half(int Start, int End, decimal? From, decimal? To);
}
