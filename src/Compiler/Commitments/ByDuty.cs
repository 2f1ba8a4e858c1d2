using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>由市委办公室负责…, 由市长任组长, 由甲联合乙、丙共同承建: the actor stands after 由.</summary>
internal sealed class ByDuty : IMatcher
{
    /// <summary>After these, 由 tells of what something is made or whence it comes.</summary>
    private static readonly string[] NoDeeds = ["组成", "产生", "构成", "推选", "转变", "转向", "转为", "向", "驱动", "引领", "决定", "给予", "颁发", "在", "变", "为主", "改为", "选举", "聘请", "推荐产生", "补助", "奖励"];

    private static readonly string[] With = ["联合", "会同", "商", "协同"];

    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        for (var c = 0; c < passage.Clauses.Count; c++)
            if (Position(passage, c) is var by and >= 0)
                Add(passage, c, by);
    }

    public static bool BeginsAt(Passage passage, int c) => Position(passage, c) >= 0;

    private static int Position(Passage passage, int c)
    {
        var clause = passage.Clauses[c];
        var tokens = passage.Tokens;
        for (var i = clause.First; i < clause.End; i++)
            if (tokens.DepthAt(i) == 0 && tokens.IsWord(i, "由") && Actors(tokens, clause, i) is not null)
                return i;
        return -1;
    }

    /// <summary>First and end of the names, and the verb.</summary>
    private static (int First, int End, int Verb)? Actors(TokenStream tokens, Clause clause, int by)
    {
        var first = by + 1;
        while (first < clause.End && tokens[first].Kind == TokenKind.Number)
            first++;
        for (var i = first + 1; i < clause.End && tokens[i].Start - tokens[first].Start <= Names.LongestList; i++)
        {
            if (tokens.DepthAt(i) > 0 || !(tokens[i].Kind == TokenKind.Word && tokens[i].Is(WordClass.Deed | WordClass.Adverb | WordClass.Modal | WordClass.Creates) && (!tokens[i].Is(WordClass.Plain) || tokens[i].Is(WordClass.Deed))))
                continue;
            var compound = Names.CompoundEnd(tokens, first, i, clause.End);
            if (compound > 0 && tokens[i].End < compound)
                continue;
            var name = tokens.Dense.Folded[tokens[first].Start..tokens[i - 1].End];
            if (tokens[i - 1].Kind == TokenKind.Pause || !Names.IsBody(name))
                continue;
            var rest = tokens.Dense.Folded.Slice(tokens[i].Start, tokens[clause.End - 1].End - tokens[i].Start);
            foreach (var word in NoDeeds)
                if (rest.StartsWith(word, StringComparison.Ordinal))
                    return null;
            return (first, i, i);
        }

        return null;
    }

    private static void Add(Passage passage, int c, int by)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (Actors(tokens, clause, by) is not { } actors || passage.Rewarding.Contains(clause.First))
            return;
        var (first, end, verb) = actors;
        ImmutableArray<string> supports = [];
        if (Array.Exists(With, w => tokens.IsWord(verb, w)))
            (supports, verb) = Partners(tokens, clause, verb);
        var last = Deeds.LastClause(passage, c, next => Subject.Read(passage, next) is not null || BeginsAt(passage, next));
        var stop = tokens[passage.Clauses[last].End - 1].End;
        var action = passage.Text(tokens[verb].Start, stop) + passage.Text(tokens[clause.First].Start, tokens[by].Start);
        Deeds.Add(passage, tokens[clause.First].Start, stop, action, Names.Split(tokens, first, end), supports, Deeds.DueIn(passage, c, last));
    }

    /// <summary>The names after 联合 up to the deed itself.</summary>
    private static (ImmutableArray<string> Names, int Verb) Partners(TokenStream tokens, Clause clause, int with)
    {
        for (var i = with + 2; i < clause.End; i++)
            if (tokens.DepthAt(i) == 0 && tokens[i].Is(WordClass.Deed | WordClass.Adverb) && tokens[i - 1].Kind != TokenKind.Pause && Names.IsBody(tokens.Dense.Folded[tokens[with + 1].Start..tokens[i - 1].End]))
                return (Names.Split(tokens, with + 1, i), i);
        return ([], with);
    }
}
