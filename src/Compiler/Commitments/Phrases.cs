using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>短语: takes from a stretch of tokens what is no part of a name: lead-ins, dates, adverbs, scopes.</summary>
internal static class Phrases
{
    private static readonly WordSet Scopes = WordList.Set("Scopes");

    private static readonly WordSet PureVerbs = WordList.Set("PureVerbs");

    private static readonly Trie<bool> IndicatorTails = WordList.Trie("Indicators", backwards: true);

    private static readonly string[] Joiners = ["以及", "和", "及", "与"];

    /// <summary>A last name as long as this has more to share than its tail.</summary>
    private const int ShortestShared = 5;

    /// <summary>The first token that is part of the name.</summary>
    public static int SkipLeadIns(TokenStream tokens, int first, int end)
    {
        var i = first;
        while (i < end && (tokens[i].Kind is TokenKind.Date or TokenKind.Comma or TokenKind.Pause or TokenKind.Colon || tokens[i].Is(WordClass.LeadIn | WordClass.Until | WordClass.Rhythm) && !tokens[i].Is(WordClass.Plain) || tokens[i].Kind == TokenKind.QuoteOpen && tokens.PartnerOf(i) >= end))
            i++;
        // 5年内, 三年累计: how long it takes is said first.
        if (i + 2 < end && tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]) is { Kind: UnitKind.Time } && (tokens[i + 1].Is(WordClass.Bound) || tokens[i + 1].Is(WordClass.LeadIn | WordClass.Change | WordClass.Creates)))
            return SkipLeadIns(tokens, tokens[i + 1].Is(WordClass.Bound) ? i + 2 : i + 1, end);
        return i;
    }

    /// <summary>The token after the last that is part of the name.</summary>
    public static int SkipTrailing(TokenStream tokens, int first, int end)
    {
        var i = end;
        while (i > first && (IsWithin(tokens, first, i) || tokens[i - 1].Is(WordClass.LeadIn | WordClass.Adverb | WordClass.Modal | WordClass.Until) || tokens[i - 1].Kind is TokenKind.Date or TokenKind.Pause or TokenKind.Comma or TokenKind.Colon || tokens.Read(tokens[i - 1]) is "同比" or "环比"))
            i -= IsWithin(tokens, first, i) ? 2 : 1;
        return i;
    }

    /// <summary>施用量三年内下降: the time it takes stands behind the name.</summary>
    private static bool IsWithin(TokenStream tokens, int first, int end) =>
        end - 2 > first && tokens[end - 1].Is(WordClass.Bound) && tokens[end - 2].Kind == TokenKind.Number && tokens.MeasureOf(tokens[end - 2]) is { Kind: UnitKind.Time };

    /// <summary>使…达到1000万元以上: what is to come of it.</summary>
    public static bool IsResult(TokenStream tokens, int first) =>
        tokens.Dense.Folded[tokens[first].Start] == '使' || tokens.Read(tokens[first]) is "确保" or "力争" or "实现" or "推动" or "争取" or "促进" or "保证";

    /// <summary>A verb that cannot begin a name: 培育 can not, 研发 and 上市 can.</summary>
    public static bool IsPureVerb(TokenStream tokens, int index) => PureVerbs.Contains(tokens.Read(tokens[index]));

    /// <summary>年均增速, 占GDP比重: says of what only by what went before.</summary>
    public static bool IsBareIndicator(string name) => name is "年均增速" or "增速" or "增幅" or "占比" or "比重" or "年均增长" or "覆盖率" or "总量" or "总规模" or "规模" || name.StartsWith('占') && EndsLikeIndicator(name);

    public static bool IsScope(string text) => text.Length == 0 || Scopes.Contains(text);

    /// <summary>Ends like the name of something measured: 增速, 率, 主营业务收入.</summary>
    public static bool EndsLikeIndicator(ReadOnlySpan<char> name) => Tail(name).Length > 0;

    /// <summary>林下经济面积 is of 林下经济: what the indicator is said of.</summary>
    public static string WithoutTail(string name) => name[..^Tail(name).Length];

    /// <summary>Joined names taken apart at 、 and at the last 和, if the text says that each is meant (均, 等指标) or each ends like an indicator.</summary>
    public static List<string> SplitIndicators(TokenStream tokens, int first, int end, bool each)
    {
        var dense = tokens.Dense;
        if (first >= end)
            return [];
        var stop = end;
        for (var i = first; i < end; i++)
            if (tokens.DepthAt(i) == 0 && tokens[i].Kind == TokenKind.Han && tokens.Read(tokens[i]).IndexOf("等指标") is var at and >= 0)
            {
                var names = Split(tokens, first, i, tokens[i].Start + at);
                if (names.Count > 1)
                    return names;
            }

        var parts = Split(tokens, first, stop, tokens[end - 1].End);
        if (parts.Count > 1 && (each || parts.TrueForAll(p => EndsLikeIndicator(p))))
            return SplitLast(each ? WithTail(parts) : parts);
        // Where nothing was parted, the one part is the whole.
        var whole = parts is [{ } only] && only.Length == tokens[end - 1].End - tokens[first].Start ? only : dense.StringOf(tokens[first].Start, tokens[end - 1].End);
        parts.Clear();
        parts.Add(whole);
        return each || EndsLikeIndicator(whole) ? SplitLast(parts) : parts;
    }

    /// <summary>公交车、出租车占比均…: the last name's tail is meant for all.</summary>
    private static List<string> WithTail(List<string> parts)
    {
        var tail = Tail(parts[^1]).ToString();
        // 国家级、省级实验室: the rank alone names nothing.
        var rank = parts[^1].IndexOf('级', StringComparison.Ordinal);
        if (rank > 0 && rank + 1 < parts[^1].Length && parts.Take(parts.Count - 1).All(p => p.EndsWith('级')))
            return [.. parts.Take(parts.Count - 1).Select(p => p + parts[^1][(rank + 1)..]), parts[^1]];
        // 化学需氧量、氨氮排放总量: what all have is said with the last.
        if (parts[^1].IndexOf("排放", StringComparison.Ordinal) is var emitted and > 0 && parts.Take(parts.Count - 1).All(p => !p.Contains("排放", StringComparison.Ordinal)))
            return [.. parts.Take(parts.Count - 1).Select(p => p + parts[^1][emitted..]), parts[^1]];
        // 白石区、云溪县工业园营业收入: names that end alike where the last goes on.
        if (parts[0].Length is var n && n is > 1 and < 6 && parts[^1].Length > n + 1 && EndAlike(parts[0][^1], parts[^1][n - 1]) && parts.Take(parts.Count - 1).All(p => p.Length == n && Tail(p).Length == 0))
            return [.. parts.Take(parts.Count - 1).Select(p => p + parts[^1][n..]), parts[^1]];
        if (tail.Length == 0 || parts.Take(parts.Count - 1).Any(p => Tail(p).Length > 0))
            return parts;
        if (tail.Length > 1 || parts[^1].Length < ShortestShared)
            return [.. parts.Take(parts.Count - 1).Select(p => p + tail), parts[^1]];
        // 马铃薯种植、收获机械化率: words of two letters vary, what is around them is shared.
        var (head, shared) = (parts[0].Length > 2 ? parts[0][..^2] : "", parts[^1][2..]);
        return [parts[0] + shared, .. parts.Skip(1).Take(parts.Count - 2).Select(p => (p.Length == 2 ? head + p : p) + shared), parts[0].Length > 3 && parts.Skip(1).Take(parts.Count - 2).All(p => p.Length == 2) ? head + parts[^1] : parts[^1]];
    }

    private static bool EndAlike(char a, char b) => a == b || "市县区乡镇旗州".Contains(a, StringComparison.Ordinal) && "市县区乡镇旗州".Contains(b, StringComparison.Ordinal);

    /// <summary>甲与乙的差距, 甲与乙之比: one measure of both.</summary>
    private static bool ComparesBoth(string right) =>
        right.EndsWith("的差距", StringComparison.Ordinal) || right.EndsWith("之比", StringComparison.Ordinal) || right.EndsWith("的比例", StringComparison.Ordinal) || right.EndsWith("的比率", StringComparison.Ordinal) || right.EndsWith("收入比", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> name) => name[^IndicatorTails.MatchEnd(name)..];

    private static List<string> Split(TokenStream tokens, int first, int endToken, int end)
    {
        // Mostly there is but one.
        var parts = new List<string>(1);
        var start = tokens[first].Start;
        for (var i = first; i < endToken; i++)
            if (tokens[i].Kind == TokenKind.Pause && tokens.DepthAt(i) == 0)
            {
                if (tokens[i].Start > start)
                    parts.Add(tokens.Dense.StringOf(start, tokens[i].Start));
                start = tokens[i].End;
            }

        if (end > start)
            parts.Add(tokens.Dense.StringOf(start, end));
        return parts;
    }

    /// <summary>A率和B率 are two; 顶尖人才和领军人才数量 is one.</summary>
    private static List<string> SplitLast(List<string> parts)
    {
        var last = parts[^1];
        foreach (var joiner in Joiners)
            if (last.IndexOf(joiner, StringComparison.Ordinal) is var at and > 1 && at + joiner.Length < last.Length - 1)
            {
                var (left, right) = (last[..at], last[(at + joiner.Length)..]);
                if (EndsLikeIndicator(left) && EndsLikeIndicator(right) && !right.StartsWith('其') && !(joiner is "与" or "和" && ComparesBoth(right)))
                    return [.. parts[..^1], left, right];
            }

        return parts;
    }
}
