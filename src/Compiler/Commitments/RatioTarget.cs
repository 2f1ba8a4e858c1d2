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
        var first = Phrases.SkipLeadIns(tokens, clause.First, index - 1);
        var end = Phrases.SkipTrailing(tokens, first, index - 1);
        if (first >= end)
            return;
        var indicator = passage.Text(tokens[first].Start, tokens[end - 1].End);
        walk.Add(tokens[first].Start, tokens[index].End, indicator, Comparators.OfReach(tokens.Read(tokens[index - 1])), Quantity.OfRatio(passage.Text(tokens[index].Start, tokens[index].End)), null, walk.Due, null);
        walk.LastIndicator = indicator;
    }
}
