using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>似是而非的节奏: words of rhythm that say how much a year or a month may hold, or stand in a title.</summary>
internal static class NoRhythms
{
    private static readonly string[] Caps = ["为上限", "封顶", "为限", "的上限"];

    public static bool Are(Passage passage, Clause clause, int index) =>
        IsCap(passage, clause, index) || IsMeasure(passage.Tokens, clause, index) || InTitle(passage.Tokens, clause, index) || Repeats(passage.Tokens, clause, index) || IsKind(passage.Tokens, clause, index);

    /// <summary>次月, 季后: counted from a period that was named before.</summary>
    public static bool NeedsDay(ReadOnlySpan<char> word) => word[0] == '次' || word[^1] == '后';

    /// <summary>年报于次年3月10日前: the rhythm is already said.</summary>
    private static bool Repeats(TokenStream tokens, Clause clause, int index)
    {
        for (var i = clause.First; i < index && NeedsDay(tokens.Read(tokens[index])); i++)
            if (tokens[i].Is(WordClass.Rhythm) && !tokens[i].Is(WordClass.Plain))
                return true;
        return false;
    }

    /// <summary>定期登记的单位: what kind of unit; 年度评估过程中发现的问题: whence it is known.</summary>
    private static bool IsKind(TokenStream tokens, Clause clause, int index) =>
        tokens.Read(tokens[index]) is "年度" or "半年度" or "季度" or "月度" && tokens.Dense.Folded[tokens[index].End..tokens[clause.End - 1].End].IndexOf("过程中", StringComparison.Ordinal) >= 0 || tokens.IsWord(index, "定期") && tokens.Dense.Folded[tokens[index].End..tokens[clause.End - 1].End] is { Length: > 3 } rest && rest[2] == '的';

    /// <summary>每年最高不超过300万元, 每年以8万元为上限: what is capped.</summary>
    private static bool IsCap(Passage passage, Clause clause, int index)
    {
        var tokens = passage.Tokens;
        // 每年安排最高100万元: what is given comes again; how much is only capped.
        var given = index + 1 < clause.End && tokens.Read(tokens[index + 1]) is "安排" or "给予" or "列支" or "拨付";
        for (var i = index + 1; i < clause.End && !given; i++)
            if (passage.Claimed.Contains(i) && (tokens.Read(tokens[i - 1]) is "不超过" or "最高" || tokens[i - 1].Is(WordClass.Benefit) && Vocabulary.Benefits[tokens.Read(tokens[i - 1])] == BenefitForm.Cap))
                return true;
        var rest = tokens.Dense.Folded[tokens[index].End..(tokens[clause.End - 1].End)];
        // 每年只享受一次, 每年可申请一项, 每年能够提供岗位, 每年每公里5000元, 每月按22个工作日计算, 每年累计30批次以上的: a limit, what one may or can, a rate, a condition.
        if (rest.Length > 0 && (rest[0] is '只' or '仅' or '每' or '限' or '可' or '能' || rest[^1] == '的' || rest.EndsWith("计算", StringComparison.Ordinal)))
            return true;
        foreach (var cap in Caps)
            if (rest.IndexOf(cap, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    /// <summary>每年规模不低于5000万元: a measure per year; nobody does anything.</summary>
    private static bool IsMeasure(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index + 1; i < clause.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Date || tokens[i].Is(WordClass.Deed | WordClass.Creates | WordClass.Adverb) && !tokens[i].Is(WordClass.Plain))
                return false;
            if (tokens[i].Is(WordClass.Reach) && i + 1 < clause.End && tokens[i + 1].Kind == TokenKind.Number)
                return tokens.MeasureOf(tokens[i + 1]).Kind is UnitKind.Money or UnitKind.Share or UnitKind.Size || tokens[i].Is(WordClass.Benefit) || Comparators.OfReach(tokens.Read(tokens[i])) == Comparator.AtMost;
        }

        return false;
    }

    /// <summary>《重点项目月报制度》 is a name.</summary>
    private static bool InTitle(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index - 1; i >= clause.First && tokens.DepthAt(index) > 0; i--)
            if (tokens[i].Kind == TokenKind.TitleOpen && tokens.PartnerOf(i) > index)
                return true;
        return false;
    }
}
