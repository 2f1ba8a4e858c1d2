using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>占比达到45%, 产值超过2000亿元, 三个率均达到90%以上: an indicator, a comparator, a measure.</summary>
internal static class ReachedTarget
{
    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var reach = site.Index - 1;
        var due = walk.Due;
        // 提高到2025年的50%: the date stands between comparator and measure.
        if (reach > site.ItemStart && tokens.Read(tokens[reach]) is "的" && tokens[reach - 1].Kind == TokenKind.Date)
            (reach, due) = (reach - 2, passage.InBase(reach - 1) ? due : tokens.DateOf(tokens[reach - 1]).Due ?? due);
        if (reach < site.ItemStart || !tokens[reach].Is(WordClass.Reach) || tokens[reach].Is(WordClass.Change) && !tokens[reach].Is(WordClass.Compares))
            return false;
        var word = tokens.Read(tokens[reach]);
        var comparator = Comparators.OfReach(word);
        // 关键技术突破10项以上: here 突破 is what is counted.
        if (word is "突破" && site.Bound is not null && site.Measure.Kind == UnitKind.Count)
            return false;
        // 达到约30%, 达到不低于30%: two comparators, the first is a mere verb.
        var verb = reach;
        while (verb - 1 >= site.ItemStart && tokens[verb - 1].Is(WordClass.Reach) && !tokens[verb - 1].Is(WordClass.Creates))
            verb--;
        if (verb - 1 > site.ItemStart && tokens[verb - 1].Is(WordClass.Change) && Comparators.OfChange(tokens.Read(tokens[verb - 1])) == Comparator.GrowthRate && tokens.Read(tokens[verb - 1]) is "增长" or "年均增长")
            return false;
        if (tokens[reach].Is(WordClass.Creates) && verb == reach && !site.HasRest && Weak(word) && site.Measure.Kind != UnitKind.Share)
            return false;
        if (Weak(word) && due is null && !walk.GoesOn || site.Measure.Kind == UnitKind.Time && !TimeTarget(word, site.Measure.Unit!))
            return false;
        var (end, basis) = Basis.Read(passage, site.ItemStart, verb);
        end = FromClause(tokens, site.ItemStart, end);
        var first = Phrases.SkipLeadIns(tokens, site.ItemStart, end);
        var each = word[0] == '均' || Distribution.IsMeant(tokens, first, end);
        end = Phrases.SkipTrailing(tokens, first, end);
        first = Scopeless(tokens, AfterModal(tokens, first, end), end);
        var names = first < end ? Names(tokens, first, end, each, word, site, walk) : NoSubject(passage, site, walk);
        if (names.Count == 0)
            return false;
        var start = first < end ? tokens[first].Start : site.Measure.Kind == UnitKind.Count && walk.ClauseStartOfLast < 0 ? tokens[reach].Start : Math.Max(0, walk.ClauseStartOfLast >= 0 ? walk.ClauseStartOfLast : tokens[reach].Start);
        var stop = tokens[first < end ? site.After - 1 : Math.Max(site.After, site.RestEnd) - 1].End;
        if (comparator is Comparator.Exactly && site.Bound is { } bound)
            comparator = bound;
        foreach (var (name, measure) in names.Zip(Distribution.Over(passage, site, names.Count)))
        {
            var kind = site.Measure.Kind == UnitKind.Share && IsGrowth(name) && comparator is Comparator.Exactly or Comparator.AtLeast or Comparator.About ? Comparator.GrowthRate : comparator;
            walk.Add(start, stop, name, kind, Quantities.Of(measure), measure.Unit, due, basis);
        }

        walk.LastIndicator = names[^1];
        walk.ClauseStartOfLast = start;
        return true;
    }

    private static List<string> Names(TokenStream tokens, int first, int end, bool each, ReadOnlySpan<char> word, Site site, TargetWalk walk)
    {
        var names = Phrases.SplitIndicators(tokens, first, end, each);
        // 培育不少于10家服务商: only what comes after is counted.
        if (site.HasRest && site.Measure.Kind is UnitKind.Count or UnitKind.Money && tokens[end - 1].Is(WordClass.Creates | WordClass.Deed) && !tokens[end - 1].Is(WordClass.Plain))
            return [CountedTarget.RestText(tokens, site)];
        // 至少有1人懂财会: what is counted goes on after the measure.
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && names.Count == 1)
            return [names[0] + CountedTarget.RestText(tokens, site)];
        if (walk.AfterThereof && word is "占" or "达" or "达到" && names.Count == 1 && walk.LastIndicator.Length > 0 && site.Measure.Kind == UnitKind.Share && !Phrases.EndsLikeIndicator(names[0]))
            return [names[0] + "占" + walk.LastIndicator];
        if (names.Count == 1 && walk.GoesOn && walk.LastIndicator.Length > 0 && Phrases.IsBareIndicator(names[0]))
            return [walk.LastIndicator + names[0]];
        if (word is "占" or "约占" or "占到" && names.Count == 1)
            return [names[0] + "占比"];
        return names;
    }

    /// <summary>提高12个百分点,达到60%以上: the subject is that of the clause before; 至少有1名党员: it follows.</summary>
    private static List<string> NoSubject(Passage passage, Site site, TargetWalk walk)
    {
        if (site.HasRest && site.Measure.Kind == UnitKind.Count && CountedTarget.RestText(passage.Tokens, site) is { Length: > 0 } rest)
            return [rest];
        return walk.GoesOn && walk.LastIndicator.Length > 0 ? [walk.LastIndicator] : [];
    }

    /// <summary>各县统计局要配备人员不少于2名: who has to is no part of the name.</summary>
    private static int AfterModal(TokenStream tokens, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && tokens.DepthAt(i) == 0)
                return i + 1;
        return first;
    }

    /// <summary>培育企业达到300家: the verb before is no part of the name.</summary>
    private static int Scopeless(TokenStream tokens, int first, int end) =>
        first + 1 < end && Phrases.IsPureVerb(tokens, first) && tokens.Dense.Folded[tokens[first].End] is not ('及' or '和' or '、' or '或' or '与' or '的') ? first + 1 : first;

    /// <summary>从2020年的30%提高到: the starting point is no part of the name.</summary>
    private static int FromClause(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i > first && i >= end - 12; i--)
            if (tokens.IsWord(i, "从") || tokens.IsWord(i, "由"))
                return i;
        return end;
    }

    /// <summary>Words that state more often than they promise; they count only where a date is due.</summary>
    private static bool Weak(ReadOnlySpan<char> word) => word is "为" or "是" or "约" or "近" or "接近" or "约为" or "大约" or "最高" or "最低" or "最长" or "最多" or "最少" or "高于" or "低于" or "少于" or "多于" or "大于" or "小于" or "超" or "实现" or "保持" or "占" or "约占" or "左右";

    private static bool TimeTarget(ReadOnlySpan<char> word, string unit) => unit is "岁" || word is "缩短至" or "缩短到" or "压缩至" or "压缩到" or "压减至" or "压减到" or "控制在" or "缩短为" or "压缩为" or "降至" or "降到";

    private static bool IsGrowth(string name) =>
        name.EndsWith("增速", StringComparison.Ordinal) || name.EndsWith("增长率", StringComparison.Ordinal) || name.EndsWith("增幅", StringComparison.Ordinal) || name.EndsWith("年均增长", StringComparison.Ordinal) || name.EndsWith("增长", StringComparison.Ordinal);
}

/// <summary>The value of a measure as a quantity.</summary>
internal static class Quantities
{
    public static Quantity Of(Measure measure) => measure.To is { } to ? Quantity.Range(measure.From, to) : Quantity.Of(measure.From);
}
