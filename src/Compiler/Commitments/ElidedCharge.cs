using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>市人社局是主管部门,负责…; 设主任1名,负责…: who is charged was named a clause or two before.</summary>
internal static class ElidedCharge
{
    private const int Farthest = 3;

    private static readonly WordSet Founds = new(["成立", "组建", "设立", "建立", "组织成立", "调整充实"]);

    private static readonly string[] Offices = ["领导小组", "工作组", "小组", "专班", "指挥部", "委员会", "联席会议", "办公室", "专项组", "推进组"];

    public static bool Read(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (c > 0 && Founded(passage, c) is { } founded)
        {
            var last = Deeds.LastClause(passage, c);
            var (start, stop) = (tokens[passage.Clauses[c - 1].First + 1].Start, tokens[passage.Clauses[last].End - 1].End);
            Deeds.Add(passage, start, stop, passage.Text(tokens[clause.First].Start, stop), [founded], [], Deeds.DueIn(passage, c, last));
            return true;
        }

        if (c == 0 || !(tokens[clause.First].Is(WordClass.Deed) && tokens.Read(tokens[clause.First]).StartsWith("负责", StringComparison.Ordinal)) || clause.End == clause.First + 1)
            return false;
        for (var before = c - 1; before >= 0 && before >= c - Farthest; before--)
            if (ByDuty.BeginsAt(passage, before))
                return false;
            else if (Named(passage, passage.Clauses[before]) is { } name)
            {
                var end = tokens[clause.End - 1].End;
                Deeds.Add(passage, tokens[passage.Clauses[before].First].Start, end, passage.Text(tokens[clause.First].Start + 2, end), [name], [], null);
                return true;
            }

        return false;
    }

    /// <summary>成立数字经济领导小组,统筹推进…: the body that is founded is the one that acts.</summary>
    private static string? Founded(Passage passage, int c)
    {
        var (tokens, before) = (passage.Tokens, passage.Clauses[c - 1]);
        if (before.Closer != TokenKind.Comma || before.End - before.First < 2 || !tokens[passage.Clauses[c].First].Is(WordClass.Deed) || !Founds.Contains(tokens.Read(tokens[before.First])))
            return null;
        var name = passage.Text(tokens[before.First + 1].Start, tokens[before.End - 1].End);
        foreach (var office in Offices)
            if (name.EndsWith(office, StringComparison.Ordinal))
                return name;
        return null;
    }

    private static string? Named(Passage passage, Clause clause)
    {
        var tokens = passage.Tokens;
        for (var i = clause.First + 1; i < clause.End && tokens[i].Start - tokens[clause.First].Start <= Names.LongestList; i++)
        {
            // 设主任1名
            if (tokens[clause.First].Is(WordClass.Creates) && tokens[clause.First].Length == 1 && tokens[i].Kind == TokenKind.Number && i > clause.First + 1)
                return passage.Text(tokens[clause.First].End, tokens[i].Start);
            if (tokens.IsWord(i, "为") && tokens.Dense.Folded[tokens[i].End..].StartsWith("成员", StringComparison.Ordinal))
                return null;
            if (tokens.IsWord(i, "是") || tokens.IsWord(i, "为") || tokens.IsWord(i, "作为"))
            {
                var name = passage.Text(tokens[clause.First].Start, tokens[i].Start);
                return Names.IsBody(name) && !Openings.Bar(tokens.Dense.Folded, tokens[clause.First].Start) ? name : null;
            }
        }

        return null;
    }
}
