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
        reach = BehindEach(tokens, site.ItemStart, reach);
        if (site.Measure.Kind == UnitKind.Share && reach >= site.ItemStart && !tokens[reach].Is(WordClass.Reach))
            reach = BehindBasis(tokens, site.ItemStart, reach);
        if (reach < site.ItemStart || !tokens[reach].Is(WordClass.Reach) || tokens[reach].Is(WordClass.Change) && !tokens[reach].Is(WordClass.Compares))
            return false;
        var verb = FirstComparator(tokens, site.ItemStart, reach);
        if (!Promises(tokens, site, reach, verb, due is not null || walk.GoesOn))
            return false;
        var (end, basis) = Basis.Read(passage, site.ItemStart, verb);
        end = ReachedName.BeforeFrom(tokens, site.ItemStart, end);
        var first = Phrases.SkipLeadIns(tokens, site.ItemStart, end);
        var word = tokens.Read(tokens[reach]);
        var each = word[0] == '均' || Distribution.IsMeant(tokens, first, end);
        end = Phrases.SkipTrailing(tokens, first, end);
        first = ReachedName.AfterVerbs(tokens, ReachedName.AfterModal(tokens, first, end), end);
        var names = first < end ? ReachedName.All(tokens, first, end, each, word, site, walk) : ReachedName.Elided(tokens, site, walk);
        if (names.Count == 0 || names[0] is "总投资" or "总投资额" or "计划投资" or "项目总投资")
            return false;
        var (start, stop) = Place(tokens, site, walk, first, end, reach);
        var comparator = Comparators.OfReach(word) is var said && site.Bound is { } bound && (said is Comparator.Exactly || bound is Comparator.About) ? bound : said;
        if (each && names.Count == 1 && Distribution.NamesBefore(passage, site) is { Count: > 1 } owners)
            names = Each(owners, names[0]);
        if (each)
            names = Distribution.Unfused(passage, site, names);
        var measures = Distribution.Over(passage, site, names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var measure = measures is null ? site.Measure : measures[i];
            walk.Add(start, stop, names[i], GrowthOf(names[i], site, comparator), Quantities.Of(measure), measure.Unit, due, basis);
        }

        walk.LastIndicator = names[^1];
        walk.ClauseStartOfLast = start;
        return true;
    }

    private static List<string> Each(List<string> owners, string name) => owners.ConvertAll(owner => owner + name);

    /// <summary>不低于每人每月200元: for whom and how often stands between comparator and measure.</summary>
    public static int BehindEach(TokenStream tokens, int itemStart, int reach)
    {
        var at = reach;
        while (at > itemStart && at > reach - 3 && tokens.Read(tokens[at]) is { Length: > 0 } word && word[0] == '每')
            at--;
        return at >= itemStart && tokens[at].Is(WordClass.Reach) ? at : reach;
    }

    /// <summary>不高于承担责任的0.5%: of what the share is stands between comparator and measure.</summary>
    private static int BehindBasis(TokenStream tokens, int itemStart, int reach)
    {
        if (tokens.Dense.Folded[tokens[reach].End - 1] != '的')
            return reach;
        for (var at = reach - 1; at > itemStart && at > reach - FarthestBasis && tokens[at].Kind is TokenKind.Han or TokenKind.Word; at--)
            if (tokens[at].Is(WordClass.Reach) && tokens.Read(tokens[at]) is "不高于" or "不低于" or "不超过" or "原则上不超过" or "不少于" or "不得低于" or "不得高于" or "不得超过" or "达到")
                return at;
        return reach;
    }

    private const int FarthestBasis = 8;

    /// <summary>达到约30%, 达到不低于30%: of several comparators the first is a mere verb.</summary>
    private static int FirstComparator(TokenStream tokens, int itemStart, int reach)
    {
        var verb = reach;
        while (verb - 1 >= itemStart && tokens[verb - 1].Is(WordClass.Reach) && !tokens[verb - 1].Is(WordClass.Creates))
            verb--;
        return verb;
    }

    /// <summary>Whether the comparator states a goal: some words describe more often than they promise, some measures only with some words.</summary>
    private static bool Promises(TokenStream tokens, Site site, int reach, int verb, bool expected)
    {
        var word = tokens.Read(tokens[reach]);
        // 关键技术突破10项以上: here 突破 is what is counted.
        if (word is "突破" && site.Bound is not null && site.Measure.Kind == UnitKind.Count)
            return false;
        // 年均增长超过8% is read as a change.
        if (verb - 1 > site.ItemStart && tokens[verb - 1].Is(WordClass.Change) && tokens.Read(tokens[verb - 1]) is "增长" or "年均增长")
            return false;
        if (tokens[reach].Is(WordClass.Creates) && verb == reach && !site.HasRest && Weak(word) && site.Measure.Kind != UnitKind.Share)
            return false;
        return (expected || !Weak(word)) && (site.Measure.Kind != UnitKind.Time || BindsTime(word, site.Measure.Unit!) || Durations.End(tokens, site.ItemStart, verb) && !word.SequenceEqual("为"));
    }

    private static (int Start, int Stop) Place(TokenStream tokens, Site site, TargetWalk walk, int first, int end, int reach)
    {
        if (first < end)
            return (tokens[first].Start, tokens[site.After - 1].End);
        var start = walk.ClauseStartOfLast >= 0 ? walk.ClauseStartOfLast : tokens[reach].Start;
        return (start, tokens[Math.Max(site.After, site.RestEnd) - 1].End);
    }

    private static Comparator GrowthOf(string name, Site site, Comparator comparator) =>
        site.Measure.Kind == UnitKind.Share && IsGrowth(name) && comparator is Comparator.Exactly or Comparator.AtLeast or Comparator.About ? Comparator.GrowthRate : comparator;

    /// <summary>Words that state more often than they promise; they count only where a date is due.</summary>
    private static bool Weak(ReadOnlySpan<char> word) => word is "为" or "是" or "约" or "近" or "接近" or "约为" or "大约" or "最高" or "最低" or "最长" or "最多" or "最少" or "高于" or "低于" or "少于" or "多于" or "大于" or "小于" or "实现" or "保持" or "占" or "约占" or "左右" or ">" or "<";

    private static bool BindsTime(ReadOnlySpan<char> word, string unit) =>
        unit is "岁" || word is "缩短至" or "缩短到" or "压缩至" or "压缩到" or "压减至" or "压减到" or "控制在" or "缩短为" or "压缩为" or "降至" or "降到";

    private static bool IsGrowth(string name) =>
        name.EndsWith("增速", StringComparison.Ordinal) || name.EndsWith("增长率", StringComparison.Ordinal) || name.EndsWith("增幅", StringComparison.Ordinal) || name.EndsWith("年均增长", StringComparison.Ordinal) || name.EndsWith("增长", StringComparison.Ordinal);
}

/// <summary>The value of a measure as a quantity.</summary>
internal static class Quantities
{
    public static Quantity Of(Measure measure) => measure.To is { } to ? Quantity.Range(measure.From, to) : Quantity.Of(measure.From);
}
