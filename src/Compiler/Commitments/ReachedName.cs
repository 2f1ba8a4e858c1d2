using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>指标名: what is to reach a value: the words before the comparator, without those that only lead up to them.</summary>
internal static class ReachedName
{
    public static List<string> All(TokenStream tokens, int first, int end, bool each, ReadOnlySpan<char> word, Site site, TargetWalk walk)
    {
        var names = Phrases.SplitIndicators(tokens, first, end, each);
        // 培育不少于10家服务商: only what comes after is counted.
        if (site.HasRest && site.Measure.Kind is UnitKind.Count or UnitKind.Money && tokens[end - 1].Is(WordClass.Creates | WordClass.Deed) && !tokens[end - 1].Is(WordClass.Plain))
            return [CountedName.OfRest(tokens, site)];
        // 至少有1人懂财会: what is counted goes on after the measure.
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && names.Count == 1)
            return [names[0] + CountedName.OfRest(tokens, site)];
        if (walk.AfterThereof && word is "占" or "达" or "达到" && names.Count == 1 && walk.LastIndicator.Length > 0 && site.Measure.Kind == UnitKind.Share && !Phrases.EndsLikeIndicator(names[0]))
            return [names[0] + "占" + walk.LastIndicator];
        if (names.Count == 1 && walk.GoesOn && walk.LastIndicator.Length > 0 && Phrases.IsBareIndicator(names[0]))
            return [walk.LastIndicator + names[0]];
        if (word is "占" or "约占" or "占到" && names.Count == 1)
            return [names[0] + "占比"];
        return names;
    }

    /// <summary>提高12个百分点,达到60%以上: the subject is that of the clause before; 至少有1名党员: it follows.</summary>
    public static List<string> Elided(TokenStream tokens, Site site, TargetWalk walk)
    {
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && CountedName.OfRest(tokens, site) is { Length: > 0 } rest)
            return [rest];
        return walk.GoesOn && walk.LastIndicator.Length > 0 ? [walk.LastIndicator] : [];
    }

    /// <summary>各县统计局要配备人员不少于2名: who has to is no part of the name.</summary>
    public static int AfterModal(TokenStream tokens, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && tokens.DepthAt(i) == 0 && Vocabulary.Modals[tokens.Read(tokens[i])] == Modality.Obligation)
                return i + 1;
        return first;
    }

    /// <summary>培育企业达到300家, 重点引进和培养人才达到2000名: verbs before are no part of the name.</summary>
    public static int AfterVerbs(TokenStream tokens, int first, int end)
    {
        var at = first;
        while (at + 1 < end && (tokens.Read(tokens[at]) is "重点" || Phrases.IsPureVerb(tokens, at)))
        {
            var joined = tokens[at + 1].Kind == TokenKind.Pause || tokens.Read(tokens[at + 1]) is "和" or "及" or "与" or "并" or "或";
            if (joined && !(at + 3 < end && Phrases.IsPureVerb(tokens, at + 2)))
                return first;
            if (tokens.Dense.Folded[tokens[at].End] is '的')
                return first;
            at += joined ? 2 : 1;
        }

        return at;
    }

    /// <summary>从2020年的30%提高到: the starting point is no part of the name.</summary>
    public static int BeforeFrom(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i > first && i >= end - 16; i--)
            if (tokens.IsWord(i, "从") || tokens.IsWord(i, "由"))
                return i;
        return end;
    }
}
