using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>新建基地50处, 培育20家以上企业, 其中省级30个: things that a verb brings about, counted.</summary>
internal static class CountedTarget
{
    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        if (site.Measure.Kind is UnitKind.Time or UnitKind.Times)
            return false;
        var first = Phrases.SkipLeadIns(tokens, site.ItemStart, site.Index);
        if (ReadBare(passage, site, walk, first))
            return true;
        var verb = NamesIndicator(tokens, first, site) ? -1 : CreationVerb.Find(tokens, site.ItemStart, site.Index);
        if (verb < 0)
            verb = CreationVerb.FindService(tokens, site, site.ItemStart);
        if (verb < 0 && !walk.GoesOn && !passage.IsTable && !StandsWithoutVerb(passage, site, walk, first) || IsRhythm(tokens, site, verb) || site.Measure.Chinese && !Emphatic(tokens, site, verb, walk))
            return false;
        if (verb >= 0)
            walk.LastCreation = CreationVerb.Adds(tokens, verb) ? Comparator.IncreaseBy : null;
        var (indicator, start, stop) = CountedName.Of(passage, site, walk, first, verb);
        if (indicator.Length == 0 || indicator[0] == '为' && verb != site.Index - 1 || indicator[0] == '/' || indicator is "总投资" or "投资额" or "总投资额" or "计划投资" && !walk.LastIndicator.EndsWith("总任务", StringComparison.Ordinal) || indicator.StartsWith("涉及", StringComparison.Ordinal))
            return false;
        // 概念验证中心、中试平台各10个: the number holds for each.
        var names = indicator.EndsWith('各') ? indicator[..^1].Split('、', StringSplitOptions.RemoveEmptyEntries) : [indicator];
        foreach (var name in names)
            walk.Add(start, stop, name, ComparatorOf(tokens, site, walk), Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        if (site.Measure.Kind is UnitKind.Count or UnitKind.Size && !walk.AfterThereof && verb >= 0)
            walk.LastCounted = CountedName.Noun(indicator, tokens, verb, passage);
        if (!walk.AfterThereof)
            walk.LastIndicator = names.Length > 0 ? names[^1] : indicator;
        walk.ClauseStartOfLast = start;
        return true;
    }

    private static Comparator ComparatorOf(TokenStream tokens, Site site, TargetWalk walk)
    {
        var reach = site.Index > site.ItemStart && tokens[site.Index - 1].Is(WordClass.Reach) ? Comparators.OfReach(tokens.Read(tokens[site.Index - 1])) : (Comparator?)null;
        return walk.LastCreation ?? site.Bound ?? reach ?? (Exclusions.AtLeastBefore(tokens, site.Clause, site.Index) ? Comparator.AtLeast : Comparator.Exactly);
    }

    /// <summary>…收入5000亿元，占比40%: the indicator says of what only by what went before.</summary>
    private static bool ReadBare(Passage passage, Site site, TargetWalk walk, int first)
    {
        var tokens = passage.Tokens;
        var joined = first < site.Index ? passage.Text(tokens[first].Start, tokens[site.Index - 1].End) : "";
        if (site.Measure.Kind != UnitKind.Share || walk.LastIndicator.Length == 0 || !Phrases.IsBareIndicator(joined))
            return false;
        walk.Add(tokens[first].Start, tokens[site.After - 1].End, walk.LastIndicator + joined, site.Bound ?? Comparator.Exactly, Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        return true;
    }

    private static bool StandsWithoutVerb(Passage passage, Site site, TargetWalk walk, int first)
    {
        var tokens = passage.Tokens;
        if (site.Measure.Kind == UnitKind.Share && (NamesIndicator(tokens, first, site) || first == site.Index && SaysWhatThePartDoes(tokens, site)))
            return true;
        // 三年计划总任务1355公里: the whole of a plan; 总投资 behind it is that of the plan.
        if (first < site.Index && !site.HasRest && (passage.Tokens.Dense.Folded[..tokens[site.Index - 1].End].EndsWith("总任务", StringComparison.Ordinal)))
            return true;
        // 群众满意度力争95分: a hope about an indicator.
        var end = Phrases.SkipTrailing(tokens, first, site.Index);
        if (first < end && HasHope(tokens, site) && Phrases.EndsLikeIndicator(tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End]))
            return true;
        // 到2025年粮食产量50万吨: by a date named in the sentence an indicator is to have the value.
        if (walk.DueHere is not null && !site.HasRest && NamesIndicator(tokens, first, site))
            return true;
        // 160千瓦及以下低压接入: a size before its noun says which.
        return site.Bound is not null && (walk.Due is not null || HasHope(tokens, site)) && !(site.HasRest && site.Measure.Kind is UnitKind.Size or UnitKind.Money);
    }

    /// <summary>60%中小学校纳入集团化管理.</summary>
    private static bool SaysWhatThePartDoes(TokenStream tokens, Site site)
    {
        for (var i = site.After; i < site.RestEnd; i++)
            if (tokens[i].Is(WordClass.Creates | WordClass.Reach) && !tokens[i].Is(WordClass.Plain))
                return true;
        return false;
    }

    /// <summary>每季度选择2个产业: how a rhythm is kept, no state to be reached.</summary>
    private static bool IsRhythm(TokenStream tokens, Site site, int verb) =>
        verb >= 0 && tokens.Read(tokens[verb]) is "选择" or "选取" or "举办" or "开展" or "组织" or "组织开展" or "遴选" or "评选" or "选树" && Passage.Holds(tokens, site.Clause.First, site.Index, WordClass.Rhythm);

    /// <summary>研发投入占比2.8%: a share right after its indicator; the verbs inside belong to the name.</summary>
    private static bool NamesIndicator(TokenStream tokens, int first, Site site) =>
        first < site.Index && (site.Measure.Kind == UnitKind.Share || !tokens[first].Is(WordClass.Creates | WordClass.Change)) && Phrases.EndsLikeIndicator(tokens.Dense.Folded[tokens[first].Start..tokens[site.Index - 1].End])
        && !tokens[site.Index - 1].Is(WordClass.Reach | WordClass.Change);

    private static bool HasHope(TokenStream tokens, Site site)
    {
        for (var i = site.Clause.First; i < site.Index; i++)
            if (tokens.Read(tokens[i]) is "力争" or "确保" or "争取" or "努力")
                return true;
        return false;
    }

    /// <summary>三个中心 is mostly a name; a Chinese numeral counts when something else says that it is meant.</summary>
    private static bool Emphatic(TokenStream tokens, Site site, int verb, TargetWalk walk) =>
        site.Bound is not null || verb >= 0 && verb == site.Index - 1 && (walk.Due is not null || CreationVerb.Adds(tokens, verb)) || site.Index > site.ItemStart && tokens[site.Index - 1].Is(WordClass.Reach) || (verb >= 0 || walk.GoesOn) && !site.HasRest;
}
