using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>增速高于全国平均水平: a comparison with something that is no number.</summary>
internal static class ComparedTarget
{
    public static void Read(Passage passage, Clause clause, int index, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        for (var i = index + 1; i < clause.End && i <= index + 2; i++)
            if (tokens[i].Kind is TokenKind.Number or TokenKind.Ratio)
                return;
        var first = Phrases.SkipLeadIns(tokens, walk.ItemStart, index);
        var end = Phrases.SkipTrailing(tokens, first, index);
        if (first >= end || index + 1 >= clause.End || passage.HasPast)
            return;
        var names = Phrases.SplitIndicators(tokens, first, end, false);
        if (!names.TrueForAll(Phrases.EndsLikeIndicator))
            return;
        var basis = passage.Text(tokens[index].End, tokens[clause.End - 1].End);
        // 高于…的企业 describes, it does not bind.
        if (basis.Contains('的', StringComparison.Ordinal) && !Phrases.EndsLikeIndicator(basis))
            return;
        foreach (var name in names)
            walk.Add(tokens[first].Start, tokens[clause.End - 1].End, name, Comparator.Faster, Quantity.None, null, walk.Due, basis);
        walk.LastIndicator = names[^1];
    }
}
