using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>市人社局是主管部门,负责…; 设主任1名,负责…: who is charged was named a clause or two before.</summary>
internal static class ElidedCharge
{
    private const int Farthest = 3;

    public static bool Read(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (c == 0 || !(tokens[clause.First].Is(WordClass.Deed) && tokens.Read(tokens[clause.First]).StartsWith("负责", StringComparison.Ordinal)) || clause.End == clause.First + 1)
            return false;
        for (var before = c - 1; before >= 0 && before >= c - Farthest; before--)
            if (Named(passage, passage.Clauses[before]) is { } name)
            {
                var end = tokens[clause.End - 1].End;
                Deeds.Add(passage, tokens[passage.Clauses[before].First].Start, end, passage.Text(tokens[clause.First].Start + 2, end), [name], [], null);
                return true;
            }

        return false;
    }

    private static string? Named(Passage passage, Clause clause)
    {
        var tokens = passage.Tokens;
        for (var i = clause.First + 1; i < clause.End && tokens[i].Start - tokens[clause.First].Start <= Names.LongestList; i++)
        {
            // 设主任1名
            if (tokens[clause.First].Is(WordClass.Creates) && tokens[clause.First].Length == 1 && tokens[i].Kind == TokenKind.Number && i > clause.First + 1)
                return passage.Text(tokens[clause.First].End, tokens[i].Start);
            if (tokens.IsWord(i, "是") || tokens.IsWord(i, "为") || tokens.IsWord(i, "作为"))
            {
                var name = passage.Text(tokens[clause.First].Start, tokens[i].Start);
                return Names.IsBody(name) && !Openings.Bar(tokens.Dense.Folded, tokens[clause.First].Start) ? name : null;
            }
        }

        return null;
    }
}
