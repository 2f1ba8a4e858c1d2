using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>增速高于全国平均水平: a comparison with something that is no number.</summary>
internal static class ComparedTarget
{
    public static void Read(Passage passage, Clause clause, int index, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        if (index + 1 < clause.End && tokens[index + 1].Kind is TokenKind.Number or TokenKind.Ratio || History.Tells(passage))
            return;
        var first = Phrases.SkipLeadIns(tokens, walk.ItemStart, index);
        var end = Phrases.SkipTrailing(tokens, first, index);
        if (index + 1 >= clause.End || HasHappened(tokens, clause, index) || first >= end && !(walk.GoesOn && walk.LastIndicator.Length > 0))
            return;
        // 增速保持在7%以上,高于全国平均水平: the subject is that of the clause before.
        var names = first < end ? Phrases.SplitIndicators(tokens, first, end, false) : [walk.LastIndicator];
        if (!names.TrueForAll(n => Phrases.EndsLikeIndicator(n)))
            return;
        // 高于全省平均水平0.3个百分点: the lead is a number of its own.
        var lead = Lead(tokens, index + 1, clause.End, out var counts);
        if (lead == 0 && counts)
            return;
        var stop = NextComparison(tokens, clause, index);
        var basisEnd = lead > 0 ? tokens[lead].Start : tokens[stop - 1].End;
        var basis = passage.Text(tokens[index].End, basisEnd);
        if (basis is "一半" or "半数" || basis.Length == 0 || IsNorm(basis))
            return;
        // 高于…的企业 describes, it does not bind.
        if (basis.Contains('的', StringComparison.Ordinal) && !Phrases.EndsLikeIndicator(basis))
            return;
        foreach (var name in names)
            walk.Add(tokens[Math.Min(first, index)].Start, tokens[stop - 1].End, name, Comparator.Faster, lead > 0 ? Quantities.Of(tokens.MeasureOf(tokens[lead])) : Quantity.None, lead > 0 ? tokens.MeasureOf(tokens[lead]).Unit : null, walk.Due, basis);
        if (lead > 0)
            passage.Claimed.Add(lead);
        walk.LastIndicator = names[^1];
        walk.ItemStart = Math.Min(stop + 1, clause.End);
    }

    /// <summary>The first share or multiple in a stretch, or 0; and whether any measure stands there.</summary>
    private static int Lead(TokenStream tokens, int first, int end, out bool counts)
    {
        counts = false;
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]) is { Unit: not null } measure)
            {
                counts = true;
                if (measure.Kind is UnitKind.Share or UnitKind.Times)
                    return i;
            }

        return 0;
    }

    private static bool HasHappened(TokenStream tokens, Clause clause, int index)
    {
        for (var i = clause.First; i < index; i++)
            if (tokens[i].Is(WordClass.Past) && !(i > clause.First && tokens[i - 1].Is(WordClass.Than)))
                return true;
        return false;
    }

    /// <summary>保持在全国平均水平以上: no number, but an average to stay above.</summary>
    public static bool StaysAbove(Passage passage, Clause clause, int index)
    {
        var tokens = passage.Tokens;
        return index + 1 < clause.End && tokens.Read(tokens[index]) is "保持在" or "稳定在" or "处于" or "达到" && tokens[clause.End - 1].Is(WordClass.Bound)
            && tokens.Dense.Folded[tokens[index].End..tokens[clause.End - 1].Start].EndsWith("平均水平", StringComparison.Ordinal);
    }

    /// <summary>高于经济增速、高于全国平均水平: the basis of the first ends where the second begins.</summary>
    private static int NextComparison(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index + 1; i + 1 < clause.End; i++)
            if (tokens[i].Kind == TokenKind.Pause && tokens[i + 1].Is(WordClass.Compares))
                return i;
        return clause.End;
    }

    /// <summary>低于最低生活保障标准 says who is meant, no goal.</summary>
    private static bool IsNorm(string basis) =>
        basis.EndsWith("标准", StringComparison.Ordinal) || basis.EndsWith("规定", StringComparison.Ordinal) || basis.EndsWith("要求", StringComparison.Ordinal) || basis.EndsWith("限额", StringComparison.Ordinal) || basis.EndsWith("限值", StringComparison.Ordinal) || basis.EndsWith('线');
}
