using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>落实县(市、区)党委、政府的主体责任: the actor is named as the one whose responsibility is to be carried out.</summary>
internal sealed class ResponsibilityDuty : IMatcher
{
    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        var tokens = passage.Tokens;
        for (var c = 0; c < passage.Clauses.Count; c++)
        {
            var clause = passage.Clauses[c];
            if (tokens.Read(tokens[clause.First]) is not ("落实" or "压实" or "夯实") || !tokens.Dense.Folded.Slice(0, tokens[clause.End - 1].End).EndsWith("责任", StringComparison.Ordinal))
                continue;
            var (start, stop) = (tokens[clause.First + 1].Start, tokens[clause.End - 1].End);
            // 压实政府责任 names nobody in particular.
            if (clause.End - clause.First < 3 || ActorsEnd(tokens.Dense.Folded, start, stop) is not { } end || end - start <= 2 || tokens.Dense.Folded[start..end].StartsWith("地方政府", StringComparison.Ordinal))
                continue;
            Deeds.Add(passage, tokens[clause.First].Start, stop, passage.Text(end, stop), Names.Split(passage.Text(start, end)), [], null);
        }
    }

    /// <summary>The end of the longest list of names: 县(市、区) goes on to 县(市、区)党委、政府.</summary>
    private static int? ActorsEnd(ReadOnlySpan<char> text, int start, int stop)
    {
        for (var end = start + 2; end < stop && end - start <= Names.LongestList; end++)
            if (text[end] is not ('、' or '(' or '和' or '及' or ')') && Names.IsBody(text[start..end]) && !GoesOn(text, start, end, stop))
                return end;
        return null;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int start, int end, int stop)
    {
        // 地方各级人民政府: the rank alone is not the name.
        if (text[end..].StartsWith("人民政府", StringComparison.Ordinal) || text[end..].StartsWith("政府", StringComparison.Ordinal) || text[end..].StartsWith("党委", StringComparison.Ordinal))
            return true;
        for (var more = 1; more <= 3 && end + more < stop; more++)
            if (Names.IsBody(text[start..(end + more)]))
                return true;
        return false;
    }
}
