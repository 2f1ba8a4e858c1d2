using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>不低于当地最低工资标准的1.6倍, 达到供应总量的70%: a share or a multiple of something named between comparator and measure.</summary>
internal static class PartOfTarget
{
    /// <summary>So many tokens what it is a part of may have.</summary>
    private const int Longest = 14;

    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        if (site.Measure.Kind is not (UnitKind.Share or UnitKind.Times) || site.HasRest || site.Index - 2 < site.ItemStart || tokens.Read(tokens[site.Index - 1]) is not { Length: > 0 } last || last[^1] != '的')
            return false;
        for (var i = site.Index - 2; i > site.ItemStart && i > site.Index - Longest; i--)
        {
            if (!tokens[i].Is(WordClass.Reach) || tokens.DepthAt(i) > 0 || tokens.Read(tokens[i]) is not ("不低于" or "不少于" or "不高于" or "不超过" or "达到" or "不得低于" or "不得超过" or "超过" or "相当于" or "控制在" or "提高到" or "不得少于"))
                continue;
            var first = Phrases.SkipLeadIns(tokens, site.ItemStart, i);
            var end = Phrases.SkipTrailing(tokens, first, i);
            if (first >= end)
                return false;
            var basis = passage.Text(tokens[i].End, tokens[site.Index - 1].End - 1);
            if (basis.Length < 2 || tokens[i + 1].Kind == TokenKind.Date)
                return false;
            var name = passage.Text(tokens[first].Start, tokens[end - 1].End);
            walk.Add(tokens[first].Start, tokens[site.After - 1].End, name, Comparators.OfReach(tokens.Read(tokens[i])), Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, basis);
            walk.LastIndicator = name;
            return true;
        }

        return false;
    }
}
