using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>实现倍增, 翻一番, 翻两番: a multiplication without a number of its own.</summary>
internal static class MultipliedTarget
{
    public static void Read(Passage passage, Clause clause, int index, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var word = tokens.Read(tokens[index]);
        if (Comparators.OfChange(word) != Comparator.MultiplyBy || word is "翻" || walk.IsPast || Exclusions.IsHistory(passage, clause, index))
            return;
        // 倍增计划 is a name; a target ends here.
        if (index + 1 < clause.End && !tokens[index + 1].Is(WordClass.Bound) && tokens[index + 1].Kind != TokenKind.Pause)
            return;
        var (end, basis) = Basis.Read(passage, walk.ItemStart, index);
        var first = Phrases.SkipLeadIns(tokens, walk.ItemStart, end);
        var each = Distribution.IsMeant(tokens, first, end);
        end = Phrases.SkipTrailing(tokens, first, end);
        var factor = word is "翻两番" ? 4 : 2;
        var names = first < end ? Phrases.SplitIndicators(tokens, first, end, each) : walk.LastIndicator.Length > 0 ? [walk.LastIndicator] : [];
        var start = first < end ? tokens[first].Start : tokens[index].Start;
        foreach (var name in names)
            walk.Add(start, tokens[index].End, name, Comparator.MultiplyBy, Quantity.Of(factor), "倍", walk.Due, basis);
        if (names.Count > 0)
            walk.LastIndicator = names[^1];
    }
}

/// <summary>比“十五”期末, 较2020年: what a change is counted from.</summary>
internal static class Basis
{
    private const int Farthest = 24;

    /// <summary>The end of what stands before the basis, and the basis as written.</summary>
    public static (int End, string? Text) Read(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        foreach (var start in passage.Bases)
            if (!start.Aside && start.First >= first && start.End <= end && (start.Number >= 0 || start.Date >= 0 || start.Words.End > 0) && start.Of.End > 0)
                return (start.First, passage.Text(start.Of.Start, start.Of.End));
        for (var i = end - 1; i >= first && i >= end - Farthest; i--)
            if (tokens[i].Is(WordClass.Than) && tokens.DepthAt(i) == 0 && (tokens.IsWord(i, "比") || tokens.Read(tokens[i])[0] is '较' or '相'))
            {
                var stop = Phrases.SkipTrailing(tokens, i + 1, end);
                if (stop <= i + 1)
                    stop = end;
                return (i, stop > i + 1 ? tokens.Dense.StringOf(tokens[i + 1].Start, tokens[stop - 1].End) : null);
            }

        return (end, null);
    }
}
