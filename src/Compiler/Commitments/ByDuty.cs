using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>由市委办公室负责…, 由市长任组长, 由甲联合乙、丙共同承建: the actor stands after 由.</summary>
internal sealed class ByDuty : IMatcher
{
    /// <summary>After these, 由 tells of what something is made or whence it comes.</summary>
    private static readonly string[] NotActing = ["组成", "产生", "构成", "推选", "转变", "转向", "转为", "驱动", "引领", "给予", "颁发", "授予", "变", "约谈", "追回", "收回", "责令", "取消", "追究", "处罚", "通报批评", "为主", "改为", "选举", "聘请", "推荐产生", "补助", "奖励"];

    /// <summary>防止…由…承担 wants that it does not happen, 取消由…签章的环节 that it happens no more.</summary>
    private static readonly WordSet Prevents = new(["防止", "避免", "严禁", "禁止", "不得", "杜绝", "取消"]);

    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper || !passage.Says('由'))
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
        if (Prevents.Contains(tokens.Read(tokens[clause.First])))
            return -1;
        for (var i = clause.First; i < clause.End; i++)
            if (tokens.DepthAt(i) == 0 && tokens.IsWord(i, "由") && !IsAllowed(tokens, clause, i) && Actors(passage, c, i) is not null)
                return i;
        return -1;
    }

    /// <summary>建立由政府负责人牵头…的工作机制: what is to be set up.</summary>
    private static bool IsMechanism(TokenStream tokens, Clause clause) =>
        tokens.Read(tokens[clause.First]) is "建立" or "构建" or "完善" or "健全" or "形成" && tokens.Dense.Folded[..tokens[clause.End - 1].End] is var text && (text.EndsWith("机制", StringComparison.Ordinal) || text.EndsWith("体系", StringComparison.Ordinal) || text.EndsWith("格局", StringComparison.Ordinal) || text.EndsWith("制度", StringComparison.Ordinal));

    /// <summary>可由市科技局直接授予: may be done, need not.</summary>
    private static bool IsAllowed(TokenStream tokens, Clause clause, int by) => by > clause.First && tokens.Dense.Folded[tokens[by - 1].End - 1] == '可' | tokens.IsWord(by - 1, "可以");

    /// <summary>First and end of the names, and the verb.</summary>
    private static (int First, int End, int Verb)? Actors(Passage passage, int c, int by)
    {
        var (tokens, clause, first) = (passage.Tokens, passage.Clauses[c], by + 1);
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
            // 由政府举办为主向政府统筹…转变, 将应由自身承担的风险转由…: no actor stands there.
            if (Subject.HasBy(name) || name.IndexOf("为主", StringComparison.Ordinal) >= 0 || name.Contains('向'))
                return null;
            var rest = tokens.Dense.Folded[tokens[i].Start..(tokens[clause.End - 1].End)];
            foreach (var word in NotActing)
                if (rest.StartsWith(word, StringComparison.Ordinal))
                    return null;
            // 由财政部门审查后,报…: a step on the way; 由家庭成员提出申请: whoever wants something.
            if (name.EndsWith("基金", StringComparison.Ordinal) || rest.EndsWith("处罚", StringComparison.Ordinal) || IsMechanism(tokens, clause))
                return null;
            if (NoDeeds.Are(rest) || rest.IndexOf("给予", StringComparison.Ordinal) >= 0 || clause.Closer == TokenKind.Comma && rest[^1] == '后' || name.Contains('的') && !Names.IsOrgan(name) && !Names.IsPerson(name.ToString()))
                return null;
            // 由分散向集中转变
            if (rest[0] is '向' or '在' && (rest.EndsWith("转变", StringComparison.Ordinal) || rest.EndsWith("过渡", StringComparison.Ordinal) || rest.EndsWith("转型", StringComparison.Ordinal) || rest.EndsWith("延伸", StringComparison.Ordinal) || rest.EndsWith("拓展", StringComparison.Ordinal)))
                return null;
            return (first, i, i);
        }

        return FillsClause(passage, c, first) ? (first, clause.End, passage.Clauses[c + 1].First) : null;
    }

    /// <summary>由市水利局、市气象局,按照规定…: the names reach to the comma, the deed begins after it.</summary>
    private static bool FillsClause(Passage passage, int c, int first)
    {
        var (tokens, clause) = (passage.Tokens, passage.Clauses[c]);
        return clause.Closer == TokenKind.Comma && c + 1 < passage.Clauses.Count && first < clause.End && tokens[clause.End - 1].End - tokens[first].Start <= Names.LongestList
            && tokens[passage.Clauses[c + 1].First].Is(WordClass.Deed | WordClass.Adverb) && Names.IsOrgan(tokens.Dense.Folded[tokens[first].Start..tokens[clause.End - 1].End]);
    }

    private static void Add(Passage passage, int c, int by)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (Actors(passage, c, by) is not { } actors || passage.Rewarding.Contains(clause.First))
            return;
        var (first, end, verb) = actors;
        ImmutableArray<string> supports = [];
        if (Partners.Joins(tokens, verb))
            (supports, verb) = Partners.After(tokens, clause, verb);
        var last = Deeds.LastClause(passage, c);
        if (supports.Length == 0)
            supports = Partners.InClauses(passage, c + 1, last);
        // 由甲配合乙做好…: 乙 leads.
        if (tokens.IsWord(verb, "配合") && Partners.After(tokens, clause, verb) is { Names.Length: > 0 } led)
            (first, end, supports) = (verb + 1, led.Verb, Names.Split(tokens, first, end));
        var stop = tokens[passage.Clauses[last].End - 1].End;
        var action = passage.Text(tokens[verb].Start, stop) + passage.Text(tokens[clause.First].Start, tokens[by].Start);
        Deeds.Add(passage, tokens[clause.First].Start, stop, action, Names.Split(tokens, first, end), supports, Deeds.DueIn(passage, c, last));
    }
}
