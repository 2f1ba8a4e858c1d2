using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>列第一位者为牵头单位,下同: from there on the first name of a list leads and the others work along.</summary>
internal static class FirstLeads
{
    private static readonly string[] Firsts = ["第一位", "首位", "排名第一", "列第一", "排第一", "第一个单位", "第一个部门", "排在前面", "排首"];

    /// <summary>Takes note when a sentence says so; it holds for this sentence and all that follow.</summary>
    public static void Note(Passage passage)
    {
        if (passage.Setting.FirstLeads || !Passage.Holds(passage.Tokens, passage.First, passage.End, WordClass.Role))
            return;
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded[tokens[passage.First].Start..(tokens[passage.End - 1].End)];
        foreach (var first in Firsts)
            if (text.IndexOf(first, StringComparison.Ordinal) is var at and >= 0 && text[at..Math.Min(text.Length, at + Farthest)].IndexOf("牵头", StringComparison.Ordinal) > 0)
                passage.Setting.FirstLeads = true;
    }

    /// <summary>Parts a list that names no leader of its own.</summary>
    public static void Apply(Passage passage, List<string> leads, List<string> supports)
    {
        if (!passage.Setting.FirstLeads || supports.Count > 0 || leads.Count < 2)
            return;
        supports.AddRange(leads.Skip(1));
        leads.RemoveRange(1, leads.Count - 1);
    }

    private const int Farthest = 16;
}
