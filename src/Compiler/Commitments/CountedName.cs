using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>被数之物: what a counted target counts, and where the words stand that say so.</summary>
internal static class CountedName
{
    /// <summary>A noun this short may say too little alone.</summary>
    private const int LongestGeneral = 2;

    /// <summary>The noun after a measure: 企业成为试点企业 counts 试点企业, 社区作为试点 counts 试点社区.</summary>
    public static string OfRest(TokenStream tokens, Site site)
    {
        if (!site.HasRest)
            return "";
        var end = site.RestEnd;
        // 10个领域大力开展培训: how goes on with an adverb.
        for (var i = site.After + 1; i < end; i++)
            if (tokens.DepthAt(i) == 0 && tokens.Read(tokens[i]) is "大力" or "积极" or "全面" or "率先" or "深入" or "着力")
                end = i;
        var text = tokens.Dense.StringOf(tokens[site.After].Start, tokens[end - 1].End);
        if (text.StartsWith('的'))
            text = text[1..];
        if (text.IndexOf("成为", StringComparison.Ordinal) is var becomes and > 0)
            return text[(becomes + 2)..];
        if (text.IndexOf("作为", StringComparison.Ordinal) is var serves and > 0)
            return text[(serves + 2)..] + text[..serves];
        return text;
    }

    public static (string Indicator, int Start, int Stop) Of(Passage passage, Site site, TargetWalk walk, int first, int verb)
    {
        var tokens = passage.Tokens;
        var rest = OfRest(tokens, site);
        var stop = tokens[(rest.Length > 0 ? site.RestEnd : site.After) - 1].End;
        var nounStart = verb >= 0 ? NounStart(tokens, verb + 1, site.Index) : first;
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
        // 参加保险的劳动者超10万人: a verb before 的 belongs to the name.
        if (noun.StartsWith('的') && verb >= first)
            return (passage.Text(tokens[first].Start, tokens[nounEnd - 1].End), start, stop);
        if (walk.AfterThereof && noun.Length > 0 && walk.LastIndicator.Length > 0 && noun.EndsWith('级'))
            return (noun + WithoutRank(walk.LastIndicator), start, stop);
        // 高标准农田2.5万亩、改造提升1.8万亩: nothing but verbs is said of what was counted before.
        if (verb >= 0 && noun.Length > 0 && walk.GoesOn && walk.LastCounted.Length > 0 && verb == first && AreVerbs(tokens, nounStart, nounEnd))
            return (walk.LastCounted + passage.Text(tokens[verb].Start, tokens[nounEnd - 1].End), start, stop);
        // 实施重点项目640个、完成投资3500亿元: the money is that of the things before.
        if (noun is "投资" or "年度投资" or "总投资" or "面积" or "产值" && walk.GoesOn && walk.LastIndicator.Length > 0)
            return (Phrases.WithoutTail(walk.LastIndicator) + (verb >= 0 ? passage.Text(tokens[verb].Start, tokens[verb].End) : "") + noun, start, stop);
        // 改造企业1万家: a noun so general is named with its verb.
        if (noun.Length <= LongestGeneral && verb >= 0 && noun.Length > 0 && (noun is "项目" or "企业" or "工程" or "职工" or "人员" or "学生" or "群众" or "农户" or "人才" or "成果" or "用工" or "就业") && !Phrases.IsPureVerb(tokens, verb) && !CreationVerb.Adds(tokens, verb))
            return (passage.Text(tokens[verb].Start, tokens[verb].End) + noun, start, stop);
        if (noun.Length > 0)
            return (walk.LastCreation is not null && prefix.Length > 1 ? passage.Text(tokens[first].Start, tokens[nounEnd - 1].End) : noun, start, stop);
        return (OfVerbalNoun(passage, site, walk, prefix, verb), start, stop);
    }

    /// <summary>What was counted, without the verb that may stand before it in the name.</summary>
    public static string Noun(string indicator, TokenStream tokens, int verb, Passage passage)
    {
        var word = passage.Text(tokens[verb].Start, tokens[verb].End);
        return indicator.Length > word.Length && indicator.StartsWith(word, StringComparison.Ordinal) ? indicator[word.Length..] : indicator.Length > word.Length && indicator.EndsWith(word, StringComparison.Ordinal) ? indicator[..^word.Length] : indicator;
    }

    private static bool AreVerbs(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!IsVerb(tokens, i))
                return false;
        return first < end;
    }

    /// <summary>水土流失综合治理2980平方公里: the verb before the number ends the name; 竣工38个 after 项目开工43个 counts the same things.</summary>
    private static string OfVerbalNoun(Passage passage, Site site, TargetWalk walk, string prefix, int verb)
    {
        var tokens = passage.Tokens;
        if (verb < 0 || verb != site.Index - 1 && !tokens[site.Index - 1].Is(WordClass.Reach))
            return prefix;
        var keeps = !Phrases.IsPureVerb(tokens, verb) && !CreationVerb.Adds(tokens, verb);
        var word = passage.Text(tokens[verb].Start, tokens[verb].End);
        if (prefix.Length == 0)
            return walk.GoesOn && walk.LastCounted.Length > 0 ? keeps ? walk.LastCounted + word : walk.LastCounted : "";
        return keeps ? prefix + word : prefix;
    }

    /// <summary>新建和改造提升公路: verbs joined to the first are no part of the noun.</summary>
    private static int NounStart(TokenStream tokens, int start, int end)
    {
        var at = start;
        for (var moved = true; moved && at + 1 < end;)
        {
            moved = false;
            if (IsJoiner(tokens, at) && IsVerb(tokens, at + 1) && at + 2 < end)
                (at, moved) = (at + 2, true);
            else if (Phrases.IsPureVerb(tokens, at) || at > start && tokens[at].Is(WordClass.Change) && !tokens[at].Is(WordClass.Plain) || at == start && tokens[at].Kind == TokenKind.Pause)
                (at, moved) = (at + 1, true);
        }

        return at;
    }

    private static bool IsJoiner(TokenStream tokens, int index) => tokens[index].Kind == TokenKind.Pause || tokens.Read(tokens[index]) is "和" or "及" or "与" or "并" or "以及" or "或";

    private static bool IsVerb(TokenStream tokens, int index) => tokens[index].Is(WordClass.Creates | WordClass.Deed | WordClass.Change) && !tokens[index].Is(WordClass.Plain);

    /// <summary>省级以上研发机构 becomes 研发机构: another rank takes its place.</summary>
    public static string WithoutRank(string name)
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

    private static bool StartsWithVerb(TokenStream tokens, int index) => tokens[index].Is(WordClass.Deed | WordClass.Creates) && !tokens[index].Is(WordClass.Plain);
}
