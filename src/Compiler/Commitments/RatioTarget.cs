using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>三次产业比重调整为3∶42∶55: a ratio of several numbers, kept as text.</summary>
internal static class RatioTarget
{
    public static void Read(Passage passage, Clause clause, int index, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        if (index == clause.First || !tokens[index - 1].Is(WordClass.Reach))
            return;
        var end = ReachedName.BeforeFrom(tokens, clause.First, index - 1);
        var first = Phrases.SkipLeadIns(tokens, Math.Min(walk.ItemStart, end), end);
        end = Phrases.SkipTrailing(tokens, first, end);
        if (first >= end)
            return;
        var indicator = passage.Text(tokens[first].Start, tokens[end - 1].End);
        var bound = index + 1 < clause.End && tokens[index + 1].Is(WordClass.Bound) ? Comparators.OfBound(tokens.Read(tokens[index + 1])) : (Comparator?)null;
        var said = Comparators.OfReach(tokens.Read(tokens[index - 1]));
        var comparator = bound is { } after && (said is Comparator.Exactly || after is Comparator.About) ? after : said;
        walk.Add(tokens[first].Start, tokens[index].End, indicator, comparator, Quantity.OfRatio(passage.Text(tokens[index].Start, tokens[index].End)), null, walk.Due, null);
        walk.LastIndicator = indicator;
    }
}
