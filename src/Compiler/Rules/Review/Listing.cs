using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>列举: how many members a text names: at least, at most (和 joins two or is part of one), and whether it leaves some out (等).</summary>
internal readonly record struct Listing(int Least, int Most, bool IsOpen)
{
    private const int Longest = 300;

    private static readonly string[] Joiners = ["以及", "和", "与", "及"];

    private static readonly string[] Ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"];

    /// <summary>A number after one of these counts what they bring about, not the list before: 围绕甲、乙建设三大中心.</summary>
    private static readonly Trie<bool> VerbEnds = Verbs(true, "PureVerbs"), VerbStarts = Verbs(false, "PureVerbs", "NoOpeners");

    /// <summary>甲、乙、丙(等)三大产业: from the number back to the beginning of the clause. Without 大 or 等 a list before a number is mere neighbourhood: 高新区、经开区5个项目.</summary>
    public static Listing? Before(string text, int end, bool great)
    {
        var open = end > 0 && text[end - 1] == '等';
        // 落后产能加快淘汰、六大优势产业改造提升: the number stands in a member of the list.
        if (!open && !great || end > 0 && (text[end - 1] == '、' || IsJoiner(text, end - 1) || end > 1 && IsJoiner(text, end - 2) && text[end - 2] == '以'))
            return null;
        var stop = open ? end - 1 : end;
        if (!open && VerbEnds.MatchEnd(text.AsSpan(Math.Max(0, stop - 6), Math.Min(6, stop))) > 0)
            return null;
        // 优化布局、做强甲、乙、丙三大产业: the list may begin at a verb, or the verb belong to a member's name.
        var (pauses, joiners, sinceVerb, depth) = (0, 0, 0, 0);
        for (var start = stop; start > 0 && stop - start < Longest; start--)
        {
            var c = text[start - 1];
            depth += c is ')' or '”' or '》' ? 1 : c is '(' or '“' or '《' && depth > 0 ? -1 : 0;
            if (c is '”' && depth == 1 && start < stop && text[start] == '“')
                pauses++;
            if (depth > 0)
                continue;
            if (c is ',' or '。' or ';' or ':' or '\n' or '(' or '“' or '!')
                break;
            if (c == '、')
            {
                if (sinceVerb == 0 && VerbStarts.Match(text.AsSpan(start), out _) > 0)
                    sinceVerb = pauses + 1;
                pauses++;
            }
            else if (IsJoiner(text, start - 1))
                joiners++;
        }

        return pauses > 0 ? new Listing(sinceVerb > 1 ? sinceVerb : pauses + 1, pauses + 1 + joiners, open) : null;
    }

    public static Listing? InBracket(string text, int open)
    {
        var close = text.IndexOf(')', open);
        return close > open && close - open < Longest && text.AsSpan(open + 1, close - open - 1).IndexOfAny('(', '。', ';') < 0 ? Of(text[(open + 1)..close]) : null;
    }

    /// <summary>:甲、乙、丙。 or :一是…;二是…</summary>
    public static Listing? AfterColon(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != '\n' && end - start < Longest * 4)
            end++;
        var ordinals = 0;
        while (ordinals < Ordinals.Length && text.AsSpan(start, end - start).IndexOf(Ordinals[ordinals]) >= 0)
            ordinals++;
        if (ordinals >= 2)
            return ordinals < Ordinals.Length ? new Listing(ordinals, ordinals, false) : null;
        var stop = text.IndexOf('。', start, end - start);
        var sentence = text[start..(stop < 0 ? end : stop)];
        return sentence.Contains(';', StringComparison.Ordinal)
            ? sentence.TrimEnd(';').Split(';').Length is var parts ? new Listing(parts, parts, false) : null
            : sentence.Contains(',', StringComparison.Ordinal) || sentence.Contains(':', StringComparison.Ordinal) ? null : Of(sentence);
    }

    /// <summary>甲、乙和丙.</summary>
    private static Listing? Of(string list)
    {
        var (pauses, joiners, depth) = (0, 0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] is '(' or '“' or '《' ? 1 : list[i] is ')' or '”' or '》' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            if (list[i] == '、')
                pauses++;
            else if (list[i] == '“' && i > 0 && list[i - 1] == '”')
                pauses++;
            else if (IsJoiner(list, i))
                joiners++;
        }

        return pauses > 0 ? new Listing(pauses + 1, pauses + 1 + joiners, list.EndsWith('等') || list.Contains("等)", StringComparison.Ordinal)) : null;
    }

    private static Trie<bool> Verbs(bool backwards, params string[] lists) =>
        new(lists.SelectMany(WordList.Read).Where(e => e.Word.Length > 1).Select(e => (e.Word, true)), (_, _) => true, backwards);

    private static bool IsJoiner(string text, int at)
    {
        foreach (var joiner in Joiners)
            if (at + joiner.Length <= text.Length && text.AsSpan(at).StartsWith(joiner, StringComparison.Ordinal) && !(joiner.Length == 1 && at > 0 && text[at - 1] == '以'))
                return true;
        return false;
    }
}
