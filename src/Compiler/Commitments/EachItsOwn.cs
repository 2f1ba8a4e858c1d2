namespace Luodi.Compiler.Commitments;

/// <summary>逐一对应: 对国家级、省级平台，分别给予200万元、100万元: of as many names as there are amounts, each gets its own.</summary>
internal static class EachItsOwn
{
    /// <summary>Ranks, longest first: what is listed when one award is made by several levels.</summary>
    private static readonly string[] Ranks = ["世界级", "国际级", "国家级", "省部级", "国际", "国家", "全国", "省级", "市级", "区级", "县级", "镇级", "乡级", "村级", "部级", "省", "市", "区", "县", "部"];

    /// <summary>A name longer than this is no list; one listed between two others is shorter than <see cref="LongestBetween"/>.</summary>
    private const int LongestName = 100;

    private const int LongestBetween = 12;

    /// <summary>The names one by one, in full; null if the text does not list just so many.</summary>
    public static List<string>? Of(string name, int amounts)
    {
        if (amounts < 2 || name.Length > LongestName || Pauses(name, amounts - 1) is not { } pauses)
            return null;
        var head = name.AsSpan(0, pauses[0]);
        var tail = name.AsSpan(pauses[^1] + 1);
        var between = amounts > 2 ? name.AsSpan(pauses[^2] + 1, pauses[^1] - pauses[^2] - 1) : "";
        var (first, last) = (FirstOf(head, between), LastOf(tail, between, head[^1] == '级'));
        if (first == 0 || last == 0 || char.IsAsciiDigit(head[^1]) && char.IsAsciiDigit(tail[0]))
            return null;
        var before = head[..^first];
        // 市级(含县级)企业: the aside belongs to the last rank alone.
        var rest = tail[last..];
        var shared = rest.Length > 0 && rest[0] is '(' or '（' && rest.IndexOfAny(')', '）') is var close and > 0 ? rest[(close + 1)..] : rest;
        var names = new List<string>(amounts) { string.Concat(head, shared) };
        for (var i = 1; i < pauses.Count; i++)
            names.Add(string.Concat(before, name.AsSpan(pauses[i - 1] + 1, pauses[i] - pauses[i - 1] - 1), shared));
        names.Add(string.Concat(before, tail));
        return names;
    }

    /// <summary>The first run of just so many pauses with little between them, outside of brackets.</summary>
    private static List<int>? Pauses(string name, int wanted)
    {
        List<int> run = [];
        var depth = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == '、' && depth == 0 && run.Count > 0 && i - run[^1] > LongestBetween)
            {
                if (run.Count == wanted)
                    return run;
                run.Clear();
            }

            if (i < name.Length && name[i] is '(' or '（' or '“' or '《')
                depth++;
            else if (i < name.Length && name[i] is ')' or '）' or '”' or '》')
                depth--;
            else if (i + 1 < name.Length && name[i] == '、' && depth == 0)
                run.Add(i);
        }

        return null;
    }

    /// <summary>How many letters at the end of the head are the first name: a rank, what follows 的, or as many as the next has.</summary>
    private static int FirstOf(ReadOnlySpan<char> head, ReadOnlySpan<char> next)
    {
        foreach (var rank in Ranks)
            if (head.EndsWith(rank, StringComparison.Ordinal))
                return rank.Length;
        if (next.Length > 0 && next.Length <= head.Length && head[^1] == next[^1])
            return next.Length;
        return head.LastIndexOf('的') is var of and >= 0 && of + 1 < head.Length && (next.Length > 0 || Recipients.EndsIn(head)) ? head.Length - of - 1
            : next.Length <= head.Length ? next.Length : 0;
    }

    /// <summary>How many letters at the beginning of the tail are the last name; 国家、省级平台 share 级平台.</summary>
    private static int LastOf(ReadOnlySpan<char> tail, ReadOnlySpan<char> before, bool levels)
    {
        if (before.Length > 0)
            return Math.Min(before.Length, tail.Length);
        foreach (var rank in Ranks)
            if (tail.StartsWith(rank, StringComparison.Ordinal))
                return rank[^1] == '级' && !levels ? rank.Length - 1 : rank.Length;
        return tail.Contains('的') || !Recipients.EndsIn(tail) ? 0 : tail.Length;
    }
}
