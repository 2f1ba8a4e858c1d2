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
        var verb = NamesIndicator(tokens, first, site) ? -1 : FirstCreation(tokens, site.ItemStart, site.Index);
        if (Phrases.IsBareIndicator(Joined(passage, first, site)) && walk.LastIndicator.Length > 0 && site.Measure.Kind == UnitKind.Share)
        {
            walk.Add(tokens[first].Start, tokens[site.After - 1].End, walk.LastIndicator + Joined(passage, first, site), site.Bound ?? Comparator.Exactly, Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
            return true;
        }

        if (verb < 0 && !walk.GoesOn && !passage.IsTable && !(site.Measure.Kind == UnitKind.Share && NamesIndicator(tokens, first, site)) && !(site.Bound is not null && (walk.Due is not null || HasHope(tokens, site))))
            return false;
        // 每季度选择2个产业: how a rhythm is kept, no state to be reached.
        if (verb >= 0 && tokens.Read(tokens[verb]) is "选择" or "选取" or "举办" or "开展" or "组织" or "组织开展" or "遴选" or "评选" or "选树" && Passage.Holds(tokens, site.Clause.First, site.Index, WordClass.Rhythm))
            return false;
        if (site.Measure.Chinese && !Emphatic(tokens, site, verb, walk))
            return false;
        if (verb >= 0)
            walk.LastCreation = IsNew(tokens, verb) ? Comparator.IncreaseBy : null;
        var (indicator, start, stop) = Name(passage, site, walk, first, verb);
        if (indicator.Length == 0 || indicator is "总投资" or "投资额" or "总投资额" or "计划投资" || indicator.StartsWith("涉及", StringComparison.Ordinal))
            return false;
        var reach = site.Index > site.ItemStart && tokens[site.Index - 1].Is(WordClass.Reach) ? Comparators.OfReach(tokens.Read(tokens[site.Index - 1])) : (Comparator?)null;
        var comparator = walk.LastCreation ?? site.Bound ?? reach ?? (Exclusions.AtLeastBefore(tokens, site.Clause, site.Index) ? Comparator.AtLeast : Comparator.Exactly);
        // 概念验证中心、中试平台各10个: the number holds for each.
        var names = indicator.EndsWith('各') ? indicator[..^1].Split('、', StringSplitOptions.RemoveEmptyEntries) : [indicator];
        foreach (var name in names)
            walk.Add(start, stop, name, comparator, Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        indicator = names.Length > 0 ? names[^1] : indicator;
        if (!walk.AfterThereof)
            walk.LastIndicator = indicator;
        walk.ClauseStartOfLast = start;
        return true;
    }

    /// <summary>The noun after a measure: 企业成为试点企业 counts 试点企业, 社区作为试点 counts 试点社区.</summary>
    public static string RestText(TokenStream tokens, Site site)
    {
        if (!site.HasRest)
            return "";
        var text = tokens.Dense.StringOf(tokens[site.After].Start, tokens[site.RestEnd - 1].End);
        if (text.StartsWith('的'))
            text = text[1..];
        if (text.IndexOf("成为", StringComparison.Ordinal) is var becomes and > 0)
            return text[(becomes + 2)..];
        if (text.IndexOf("作为", StringComparison.Ordinal) is var serves and > 0)
            return text[(serves + 2)..] + text[..serves];
        return text;
    }

    private static (string Indicator, int Start, int Stop) Name(Passage passage, Site site, TargetWalk walk, int first, int verb)
    {
        var tokens = passage.Tokens;
        var rest = RestText(tokens, site);
        var stop = tokens[(rest.Length > 0 ? site.RestEnd : site.After) - 1].End;
        var nounStart = verb >= 0 ? verb + 1 : first;
        while (nounStart < site.Index && (nounStart == verb + 1 && nounStart + 1 < site.Index && Phrases.IsPureVerb(tokens, nounStart) || tokens[nounStart].Kind == TokenKind.Pause && nounStart == verb + 1))
            nounStart++;
        var nounEnd = Phrases.SkipTrailing(tokens, nounStart, site.Index);
        while (nounEnd > nounStart && tokens[nounEnd - 1].Is(WordClass.Reach) && !(tokens.IsWord(nounEnd - 1, "突破") && site.Bound is not null))
            nounEnd--;
        var noun = nounStart < nounEnd ? passage.Text(tokens[nounStart].Start, tokens[nounEnd - 1].End) : "";
        var prefix = verb > first ? passage.Text(tokens[first].Start, tokens[verb - 1].End) : "";
        if (Phrases.IsScope(prefix))
            prefix = "";
        var start = tokens[Math.Min(verb >= 0 ? Math.Min(first, verb) : first, site.Index)].Start;
        // A share or a mere magnitude stands inside its name: 全市90%以上企业, 食品500亿产业集群.
        if (site.Measure.Kind is UnitKind.Share or UnitKind.Magnitude)
            return (noun + rest, start, stop);
        if (rest.Length > 0 && (noun.Length == 0 || !StartsWithVerb(tokens, site.After)))
            return (walk.AfterThereof && noun.Length > 0 ? noun + rest : rest, start, stop);
        stop = tokens[site.After - 1].End;
        if (walk.AfterThereof && noun.Length > 0 && walk.LastIndicator.Length > 0 && noun.EndsWith('级'))
            return (noun + WithoutRank(walk.LastIndicator), start, stop);
        // 改造企业1万家: a noun so general is named with its verb.
        if (noun is "项目" or "企业" or "工程" && verb >= 0 && !Phrases.IsPureVerb(tokens, verb) && !IsNew(tokens, verb))
            return (passage.Text(tokens[verb].Start, tokens[verb].End) + noun, start, stop);
        if (noun.Length > 0)
            return (walk.LastCreation is not null && prefix.Length > 1 ? prefix + noun : noun, start, stop);
        return (prefix, start, stop);
    }

    /// <summary>省级以上研发机构 becomes 研发机构: another rank takes its place.</summary>
    private static string WithoutRank(string name)
    {
        var at = name.LastIndexOf('级');
        if (at is < 1 or > 12)
            return name;
        var rest = name[(at + 1)..];
        foreach (var bound in (string[])["及以上", "以上"])
            if (rest.StartsWith(bound, StringComparison.Ordinal))
                rest = rest[bound.Length..];
        return rest.Length > 1 ? rest : name;
    }

    private static string Joined(Passage passage, int first, Site site) => first < site.Index ? passage.Text(passage.Tokens[first].Start, passage.Tokens[site.Index - 1].End) : "";

    private static bool StartsWithVerb(TokenStream tokens, int index) => tokens[index].Is(WordClass.Deed | WordClass.Creates) && !tokens[index].Is(WordClass.Plain);

    /// <summary>研发投入占比2.8%: a share right after its indicator; the verbs inside belong to the name.</summary>
    private static bool NamesIndicator(TokenStream tokens, int first, Site site) =>
        first < site.Index && (site.Measure.Kind == UnitKind.Share || !tokens[first].Is(WordClass.Creates | WordClass.Change)) && Phrases.EndsLikeIndicator(tokens.Dense.Folded[tokens[first].Start..tokens[site.Index - 1].End])
        && !tokens[site.Index - 1].Is(WordClass.Reach | WordClass.Change);

    private static int FirstCreation(TokenStream tokens, int first, int end)
    {
        // 上市企业新增5家: the verb right before the number wins over one inside the name.
        if (end - 1 > first && IsNew(tokens, end - 1))
            return end - 1;
        for (var i = first; i < end; i++)
            if (tokens[i].Is(WordClass.Creates) && tokens.DepthAt(i) == 0)
                return i;
        for (var i = first; i < end; i++)
            if (tokens[i].Is(WordClass.Change) && tokens.DepthAt(i) == 0 && IsNew(tokens, i))
                return i;
        return -1;
    }

    private static bool IsNew(TokenStream tokens, int verb) =>
        tokens[verb].Is(WordClass.Change) && Comparators.OfChange(tokens.Read(tokens[verb])) == Comparator.IncreaseBy;

    private static bool HasHope(TokenStream tokens, Site site)
    {
        for (var i = site.Clause.First; i < site.Index; i++)
            if (tokens.Read(tokens[i]) is "力争" or "确保" or "争取" or "努力")
                return true;
        return false;
    }

    /// <summary>三个中心 is mostly a name; a Chinese numeral counts when something else says that it is meant.</summary>
    private static bool Emphatic(TokenStream tokens, Site site, int verb, TargetWalk walk) =>
        site.Bound is not null || verb >= 0 && verb == site.Index - 1 && (walk.Due is not null || IsNew(tokens, verb)) || site.Index > site.ItemStart && tokens[site.Index - 1].Is(WordClass.Reach) || (verb >= 0 || walk.GoesOn) && !site.HasRest;
}
