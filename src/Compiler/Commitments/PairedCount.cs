using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>户与人连写: 带动1000户4200人增收: two counts of the same, one right after the other, with one verb before and what is done for them behind.</summary>
internal static class PairedCount
{
    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var second = site.Index + 1;
        if (site.Measure.Kind != UnitKind.Count || site.Bound is not null || second >= site.Clause.End || tokens[second].Kind != TokenKind.Number || passage.Claimed.Contains(second))
            return false;
        var measure = tokens.MeasureOf(tokens[second]);
        if (measure.Kind != UnitKind.Count || measure.Unit is null || measure.Unit == site.Measure.Unit)
            return false;
        var verb = CreationVerb.Find(tokens, site.ItemStart, site.Index);
        if (verb < 0)
            return false;
        var both = Site.Around(passage, site.Clause, second, measure, walk);
        var noun = verb + 1 < site.Index ? passage.Text(tokens[verb + 1].Start, tokens[site.Index - 1].End) : "";
        var rest = CountedName.OfRest(tokens, both);
        // Whom it is about: 贫困人口; what is done for them is said with the verb: 带动…增收.
        var name = noun.Length > 0 ? noun + rest : rest.Length > 0 ? passage.Text(tokens[verb].Start, tokens[verb].End) + rest : "";
        if (name.Length == 0)
            return false;
        var stop = tokens[(both.HasRest ? both.RestEnd : both.After) - 1].End;
        var comparator = CreationVerb.Adds(tokens, verb) ? Comparator.IncreaseBy : both.Bound ?? Comparator.Exactly;
        walk.Add(tokens[verb].Start, stop, name, comparator, Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        walk.Add(tokens[verb].Start, stop, name, comparator, Quantities.Of(measure), measure.Unit, walk.Due, null);
        passage.Claimed.Add(second);
        walk.LastIndicator = name;
        return true;
    }
}
