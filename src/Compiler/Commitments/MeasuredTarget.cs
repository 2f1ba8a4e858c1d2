using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>A measure that may be a target: what stands before and after it decides which construction it is.</summary>
internal static class MeasuredTarget
{
    public static void Read(Passage passage, Clause clause, int index, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var measure = tokens.MeasureOf(tokens[index]);
        var site = Site.Around(passage, clause, index, measure, walk);
        // An ordinal, a starting point and a condition are parts of the item they stand in.
        if (measure.Unit is null && !IsScale(tokens, site) || tokens[index].Start > 0 && tokens.Dense.Folded[tokens[index].Start - 1] == '第' || Exclusions.IsBase(tokens, clause, index) || passage.InBase(index) || Attributes.IsOne(tokens, clause, index) || Exclusions.IsCondition(tokens, clause, site))
            return;
        if (!walk.IsPast && !passage.Claimed.Contains(index) && !Exclusions.Apply(passage, clause, index, measure, site) && !Eligibility.Says(passage, clause, site, walk))
            _ = PairedCount.Read(passage, site, walk) || ProgressTarget.Read(passage, site, walk) || PartOfTarget.Read(passage, site, walk) || ReachedTarget.Read(passage, site, walk) || ChangedTarget.Read(passage, site, walk) || CountedTarget.Read(passage, site, walk);
        walk.ItemStart = site.NextItem;
    }

    /// <summary>PUE值控制在1.25以内: a number without a unit counts where its name is one of a scale.</summary>
    private static bool IsScale(TokenStream tokens, Site site)
    {
        if (site.Index - 1 <= site.ItemStart || !tokens[site.Index - 1].Is(WordClass.Reach))
            return false;
        var name = tokens.Read(tokens[site.Index - 2]);
        return name.Length > 0 && name[^1] is '值' or '数' or '比' or '率' or '分' or '度';
    }
}

/// <summary>Where a measure stands: its item reaches from <see cref="ItemStart"/> over the measure and its comparator to <see cref="RestEnd"/>. All are token indices.</summary>
internal readonly record struct Site(Clause Clause, int Index, Measure Measure, int ItemStart, int After, int RestEnd, int NextItem, Comparator? Bound)
{
    public bool HasRest => RestEnd > After;

    public static Site Around(Passage passage, Clause clause, int index, Measure measure, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        Comparator? bound = null;
        var after = index + 1;
        if (after < clause.End && tokens[after].Is(WordClass.Bound))
            bound = Comparators.OfBound(tokens.Read(tokens[after++]));
        if (measure.More)
            bound ??= Comparator.AtLeast;
        var (restEnd, next) = Rest(tokens, clause, after);
        return new Site(clause, index, measure, walk.ItemStart, after, restEnd, next, bound);
    }

    /// <summary>
    /// What follows belongs to this measure up to the clause's end; before a further measure only up to the joint:
    /// the first 、 if it follows at once (专家350名、…), else the last one (3个产业集群和…500亿…).
    /// </summary>
    private static (int End, int Next) Rest(TokenStream tokens, Clause clause, int after)
    {
        // 桥梁180座（含…）: an aside is no part of what is counted.
        var joint = -1;
        for (var i = after; i < clause.End; i++)
        {
            if (tokens.DepthAt(i) > 0)
                continue;
            if (tokens[i].Kind == TokenKind.Number && (Attributes.IsOne(tokens, clause, i) || Attributes.IsRelative(tokens, clause, i)))
                continue;
            if (tokens[i].Kind is TokenKind.Number or TokenKind.Ratio)
                return joint >= 0 ? (joint, joint + 1) : (after, after);
            if (IsJoint(tokens, i) && !(joint == after))
                joint = i;
        }

        // 葡萄种植4.5万亩等: the word closes the list.
        if (after + 1 == clause.End && tokens.IsWord(after, "等"))
            return (after, clause.End);
        // 迈上3万亿元台阶: a figure of speech.
        if (after < clause.End && tokens.Dense.Folded[tokens[after].Start..tokens[clause.End - 1].End] is "台阶" or "大关" or "关口" or "新台阶")
            return (after, clause.End);
        if (after < clause.End && tokens[after].Kind is TokenKind.Open or TokenKind.Pause)
            return (after, tokens.PartnerOf(after) > after ? Math.Min(tokens.PartnerOf(after) + 1, clause.End) : after + 1);
        return (clause.End, clause.End);
    }

    private static bool IsJoint(TokenStream tokens, int i) => tokens[i].Kind == TokenKind.Pause || tokens[i].Is(WordClass.LeadIn) && tokens.Read(tokens[i]) is "和" or "以及" or "并" or "或";
}
