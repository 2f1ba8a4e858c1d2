using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>甲、乙分别达到10家、20家: measures in a row, one for each name.</summary>
internal static class Distribution
{
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
