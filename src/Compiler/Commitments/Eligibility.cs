using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>资格: measures that say who or what is meant (上一年度…不低于, 是指…达30%以上的, 年税收达到500万元的，), or how much each may have at most. None is a target.</summary>
internal static class Eligibility
{
    /// <summary>Periods that are over when somebody is measured by them.</summary>
    private static readonly string[] Periods = ["上一年度", "上年度", "上两年", "上一年", "前一年度", "前三年", "前两年", "近三年", "近两年", "近五年", "近3年", "近2年", "近5年", "最近一年", "最近三年", "上一会计年度"];

    private static readonly string[] Eachs = ["单个", "单家", "单户", "同一", "每个", "每家", "每户", "每人", "每名", "每位", "每项"];

    /// <summary>So many clauses ahead the giving one is looked for.</summary>
    private const int Nearest = 6;

    public static bool Says(Passage passage, Clause clause, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        var before = text[tokens[clause.First].Start..tokens[site.Index].Start];
        if (Conditions.AreBelow(passage) || EndsInOf(text, tokens[clause.End - 1].End, clause.Closer) || LooksBack(tokens, clause, site, text) || IsCapOfEach(tokens, clause, site, before))
            return true;
        return walk.Due is null && (Defines(passage, tokens[site.Index].Start) || LeadsUpToBenefit(passage, clause, site));
    }

    /// <summary>年营业收入达到1亿元且增长10%以上的，: the clause is a condition of what follows.</summary>
    private static bool EndsInOf(ReadOnlySpan<char> text, int end, TokenKind closer) =>
        closer is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon && text[end - 1] is '的' or '者' && end < text.Length && text[end] is ',' or ';' or ':';

    /// <summary>上一年度纳税总额不低于…: measured when somebody applies. 比上年度增长… is no such.</summary>
    private static bool LooksBack(TokenStream tokens, Clause clause, Site site, ReadOnlySpan<char> text)
    {
        // 不低于上年度收入的60%: what stands behind the comparator is only a scale.
        var reach = clause.First;
        while (reach < site.Index && !tokens[reach].Is(WordClass.Reach))
            reach++;
        var before = text[tokens[clause.First].Start..tokens[reach].Start];
        if (before.IndexOfAny('上', '前', '近') < 0)
            return false;
        foreach (var period in Periods)
            if (before.IndexOf(period, StringComparison.Ordinal) is var at and >= 0 && !(at > 0 && before[at - 1] is '比' or '较' or '与' or '在' or '于'))
                return true;
        return false;
    }

    /// <summary>单个企业最多申报5人: how much each may have.</summary>
    private static bool IsCapOfEach(TokenStream tokens, Clause clause, Site site, ReadOnlySpan<char> before)
    {
        var each = false;
        foreach (var word in Eachs)
            each |= before.StartsWith(word, StringComparison.Ordinal);
        if (!each)
            return false;
        for (var i = clause.First; i < site.Index; i++)
            if (tokens[i].Is(WordClass.Reach) && Comparators.OfReach(tokens.Read(tokens[i])) == Comparator.AtMost)
                return true;
        return site.Bound == Comparator.AtMost;
    }

    /// <summary>团队是指人数达30%以上的…: a number behind it belongs to what is defined.</summary>
    private static bool Defines(Passage passage, int number)
    {
        if (!passage.Says('指'))
            return false;
        var text = passage.Tokens.Dense.Folded[passage.Tokens[passage.First].Start..number];
        return text.IndexOf("是指", StringComparison.Ordinal) >= 0 || text.IndexOf(",指", StringComparison.Ordinal) >= 0 || text.IndexOf("系指", StringComparison.Ordinal) >= 0;
    }

    /// <summary>新建厂房达1万平方米，给予…: a state that somebody has reached when he is given something; 建成 it says what is to be done.</summary>
    private static bool LeadsUpToBenefit(Passage passage, Clause clause, Site site)
    {
        var at = passage.Clauses.IndexOf(clause);
        var tokens = passage.Tokens;
        if (at < 0 || site.Bound is null && !(site.Index > clause.First && tokens[site.Index - 1].Is(WordClass.Reach)) || CreationVerb.Find(tokens, clause.First, site.Index) >= 0 || Phrases.IsResult(tokens, clause.First))
            return false;
        for (var i = at; i < passage.Clauses.Count && i < at + Nearest; i++)
            if (passage.Rewarding.Contains(passage.Clauses[i].First))
                return true;
            else if (passage.Clauses[i].Closer is TokenKind.Semicolon or TokenKind.Stop)
                return false;
        return false;
    }
}
