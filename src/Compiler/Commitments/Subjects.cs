using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>How a clause says that its subject acts.</summary>
internal enum ActsBy { Modal, Plain, Charge }

/// <summary>主语: the actors at the beginning of a clause and the word by which they act.</summary>
internal readonly record struct Subject(int First, int End, int Verb, ActsBy By)
{
    private static readonly string[] Charges = ["主要职责是", "职责是", "主要任务是", "任务是", "的主要职责是", "的职责是", "主要职责为"];

    /// <summary>After 要 these state a quality, not a deed.</summary>
    private static readonly string[] Qualities = ["具备", "具有", "在本市注册", "在本省注册", "符合", "满足", "为", "是", "达到", "达", "不低于", "不少于", "不超过", "高于", "占", "有", "属于", "包括", "载明", "取得"];

    /// <summary>Verbs that tell what was said, not what is to be done.</summary>
    private static readonly string[] Reports = ["明确提出", "提出", "指出", "强调", "认为", "牢记", "决定", "作出", "高度评价", "明确要求", "要求", "确定的", "制定的", "印发的", "出台的", "发布的", "批准的", "认定的", "规定的", "组织的", "负责的", "参与的", "建设的", "按照规定", "支持下", "规定", "领导下", "指导下", "推荐", "研究决定", "收到", "接到", "发现"];

    /// <summary>企业参与的积极性有较大提升: a state that is hoped for, not what somebody does.</summary>
    private static readonly string[] States = ["更加完善", "有较大提升", "有较大提高", "有明显提升", "有明显提高", "不断增强", "不断提升", "不断提高", "明显增强", "明显提升", "明显提高", "显著增强", "显著提升", "显著提高", "大幅提升", "持续提升", "稳步提升", "全面提升", "基本形成", "基本建立", "得到加强", "得到提升"];

    /// <summary>国务院批准取用河水的省份: what was decided about a noun, not what is to be done.</summary>
    private static readonly WordSet Decisions = new(["批准", "认定", "授权", "核准", "颁布", "公布", "确定", "命名"]);

    public static Subject? Read(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var first = clause.First;
        // 每年2月底前各省份完成…: the rhythm with its day stands before the subject.
        if (tokens[first].Is(WordClass.Rhythm) && DayReader.Read(tokens, first + 1, clause.End, Every.Regularly) is { By: not null } day)
            first = day.After;
        // 请各单位认真组织实施 is how a notice ends; 请市财政局会同…, 请各单位于…前 ask for something.
        var asked = first < clause.End && tokens.IsWord(first, "请");
        while (first < clause.End && (tokens[first].Kind == TokenKind.Date || IsConnective(tokens.Read(tokens[first]))))
            first++;
        // …的, at a clause's end makes it a condition: 企业牵头申报的,….
        if (first >= clause.End || !MayBegin(tokens, first))
            return null;
        var when = clause.Closer == TokenKind.Comma && tokens.Dense.Folded[tokens[clause.End - 1].End - 1] is '的' or '后' or '时';
        for (var i = first + 1; i < clause.End && tokens[i].Start - tokens[first].Start <= Names.LongestList; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Depth > 0)
                continue;
            // The first letter says of most words that none of these questions is about them.
            var letter = tokens.Dense.Folded[token.Start];
            if (letter is '主' or '职' or '任' or '的' && Charge(tokens, first, i) is { } charge)
                return charge;
            // 甲作为(是)第一责任人,要…: the deed stands in the next clause.
            if (letter is '作' or '是' or '为' && (tokens.IsWord(i, "作为") || tokens.IsWord(i, "是") || tokens.IsWord(i, "为")) && AllBodies(tokens, first, i))
                return InNext(passage, c, first, i);
            // 各区水利局应对项目…: the lexer reads 应对 as one word.
            // 评价组织应对接标准: 应 and 对接.
            if (letter == '应' && tokens.IsWord(i, "应对") && (Names.IsOrgan(tokens.Dense.Folded[tokens[first].Start..tokens[i - 1].End]) || tokens[i].End < tokens[clause.End - 1].End && tokens.Dense.Folded[tokens[i].End] == '接' && AllBodies(tokens, first, i)))
                return new Subject(first, i, i, ActsBy.Modal);
            // 市财政局于5月底前完成…: the date stands between actor and deed.
            if (letter == '于' && i + 2 < clause.End && tokens.IsWord(i, "于") && tokens[i + 1].Kind == TokenKind.Date && AllBodies(tokens, first, i))
                return ByDeed(tokens, clause, first, i, i);
            if (!Acts(token))
                continue;
            // 负责人应由正式人员担任: 由 names the actor.
            if (i + 1 < clause.End && token.Is(WordClass.Modal) && tokens.IsWord(i + 1, "由"))
                return null;
            if (token.Is(WordClass.Deed) && Compound(tokens, clause, first, i) is var last and > 0)
            {
                i = last;
                continue;
            }

            // 食堂原则上应…: how far it binds is no part of the name.
            if (i - 1 > first && token.Is(WordClass.Modal) && tokens.Read(tokens[i - 1]) is "原则上" or "一般" or "均" or "也" or "都" && AllBodies(tokens, first, i - 1))
                return when ? null : ByModal(tokens, clause, first, i - 1, i);
            // 社区组织要…: the verb may be the last word of the name.
            var described = token.Is(WordClass.Modal) && IsDescribed(tokens, first, i);
            if (!AllBodies(tokens, first, i) && !described || !described && i + 1 < clause.End && Acts(tokens[i + 1]) && AllBodies(tokens, first, i + 1) && !IsVerbOrganise(tokens, first, i))
                continue;
            if (asked && !token.Is(WordClass.Modal) && tokens.Read(token) is not ("会同" or "于" or "对") && !Openings.Asks(tokens.Dense.Folded[token.Start..tokens[clause.End - 1].End]))
                return null;
            // 村委会发现确有困难的,应当…: what they do follows the condition.
            if (when && !(token.Is(WordClass.Modal) && tokens.Dense.Folded[tokens[clause.End - 1].End - 1] != '的'))
                return c + 1 < passage.Clauses.Count && tokens[passage.Clauses[c + 1].First].Is(WordClass.Modal) ? InNext(passage, c, first, i) : null;
            return token.Is(WordClass.Modal) ? ByModal(tokens, clause, first, i, i) : ByDeed(tokens, clause, first, i, i);
        }

        return !asked && AllBodies(tokens, first, clause.End) ? InNext(passage, c, first, clause.End) : null;
    }

    /// <summary>市科技局、市财政局,按照各自职责…: the names fill their clause; the next begins with the word by which they act.</summary>
    private static Subject? InNext(Passage passage, int c, int first, int end)
    {
        if (passage.Clauses[c].Closer != TokenKind.Comma || c + 1 >= passage.Clauses.Count)
            return null;
        var tokens = passage.Tokens;
        var next = passage.Clauses[c + 1];
        if (!Acts(tokens[next.First]) || !tokens[next.First].Is(WordClass.Modal) && tokens.Dense.Folded[tokens[first].Start] != '各' && !Names.IsOrgan(tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End]))
            return null;
        return tokens[next.First].Is(WordClass.Modal) ? ByModal(tokens, next, first, end, next.First) : ByDeed(tokens, next, first, end, next.First);
    }

    /// <summary>行政部门组织制定…: 组织 is what the department does; in 群团组织定期… it ends the name.</summary>
    private static bool IsVerbOrganise(TokenStream tokens, int first, int index) =>
        tokens.IsWord(index, "组织") && !tokens[index + 1].Is(WordClass.Modal) && Names.TailLength(tokens.Dense.Folded[tokens[first].Start..tokens[index].End]) <= 2;

    /// <summary>工作专班主要职责是…: the duty is the office itself.</summary>
    private static Subject? Charge(TokenStream tokens, int first, int index)
    {
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

    private static bool IsConnective(ReadOnlySpan<char> word) => word is "同时" or "并" or "其中" or "此外" or "另外" or "以及" or "而" or "请" or "如" or "必要时";

    private static bool Acts(in Token token) =>
        token.Is(WordClass.Modal | WordClass.Deed | WordClass.Adverb | WordClass.Rhythm) && (!token.Is(WordClass.Plain) || token.Is(WordClass.Deed));

    private static Subject? ByModal(TokenStream tokens, Clause clause, int first, int end, int modal)
    {
        if (Vocabulary.Modals[tokens.Read(tokens[modal])] is Modality.Permission or Modality.Prohibition)
            return null;
        var after = modal + 1;
        while (after < clause.End && tokens[after].Is(WordClass.Modal | WordClass.Adverb) && !tokens[after].Is(WordClass.Deed) && tokens[after].Length <= 2 && after < modal + 3)
            after++;
        if (after >= clause.End)
            return null;
        foreach (var quality in Qualities)
            if (tokens.Dense.Folded[tokens[modal].End..].StartsWith(quality, StringComparison.Ordinal) && !(quality == "为" && Serves(tokens, modal, clause.End)))
                return null;
        return new Subject(first, end, modal, ActsBy.Modal);
    }

    private static Subject? ByDeed(TokenStream tokens, Clause clause, int first, int end, int verb)
    {
        if (!Openings.Open(tokens.Dense.Folded, tokens[first].Start) && !Names.IsOrgan(tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End]) || tokens.IsWord(verb, "由") || Openings.Bar(tokens.Dense.Folded, tokens[first].Start))
            return null;
        var rest = tokens.Dense.Folded.Slice(tokens[verb].Start, tokens[clause.End - 1].End - tokens[verb].Start);
        if (NoDeeds.Are(rest) || rest.EndsWith("程序进行", StringComparison.Ordinal))
            return null;
        // 党中央高度重视…, 党中央印发…: what lies behind a document, unless it says 要.
        if (tokens.Dense.Folded[tokens[first].Start..].StartsWith("党中央", StringComparison.Ordinal))
            return null;
        // 甲、乙为成员单位 says what they are.
        if (tokens.IsWord(verb, "为") && (rest.EndsWith("单位", StringComparison.Ordinal) || rest.EndsWith("成员", StringComparison.Ordinal) || rest.EndsWith("组长", StringComparison.Ordinal) || rest.EndsWith("主任", StringComparison.Ordinal)))
            return null;
        if (rest.Length <= 2 && tokens[verb].Kind == TokenKind.Word && clause.End == verb + 1)
            return null;
        foreach (var report in Reports)
            if (rest.StartsWith(report, StringComparison.Ordinal))
                return null;
        // 部门负责人, 政府推动的事项: the verb describes a noun.
        if (tokens[verb].End < tokens[clause.End - 1].End && (tokens.Dense.Folded[tokens[verb].End] is '的' or '了' || tokens.Dense.Folded[tokens[verb].End] == '人' && tokens[verb].Is(WordClass.Deed) && !tokens[verb].Is(WordClass.Adverb)))
            return null;
        if (rest.Contains('的') && Decisions.Contains(tokens.Read(tokens[verb])))
            return null;
        // 乙任副组长 tells of whom a group is made.
        if (rest.StartsWith("任副", StringComparison.Ordinal) || rest.StartsWith("担任副", StringComparison.Ordinal) || rest.StartsWith("任成员", StringComparison.Ordinal))
            return null;
        foreach (var state in States)
            if (rest.EndsWith(state, StringComparison.Ordinal))
                return null;
        var charged = tokens.Read(tokens[verb]) is var word && (word.StartsWith("负责", StringComparison.Ordinal) || word.SequenceEqual("主要负责"));
        return new Subject(first, end, verb, charged ? ActsBy.Modal : ActsBy.Plain);
    }

    /// <summary>A clause that begins with a verb has no subject; names may begin with a masked word or with plain letters.</summary>
    private static bool MayBegin(TokenStream tokens, int first)
    {
        var token = tokens[first];
        return token.Kind is TokenKind.Han or TokenKind.Latin or TokenKind.QuoteOpen or TokenKind.Word && (!Openings.Bar(tokens.Dense.Folded, token.Start) || Openings.OpensList(tokens.Dense.Folded, token.Start));
    }

    private static bool AllBodies(TokenStream tokens, int first, int end)
    {
        if (end <= first || tokens[end - 1].Kind == TokenKind.Pause)
            return false;
        var text = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        return text.Length <= Names.LongestList && Names.IsBody(text) && !HasBy(text) && !text.Contains('的') | text.EndsWith("单位", StringComparison.Ordinal) | text.EndsWith("部门", StringComparison.Ordinal);
    }

    /// <summary>享受扶持的企业应当…, 被评估的机构须…: before a modal word the name may say which.</summary>
    private static bool IsDescribed(TokenStream tokens, int first, int end)
    {
        var text = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        return text.Length <= LongestDescribed && text.Contains('的') && (text.EndsWith("企业", StringComparison.Ordinal) || text.EndsWith("机构", StringComparison.Ordinal) || text.EndsWith("对象", StringComparison.Ordinal) || text.EndsWith("个人", StringComparison.Ordinal) || text.EndsWith("申请人", StringComparison.Ordinal) || text.EndsWith("主体", StringComparison.Ordinal)) && !HasBy(text);
    }

    private const int LongestDescribed = 30;

    /// <summary>由 makes another the actor; 自由 does not. 材料经县级部门审核: whom it passes, not who acts.</summary>
    internal static bool HasBy(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '由' && (at == 0 || text[at - 1] != '自') || at > 1 && text[at] == '经' && at + 1 < text.Length && text[at + 1] is '县' or '市' or '省' or '区' or '各' or '所' || text[at] == '按' && at > 1 && text[at..].StartsWith("按照", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>要为企业提供服务 is a deed, 应为一流专家 a quality.</summary>
    private static bool Serves(TokenStream tokens, int modal, int end)
    {
        for (var i = modal + 2; i < end; i++)
            if (tokens[i].Is(WordClass.Deed | WordClass.Creates) && !tokens[i].Is(WordClass.Plain))
                return true;
        return false;
    }
}
