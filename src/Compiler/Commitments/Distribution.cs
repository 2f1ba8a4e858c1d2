using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>甲、乙分别达到10家、20家: measures in a row, one for each name.</summary>
internal static class Distribution
{
    /// <summary>A clause that only lists names has no more tokens.</summary>
    private const int LongestList = 30;

    /// <summary>The measures for the names, if the text gives as many as there are names; else null: the first is meant for all. Those used are claimed.</summary>
    public static List<Measure>? Over(Passage passage, Site site, int names)
    {
        var tokens = passage.Tokens;
        if (names < 2 || site.After + 1 >= site.Clause.End || !IsJoint(tokens, site.After))
            return null;
        var (measures, used) = (new List<Measure> { site.Measure }, new List<int>());
        for (var at = site.After; at + 1 < site.Clause.End && IsJoint(tokens, at) && tokens[at + 1].Kind == TokenKind.Number && tokens.MeasureOf(tokens[at + 1]).Unit is not null;)
        {
            measures.Add(tokens.MeasureOf(tokens[at + 1]));
            used.Add(at + 1);
            at += 2;
            if (at < site.Clause.End && tokens[at].Is(WordClass.Bound))
                at++;
        }

        if (measures.Count != names)
            return null;
        foreach (var token in used)
            passage.Claimed.Add(token);
        return measures;
    }

    /// <summary>对高级工、技师，津贴分别不低于200元、500元: as many names in the clause before as there are measures.</summary>
    public static List<string> NamesBefore(Passage passage, Site site)
    {
        var tokens = passage.Tokens;
        var measures = 1;
        for (var i = site.After; i + 1 < site.Clause.End && IsJoint(tokens, i) && tokens[i + 1].Kind == TokenKind.Number; i += i + 2 < site.Clause.End && tokens[i + 2].Is(WordClass.Bound) ? 3 : 2)
            measures++;
        var at = passage.Clauses.IndexOf(site.Clause);
        if (measures < 2 || at < 1 || passage.Clauses[at - 1] is var before && before.End - before.First > LongestList)
            return [];
        var parts = new List<string>();
        var start = Phrases.SkipLeadIns(tokens, passage.Clauses[at - 1].First, passage.Clauses[at - 1].End);
        var end = passage.Clauses[at - 1].End;
        for (var i = start; i < end; i++)
            if (tokens.DepthAt(i) == 0 && tokens[i].Kind == TokenKind.Pause)
            {
                parts.Add(passage.Text(tokens[start].Start, tokens[i].Start));
                start = i + 1;
            }

        // 羊肚菌、高山茶叶两大特色产业提质: the last name ends where its number begins.
        var stop = start;
        while (stop < end && tokens[stop].Kind != TokenKind.Number && !tokens[stop].Is(WordClass.Deed) && !(tokens[stop].Kind == TokenKind.Word && tokens.Read(tokens[stop])[0] is '两' or '三' or '四' or '五'))
            stop++;
        if (parts.Count == 0 || stop == start)
            return [];
        parts.Add(passage.Text(tokens[start].Start, tokens[stop - 1].End));
        if (parts.Count != measures)
            return [];
        // 对在聘的高级工: what leads up to the first name is none of it.
        if (parts[0].LastIndexOf('的') is var of and >= 0 && of + 1 < parts[0].Length)
            parts[0] = parts[0][(of + 1)..];
        parts[0] = parts[0].TrimStart('对');
        return parts;
    }

    /// <summary>城乡居民收入分别增长5%、6%, 一二三产增加值分别增长…: of one name that fuses as many as there are measures, each; else the name itself.</summary>
    public static List<string> Unfused(Passage passage, Site site, List<string> names)
    {
        if (names.Count != 1 || names[0] is not { Length: > 3 } name || name[0] is not ('一' or '城'))
            return names;
        var count = 1;
        for (var i = site.After; i + 1 < site.Clause.End && IsJoint(passage.Tokens, i) && passage.Tokens[i + 1].Kind == TokenKind.Number; i += i + 2 < site.Clause.End && passage.Tokens[i + 2].Is(WordClass.Bound) ? 3 : 2)
            count++;
        if (count == 2 && name.StartsWith("城乡", StringComparison.Ordinal))
            return ["城镇" + name[2..], "农村" + name[2..]];
        return count == 3 && name.StartsWith("一二三", StringComparison.Ordinal) ? ["一" + name[3..], "二" + name[3..], "三" + name[3..]] : names;
    }

    private static bool IsJoint(TokenStream tokens, int at) => tokens[at].Kind == TokenKind.Pause || tokens.Read(tokens[at]) is "和" or "及" or "与" or "以及";

    /// <summary>Whether each of joined names is meant: 均, 都, 分别, 各.</summary>
    public static bool IsMeant(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i >= first && i >= end - 3; i--)
            if (tokens.Read(tokens[i]) is "均" or "都" or "分别" or "各")
                return true;
        return end > first && tokens.Read(tokens[end - 1]) is var last && last[^1] is '均' or '各' && !last.EndsWith("平均", StringComparison.Ordinal);
    }
}
