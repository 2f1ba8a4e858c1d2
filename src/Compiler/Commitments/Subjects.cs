using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>How a clause says that its subject acts.</summary>
internal enum ActsBy { Modal, Plain, Charge }

/// <summary>主语: the actors at the beginning of a clause and the word by which they act.</summary>
internal readonly record struct Subject(int First, int End, int Verb, ActsBy By)
{
    private static readonly string[] Charges = ["主要职责是", "职责是", "主要任务是", "任务是", "的主要职责是", "的职责是", "主要职责为"];

    /// <summary>After 要 these state a quality, not a deed.</summary>
    private static readonly string[] Qualities = ["具备", "具有", "在本市注册", "在本省注册", "符合", "满足", "为", "是", "达到", "达", "不低于", "不少于", "不超过", "在", "高于", "占", "有", "属于", "包括", "载明", "取得"];

    /// <summary>Verbs that tell what was said, not what is to be done.</summary>
    private static readonly string[] Reports = ["明确提出", "提出", "指出", "强调", "认为", "牢记", "决定", "作出", "高度评价", "明确要求", "要求", "确定的", "制定的", "印发的", "出台的", "发布的", "批准的", "认定的", "规定的", "组织的", "负责的", "参与的", "建设的", "按照规定", "支持下", "领导下", "指导下", "推荐", "研究决定"];

    public static Subject? Read(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var first = clause.First;
        while (first < clause.End && (tokens[first].Kind == TokenKind.Date || IsConnective(tokens.Read(tokens[first]))))
            first++;
        // …的, at a clause's end makes it a condition: 企业牵头申报的,….
        if (first >= clause.End || !MayBegin(tokens, first) || tokens.Dense.Folded[tokens[clause.End - 1].End - 1] == '的' && clause.Closer == TokenKind.Comma)
            return null;
        for (var i = first + 1; i < clause.End && tokens[i].Start - tokens[first].Start <= Names.LongestList; i++)
        {
            if (tokens.DepthAt(i) > 0)
                continue;
            var token = tokens[i];
            if (Charge(tokens, first, i) is { } charge)
                return charge;
            if (!Acts(token))
                continue;
            if (token.Is(WordClass.Deed) && Compound(tokens, clause, first, i) is var last and > 0)
            {
                i = last;
                continue;
            }

            // 社区组织要…: the verb may be the last word of the name.
            if (!AllBodies(tokens, first, i) || i + 1 < clause.End && Acts(tokens[i + 1]) && AllBodies(tokens, first, i + 1))
                continue;
            return token.Is(WordClass.Modal) ? ByModal(tokens, clause, first, i) : ByDeed(tokens, clause, first, i);
        }

        return null;
    }

    /// <summary>工作专班主要职责是…: the duty is the office itself.</summary>
    private static Subject? Charge(TokenStream tokens, int first, int index)
    {
        if (tokens.Dense.Folded[tokens[index].Start] is not ('主' or '职' or '任' or '的'))
            return null;
        foreach (var words in Charges)
            if (tokens.Dense.Folded[tokens[index].Start..].StartsWith(words, StringComparison.Ordinal) && AllBodies(tokens, first, index))
                return new Subject(first, index, tokens.TokenAt(tokens[index].Start + words.Length - 1), ActsBy.Charge);
        return null;
    }

    /// <summary>The last token of a name such as 各县统计局 that holds a verb, if it ends with a token.</summary>
    private static int Compound(TokenStream tokens, Clause clause, int first, int verb)
    {
        var end = Names.CompoundEnd(tokens, first, verb, clause.End);
        for (var i = verb; end > 0 && i < clause.End && tokens[i].Start < end; i++)
            if (tokens[i].End == end)
                return i;
        return -1;
    }

    private static bool IsConnective(ReadOnlySpan<char> word) => word is "同时" or "并" or "其中" or "此外" or "另外" or "以及" or "而";

    private static bool Acts(in Token token) =>
        token.Is(WordClass.Modal | WordClass.Deed | WordClass.Adverb | WordClass.Rhythm) && (!token.Is(WordClass.Plain) || token.Is(WordClass.Deed));

    private static Subject? ByModal(TokenStream tokens, Clause clause, int first, int modal)
    {
        if (Vocabulary.Modals[tokens.Read(tokens[modal])] is Modality.Permission or Modality.Prohibition)
            return null;
        var after = modal + 1;
        while (after < clause.End && tokens[after].Is(WordClass.Modal | WordClass.Adverb) && !tokens[after].Is(WordClass.Deed) && tokens[after].Length <= 2 && after < modal + 3)
            after++;
        if (after >= clause.End)
            return null;
        foreach (var quality in Qualities)
            if (tokens.Dense.Folded[tokens[modal].End..].StartsWith(quality, StringComparison.Ordinal) && !tokens.Dense.Folded[tokens[modal].End..].StartsWith("为全", StringComparison.Ordinal)
                && (quality.Length > 1 || quality is "是" || quality is "为" && clause.End - modal <= 8 || quality is "达" or "占" or "有"))
                return null;
        return new Subject(first, modal, modal, ActsBy.Modal);
    }

    private static Subject? ByDeed(TokenStream tokens, Clause clause, int first, int verb)
    {
        if (!Openings.Open(tokens.Dense.Folded, tokens[first].Start) || tokens.IsWord(verb, "由"))
            return null;
        var rest = tokens.Dense.Folded.Slice(tokens[verb].Start, tokens[clause.End - 1].End - tokens[verb].Start);
        // 甲、乙为成员单位 says what they are.
        if (tokens.IsWord(verb, "为") && (rest.EndsWith("单位", StringComparison.Ordinal) || rest.EndsWith("成员", StringComparison.Ordinal) || rest.EndsWith("组长", StringComparison.Ordinal) || rest.EndsWith("主任", StringComparison.Ordinal)))
            return null;
        if (rest.Length <= 2 && tokens[verb].Kind == TokenKind.Word && clause.End == verb + 1)
            return null;
        foreach (var report in Reports)
            if (rest.StartsWith(report, StringComparison.Ordinal))
                return null;
        // 部门负责人, 政府推动的事项: the verb describes a noun.
        if (tokens[verb].End < tokens[clause.End - 1].End && tokens.Dense.Folded[tokens[verb].End] is '的' or '人')
            return null;
        return new Subject(first, verb, verb, tokens.IsWord(verb, "负责") ? ActsBy.Modal : ActsBy.Plain);
    }

    /// <summary>A clause that begins with a verb has no subject; names may begin with a masked word or with plain letters.</summary>
    private static bool MayBegin(TokenStream tokens, int first)
    {
        var token = tokens[first];
        return token.Kind is TokenKind.Han or TokenKind.Latin or TokenKind.QuoteOpen or TokenKind.Word && !Openings.Bar(tokens.Dense.Folded, token.Start);
    }

    private static bool AllBodies(TokenStream tokens, int first, int end)
    {
        if (end <= first || tokens[end - 1].Kind == TokenKind.Pause)
            return false;
        var text = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        return text.Length <= Names.LongestList && !text.Contains('由') && Names.IsBody(text) && !text.Contains('的') | text.EndsWith("单位", StringComparison.Ordinal) | text.EndsWith("部门", StringComparison.Ordinal);
    }
}
