using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>指标名: what is to reach a value: the words before the comparator, without those that only lead up to them.</summary>
internal static class ReachedName
{
    /// <summary>An average with so long a name says itself of what.</summary>
    private const int LongestAverage = 8;

    public static List<string> All(TokenStream tokens, int first, int end, bool each, ReadOnlySpan<char> word, Site site, TargetWalk walk)
    {
        var names = Undated(tokens, first, end, Phrases.SplitIndicators(tokens, first, end, each));
        // 培育不少于10家服务商: only what comes after is counted.
        if (site.HasRest && site.Measure.Kind is UnitKind.Count or UnitKind.Money && tokens[end - 1].Is(WordClass.Creates | WordClass.Deed) && !tokens[end - 1].Is(WordClass.Plain))
        {
            var counted = CountedName.OfRest(tokens, site);
            // 每年安排不少于3000万元用于…, 每名农技员联系不少于5个示范户: for what and for whom stands before.
            if (counted.StartsWith("用于", StringComparison.Ordinal) || counted.StartsWith("专项用于", StringComparison.Ordinal))
                return [BeforeVerb(tokens, first, end) + counted];
            return [tokens.Read(tokens[first])[0] == '每' ? names[0] + counted : counted];
        }

        // 至少有1人懂财会: what is counted goes on after the measure.
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && names.Count == 1)
            return [names[0] + CountedName.OfRest(tokens, site)];
        if (walk.AfterThereof && word is "占" or "达" or "达到" && names.Count == 1 && walk.LastIndicator.Length > 0 && site.Measure.Kind == UnitKind.Share && !Phrases.EndsLikeIndicator(names[0]))
            return [names[0] + "占" + walk.LastIndicator];
        if (names.Count == 1 && walk.GoesOn && walk.LastIndicator.Length > 0 && Phrases.IsBareIndicator(names[0]))
            return [walk.LastIndicator + names[0]];
        if (word is "占" or "约占" or "占到" && names.Count == 1)
            return [names[0] + "占比"];
        if (names.Count == 1)
            names[0] = Completed(tokens, first, names[0], site, walk);
        return names;
    }

    /// <summary>工业园至2025年营业收入: a date in the middle is no part of the name.</summary>
    private static List<string> Undated(TokenStream tokens, int first, int end, List<string> names)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Date && tokens.DepthAt(i) == 0)
            {
                var start = i > first && tokens[i - 1].Is(WordClass.Until) ? tokens[i - 1].Start : tokens[i].Start;
                var date = tokens.Dense.StringOf(start, tokens[i].End);
                names = names.ConvertAll(n => n.Length > date.Length ? n.Replace(date, "", StringComparison.Ordinal) : n);
            }

        return names;
    }

    /// <summary>其中农村地区不少于600个, 其中国家级不少于3个: the noun is the one before; 平均办理时限 is that of the things before.</summary>
    private static string Completed(TokenStream tokens, int first, string name, Site site, TargetWalk walk)
    {
        if (!walk.GoesOn || walk.LastIndicator.Length == 0)
            return name;
        if (walk.AfterThereof && site.Measure.Kind == UnitKind.Count && !Phrases.EndsLikeIndicator(name) && !tokens[first].Is(WordClass.Creates))
            return name[^1] is '级' or '区' or '县' or '市' or '乡' or '镇' or '村' or '地' or '内' or '型' or '类' or '性' && !EndsAlike(name, walk.LastIndicator) ? name + CountedName.WithoutRank(walk.LastIndicator) : name;
        if (name is "面积" or "总面积" or "产值" or "总产值" or "年产值" or "综合产值" or "产量" or "总产量" or "投资" or "完成投资" or "营业收入" or "销售收入" or "营收" or "余额")
            return Phrases.WithoutTail(walk.LastIndicator) + name;
        if (name.StartsWith("平均", StringComparison.Ordinal) && name.Length <= LongestAverage && !Phrases.EndsLikeIndicator(walk.LastIndicator))
            return walk.LastIndicator + name;
        return name;
    }

    private static bool EndsAlike(string a, string b) => a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && a[^2] == b[^2];

    /// <summary>市级财政每年安排: who gives, without the verb and its rhythm.</summary>
    private static string BeforeVerb(TokenStream tokens, int first, int end)
    {
        var at = Phrases.SkipTrailing(tokens, first, end - 1);
        while (at > first && tokens[at - 1].Is(WordClass.Rhythm))
            at--;
        return at > first ? tokens.Dense.StringOf(tokens[first].Start, tokens[at - 1].End) : "";
    }

    /// <summary>提高12个百分点,达到60%以上: the subject is that of the clause before; 至少有1名党员: it follows.</summary>
    public static List<string> Elided(TokenStream tokens, Site site, TargetWalk walk)
    {
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && CountedName.OfRest(tokens, site) is { Length: > 0 } rest)
            return [rest];
        return walk.GoesOn && walk.LastIndicator.Length > 0 ? [walk.LastIndicator] : [];
    }

    /// <summary>各县统计局要配备人员不少于2名: who has to is no part of the name; 引导机构将费率降至: what stands behind 将 is.</summary>
    public static int AfterModal(TokenStream tokens, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
            if ((tokens.IsWord(i, "将") || tokens.IsWord(i, "把")) && tokens.DepthAt(i) == 0)
                return i + 1;
            else if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && tokens.DepthAt(i) == 0 && Vocabulary.Modals[tokens.Read(tokens[i])] == Modality.Obligation)
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

        // 支持项目不少于120个: a noun so general keeps its verb.
        if (at > first && at + 1 == end && tokens.Read(tokens[at]) is "项目" or "企业" or "工程" or "职工")
            return at - 1;
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
