using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>受益对象: who is promised the benefit: 对…的企业, …的, or the subject before 可.</summary>
internal static class Beneficiary
{
    /// <summary>The one named in a clause before its giving word, or "" if it names nobody.</summary>
    public static string In(Passage passage, int c, int trigger, bool known)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        for (var i = clause.First; i < Math.Min(trigger, clause.End); i++)
            if (IsTo(tokens, i))
                return Trimmed(passage, i + 1, BeforeRate(tokens, i + 1, Math.Min(trigger, clause.End)));
        if (trigger >= clause.End)
            return EndsInDe(tokens, clause) ? passage.Text(tokens[Skip(tokens, clause.First, clause.End)].Start, tokens[clause.End - 1].End).TrimEnd('的') : "";
        // Once somebody is named (对…), a later clause goes on about them.
        if (known)
            return "";
        var first = Skip(tokens, clause.First, trigger);
        var end = trigger;
        for (var i = first; i < trigger; i++)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && tokens.DepthAt(i) == 0 || tokens.IsWord(i, "按") || tokens.IsWord(i, "由"))
            {
                end = i;
                break;
            }

        var subject = first < end ? Trimmed(passage, first, end) : "";
        return subject.Length > 1 && !IsGiver(subject) ? subject : "";
    }

    /// <summary>对 stands in this clause or in one just before.</summary>
    public static bool Addressed(TokenStream tokens, Passage passage, int c)
    {
        for (var at = c; at >= 0 && at >= c - 2; at--)
            for (var i = passage.Clauses[at].First; i < passage.Clauses[at].End; i++)
                if (IsTo(tokens, i))
                    return true;
        return false;
    }

    /// <summary>对成效明显的企业按30%的比例给予补贴: the rate is no part of whom.</summary>
    private static int BeforeRate(TokenStream tokens, int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
            if (tokens.DepthAt(i) == 0 && tokens.Read(tokens[i]) is "按" or "按照" && Amounts.Any(tokens, i + 1, end))
                return i;
        return end;
    }

    private static bool IsGiver(string subject) => subject.EndsWith("政府", StringComparison.Ordinal) || subject.EndsWith("财政", StringComparison.Ordinal) || subject.EndsWith('局') || subject.EndsWith('委') || subject.EndsWith("部门", StringComparison.Ordinal);

    private static bool IsTo(TokenStream tokens, int i) => tokens.DepthAt(i) == 0 && (tokens.Read(tokens[i]) is "对" or "对于" || tokens[i].Kind == TokenKind.Han && tokens[i].Length > 1 && tokens.Read(tokens[i])[^1] == '对');

    private static bool EndsInDe(TokenStream tokens, Clause clause) => tokens.Dense.Folded[tokens[clause.End - 1].End - 1] == '的';

    private static int Skip(TokenStream tokens, int first, int end)
    {
        while (first < end - 1 && (tokens[first].Is(WordClass.LeadIn | WordClass.Rhythm) || tokens.Read(tokens[first]) is "鼓励" or "支持" or "实施" or "落实" or "制定" or "出台"))
            first++;
        return first;
    }

    private static string Trimmed(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        while (end > first && (tokens[end - 1].Is(WordClass.Modal | WordClass.Adverb | WordClass.LeadIn | WordClass.Rhythm) || tokens[end - 1].Kind == TokenKind.Number || tokens.Read(tokens[end - 1]) is "进行" or "持续" or "可按规定"))
            end--;
        if (first >= end)
            return "";
        var name = passage.Text(tokens[first].Start, tokens[end - 1].End).TrimEnd('的');
        return name.EndsWith("进行", StringComparison.Ordinal) ? name[..^2] : name;
    }
}

/// <summary>政策工具: 落实…政策, 加大…奖励力度: a benefit promised by naming its policy.</summary>
internal static class Policy
{
    public static bool Is(TokenStream tokens, Clause clause, int trigger)
    {
        if (trigger + 1 >= clause.End || tokens.DepthAt(trigger) > 0)
            return false;
        var text = tokens.Dense.Folded;
        var rest = text.Slice(tokens[trigger].End, Math.Min(4, tokens[clause.End - 1].End - tokens[trigger].End));
        if (!rest.StartsWith("政策", StringComparison.Ordinal) && !rest.StartsWith("力度", StringComparison.Ordinal) && !rest.StartsWith("等政策", StringComparison.Ordinal))
            return false;
        for (var i = clause.First; i < trigger; i++)
            if (tokens.Read(tokens[i]) is "落实" or "实施" or "出台" or "执行" or "实行" or "加大" or "制定" or "兑现" or "给予" or "享受")
                return true;
        return false;
    }
}
