using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>年均增长8%, 比“十五”期末提高12个百分点, 下降18%, 增长1倍: an indicator and a measure of its change.</summary>
internal static class ChangedTarget
{
    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var verb = site.Index - 1;
        while (verb >= site.ItemStart && (tokens[verb].Is(WordClass.Reach) && tokens.Read(tokens[verb]) is "约" or "达到" or "达" or "为" or "不低于" or "超过" or "高于" or "保持在" or "不超过" or "控制在" or "突破" || tokens[verb].Is(WordClass.LeadIn) && tokens.Read(tokens[verb]) is "力争" or "保持"))
            verb--;
        if (verb < site.ItemStart || !tokens[verb].Is(WordClass.Change))
            return ReadVerbFirst(passage, site, walk);
        var word = tokens.Read(tokens[verb]);
        var comparator = Comparators.OfChange(word);
        var multiplies = comparator == Comparator.MultiplyBy;
        if (site.Measure.Kind is UnitKind.Time && !Durations.End(tokens, site.ItemStart, verb) || multiplies && site.Measure.Kind != UnitKind.Times)
            return false;
        // 每亩再增加150元: a sum paid for each.
        if (site.Measure.Kind is UnitKind.Money && verb > site.ItemStart && tokens.Read(tokens[verb - 1]) is { Length: > 1 } per && (per[0] == '每' || per.EndsWith("每亩", StringComparison.Ordinal) || per[^1] == '再'))
            return false;
        // A new thing counted (新增企业5家) has its noun between; 新增10家企业 is counted as well.
        if (site.Measure.Kind is UnitKind.Count && (site.HasRest || comparator is Comparator.IncreaseBy && tokens[verb].Is(WordClass.Creates)))
            return false;
        var (end, basis) = Basis.Read(passage, site.ItemStart, verb);
        var first = Phrases.SkipLeadIns(tokens, site.ItemStart, end);
        // 森林抚育提升200万亩: an area that is worked on, nothing that grows by it.
        if (site.Measure.Unit is { } unit && (unit.EndsWith('亩') || unit.EndsWith("公顷", StringComparison.Ordinal) || unit.EndsWith('里') || unit.EndsWith("平方米", StringComparison.Ordinal)) && basis is null && !CreationVerb.Adds(tokens, verb) && comparator is Comparator.IncreaseBy && first < end && !Phrases.EndsLikeIndicator(tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End]))
            return false;
        var each = Distribution.IsMeant(tokens, first, end);
        end = Phrases.SkipTrailing(tokens, first, end);
        var names = first < end ? Phrases.SplitIndicators(tokens, first, end, each)
            : site.HasRest && walk.LastIndicator.Length == 0 ? [] : walk.LastIndicator.Length > 0 ? [walk.LastIndicator] : [];
        if (names.Count == 0)
            return false;
        if (comparator == Comparator.GrowthRate && site.Measure.Kind is not (UnitKind.Share or UnitKind.Times) || comparator == Comparator.IncreaseBy && word is "提升" && site.Measure.Kind == UnitKind.Share && site.Measure.Unit is "%")
            comparator = Comparator.IncreaseBy;
        var start = first < end ? tokens[first].Start : tokens[verb].Start;
        if (each)
            names = Distribution.Unfused(passage, site, names);
        var measures = Distribution.Over(passage, site, names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var (name, measure) = (names[i], measures is null ? site.Measure : measures[i]);
            var value = multiplies && measure is { Unit: "番", To: null } ? Quantity.Of(Power(measure.From)) : Quantities.Of(measure);
            walk.Add(start, tokens[site.After - 1].End, name, comparator, value, multiplies ? "倍" : measure.Unit, walk.Due, basis);
        }

        walk.LastIndicator = names[^1];
        walk.ClauseStartOfLast = start;
        return true;
    }

    /// <summary>降低企业成本20%以上: the change stands before its indicator.</summary>
    private static bool ReadVerbFirst(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var verb = Phrases.SkipLeadIns(tokens, site.ItemStart, site.Index);
        if (site.HasRest || site.Measure.Kind != UnitKind.Share || verb + 1 >= site.Index || !tokens[verb].Is(WordClass.Change) || Comparators.OfChange(tokens.Read(tokens[verb])) is not (Comparator.DecreaseBy or Comparator.IncreaseBy))
            return false;
        // 提高占比至75%: the value at the end, not by how much.
        var until = tokens.Read(tokens[site.Index - 1]) is "至" or "到";
        var end = Phrases.SkipTrailing(tokens, verb + 1, site.Index);
        if (end <= verb + 1 || tokens[end - 1].Is(WordClass.Reach | WordClass.Change))
            return false;
        var name = passage.Text(tokens[verb + 1].Start, tokens[end - 1].End);
        walk.Add(tokens[verb].Start, tokens[site.After - 1].End, name, until ? EndOf(tokens, verb, site) : Comparators.OfChange(tokens.Read(tokens[verb])), Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        walk.LastIndicator = name;
        return true;
    }

    /// <summary>What a value at the end of a change binds to: a fall to it at most, a rise to it just so, unless 以上 or 左右 says otherwise.</summary>
    private static Comparator EndOf(TokenStream tokens, int verb, Site site) =>
        site.Bound ?? (Comparators.OfChange(tokens.Read(tokens[verb])) == Comparator.DecreaseBy ? Comparator.AtMost : Comparator.Exactly);

    private static decimal Power(decimal times)
    {
        var value = 1m;
        for (var i = 0; i < times && i < 20; i++)
            value *= 2;
        return value;
    }
}
