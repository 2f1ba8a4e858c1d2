using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>受益对象: who is promised the benefit: 对…的企业, …的, or the subject before 可.</summary>
internal static class Beneficiary
{
    /// <summary>The one named in a clause before its giving word, or "" if it names nobody.</summary>
    /// <param name="known">Who was named before in the sentence; "" if nobody.</param>
    /// <param name="listed">The last name of several; "" if there was none.</param>
    /// <param name="afresh">The clause begins a new step: nothing before it, or a semicolon.</param>
    public static string In(Passage passage, int c, int trigger, string known, string listed, bool afresh)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var end = Math.Min(trigger, clause.End);
        for (var i = clause.First; i < end; i++)
            // 按照不超过企业对当地贡献的95%: 对 stands in a rate, whoever receives was named before.
            if (known.Length > 0 && i == clause.First && tokens.Read(tokens[i]) is "按" or "按照" && Amounts.Any(tokens, i, end))
                break;
            else if (IsTo(tokens, i) && i + 1 < end)
                // 对其租金给予补助: whose it is was said before.
                return c > 0 && tokens.Dense.Folded[tokens[i + 1].Start..] is ['其', not ('他' or '余' or '中' or '它'), ..] ? "" : Short(Trimmed(passage, i + 1, BeforeRate(tokens, i + 1, end)));
        if (trigger >= clause.End)
            return InStep(passage, clause, known, listed, afresh, c > 0 && passage.Clauses[c - 1].Closer == TokenKind.Colon) is { Length: > 0 } own ? own : InCondition(passage, clause, known, afresh);
        var subject = InSubject(passage, clause, trigger);
        // 安装费用,一般农户每户补助150元: a later subject counts only when it names somebody.
        return known.Length == 0 ? subject : Recipients.EndsIn(subject) && (afresh || subject.Length <= LongestLater) || Recipients.IsBeside(subject, known) || Recipients.IsBeside(subject, listed) ? subject : "";
    }

    /// <summary>B类人才给予200万元、C类人才给予100万元: whom the later of two amounts is for, when the words between them begin by saying so.</summary>
    public static string BehindPause(Passage passage, int before, int amount, string known)
    {
        var tokens = passage.Tokens;
        var first = before + 1;
        while (first < amount && tokens[first].Kind != TokenKind.Pause)
            first++;
        var end = ++first;
        while (end < amount && tokens[end].Kind != TokenKind.Number && !tokens[end].Is(WordClass.Benefit | WordClass.Rhythm) && tokens.Read(tokens[end])[0] is not ('每' or '为' or '按'))
            end++;
        if (first >= end || tokens[end - 1].End - tokens[first].Start > LongestStep)
            return "";
        var name = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        return name.Length > 1 && (Recipients.EndsIn(name) || Recipients.IsBeside(name, known)) && !Recipients.IsAdjunct(name) ? passage.Text(tokens[first].Start, tokens[end - 1].End) : "";
    }

    /// <summary>插秧机2000元/年, 10米以上的渔船每月417元: a step without giving word that begins with its own name.</summary>
    private static string InStep(Passage passage, Clause clause, string known, string listed, bool afresh, bool begins)
    {
        var tokens = passage.Tokens;
        for (var i = clause.First + 1; i < clause.End && tokens[i].Start - tokens[clause.First].Start <= LongestStep; i++)
        {
            var sum = tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]).Kind is UnitKind.Money or UnitKind.Share;
            if (!sum && !tokens[i].Is(WordClass.Rhythm) && tokens.Read(tokens[i])[0] is not ('每' or '为'))
                continue;
            var name = tokens.Dense.Folded[tokens[clause.First].Start..tokens[i].Start];
            return (sum || Amounts.Any(tokens, i, clause.End)) && (known.Length == 0 && begins && IsName(tokens, clause.First, i) || Recipients.IsBeside(name, known) || Recipients.IsBeside(name, listed) || afresh && name.Length > 2 && known.Length > 1 && known.AsSpan().EndsWith(name[^2..], StringComparison.Ordinal)) ? passage.Text(tokens[clause.First].Start, tokens[i].Start) : "";
        }

        return "";
    }

    /// <summary>以出让方式取得土地的，依据…，按…，给予…: before what only says how, the nearest 的; else what the sentence begins by furthering (推进农场建设，…).</summary>
    public static string InHead(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        for (var at = c - 2; at >= 0 && at >= c - FarthestHead; at--)
        {
            var clause = passage.Clauses[at];
            if (clause.Closer != TokenKind.Comma)
                return "";
            var first = Skip(tokens, clause.First, clause.End);
            var text = tokens.Dense.Folded[tokens[first].Start..tokens[clause.End - 1].End];
            // 服务机构每成功推荐1家企业，且…的，: who does it each time.
            if (text.IndexOf('每') is var each and > 1 && Recipients.EndsIn(text[..each]))
                return passage.Text(tokens[first].Start, tokens[first].Start + each);
            if ((text[^1] == '的' || at == 0 && first > clause.First) && !Recipients.IsAdjunct(text))
                return passage.Text(tokens[first].Start, tokens[clause.End - 1].End).TrimEnd('的');
        }

        return "";
    }

    /// <summary>A clause without a giving word: …的企业, …的, 年缴税30万元以上.</summary>
    private static string InCondition(Passage passage, Clause clause, string known, bool afresh)
    {
        var tokens = passage.Tokens;
        var first = Skip(tokens, clause.First, clause.End);
        var text = tokens.Dense.Folded[tokens[first].Start..tokens[clause.End - 1].End];
        var bounded = tokens[clause.End - 1].Is(WordClass.Bound);
        // 200万美元以上的, 市外的: a step of those already named; 且经营满1年的: more of what was said before.
        if (clause.First > passage.First && tokens.Dense.Folded[tokens[clause.First].Start] == '且' || Recipients.IsAdjunct(text) || known.Length > 0 && IsStep(tokens, first, clause.End))
            return "";
        // 企业引进的博士,签订合同的,…: the condition says more about those already named.
        if (text[^1] == '的' ? known.Length > 0 && !afresh : !Recipients.EndsIn(text) && !(bounded && afresh && known.Length > 0) || known.Length > 0 && !afresh)
            return "";
        return passage.Text(tokens[first].Start, tokens[clause.End - 1].End).TrimEnd('的');
    }

    /// <summary>Only a threshold or what lies outside of the step before, and no noun.</summary>
    private static bool IsStep(TokenStream tokens, int first, int end)
    {
        var text = tokens.Dense.Folded[..tokens[end - 1].End];
        if (text.EndsWith("以外的", StringComparison.Ordinal))
            return true;
        if (tokens[first].Is(WordClass.Reach | WordClass.Compares) && first + 1 < end)
            first++;
        if (tokens[first].Kind != TokenKind.Number)
            return false;
        for (var i = first; i < end; i++)
            if (tokens[i].Kind is not (TokenKind.Number or TokenKind.Pause) && !tokens[i].Is(WordClass.Bound) && tokens.Read(tokens[i]) is not ("的" or "至" or "到" or "-" or "—"))
                return false;
        return true;
    }

    /// <summary>The subject before 可, 按 or the giving word itself.</summary>
    private static string InSubject(Passage passage, Clause clause, int trigger)
    {
        var tokens = passage.Tokens;
        var first = Skip(tokens, clause.First, trigger);
        var end = trigger;
        for (var i = first; i < trigger; i++)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && tokens.DepthAt(i) == 0 || tokens.Read(tokens[i])[0] == '按' || tokens.IsWord(i, "由"))
            {
                end = i;
                break;
            }

        var subject = first < end && !IsCap(tokens, first) ? Trimmed(passage, first, end) : "";
        // 两项奖励总额最高为…, 最高2000万元落户奖励: a sum is nobody.
        return subject.Length > 1 && !subject.Contains("总额", StringComparison.Ordinal) && !(subject.Length == 2 && !Recipients.EndsIn(subject)) && !IsGiver(subject) && !Recipients.IsAdjunct(subject) ? Short(subject) : "";
    }

    private static bool IsCap(TokenStream tokens, int at) => tokens[at].Is(WordClass.Benefit) && Vocabulary.Benefits[tokens.Read(tokens[at])] == BenefitForm.Cap;

    /// <summary>单个项目最高…, 同一企业每年累计不超过…: whom a cap is for, when it says so.</summary>
    public static string OfCap(Passage passage, Clause clause, int amount)
    {
        var tokens = passage.Tokens;
        if (tokens[clause.First].Is(WordClass.Benefit) || IsTo(tokens, clause.First))
            return "";
        for (var i = clause.First + 1; i <= amount; i++)
            if (i == amount || tokens[i].Is(WordClass.Benefit | WordClass.Rhythm | WordClass.Reach | WordClass.Modal | WordClass.Bound) || tokens.Read(tokens[i]) is "累计" or "年度" or "合计")
            {
                var text = tokens.Dense.Folded[tokens[clause.First].Start..tokens[i - 1].End];
                return Recipients.EndsIn(text) && !IsGiver(text) && text[0] != '每' ? passage.Text(tokens[clause.First].Start, tokens[i - 1].End) : "";
            }

        return "";
    }

    /// <summary>新型经营主体开展深耕服务: who does it receives; what follows the doer is no part of the name.</summary>
    private static string Short(string name)
    {
        // 农户每亩补助: by what it is counted is no part of the name.
        if (name.LastIndexOf('每') is var each and > 1 && name.Length - each <= 3 && Recipients.EndsIn(name.AsSpan(0, each)))
            return name[..each];
        if (name.Contains('的', StringComparison.Ordinal))
            return name;
        foreach (var verb in Does)
            if (name.IndexOf(verb, StringComparison.Ordinal) is var at and > 1 && Recipients.EndsIn(name.AsSpan(0, at)))
                return name[..at];
        return name;
    }

    private static readonly string[] Does = ["开展", "实施", "建设", "参加", "购置", "购买", "扶持", "培养", "在聘期内", "申报", "建立", "根据", "按照", "可以", "经认定", "投产后", "5年内", "于", "接受"];

    private const int FarthestHead = 5;

    /// <summary>一级餐馆, 初中生: the first step behind 补助标准为.</summary>
    private static bool IsName(TokenStream tokens, int first, int end) =>
        tokens[end - 1].End - tokens[first].Start > 1 && !Passage.Holds(tokens, first, end, WordClass.Reach | WordClass.Change | WordClass.Compares | WordClass.Modal | WordClass.Deed | WordClass.Creates | WordClass.Benefit)
        && !Recipients.IsAdjunct(tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End]);

    private const int LongestStep = 40;

    /// <summary>A subject in the middle of a promise is short.</summary>
    private const int LongestLater = 10;

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

    /// <summary>对 stands in the clause.</summary>
    public static bool Addresses(TokenStream tokens, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (IsTo(tokens, i))
                return true;
        return false;
    }

    private static bool IsGiver(ReadOnlySpan<char> subject) => subject.Length > 0 && subject[^1] == '部' || subject.EndsWith("政府", StringComparison.Ordinal) || subject.EndsWith("财政", StringComparison.Ordinal) || subject.Length > 0 && subject[^1] is '局' or '委' || subject.EndsWith("部门", StringComparison.Ordinal);

    public static bool IsTo(TokenStream tokens, int i) => tokens.DepthAt(i) == 0 && (tokens.Read(tokens[i]) is "对" or "对于" || tokens[i].Kind == TokenKind.Han && tokens[i].Length > 1 && tokens.Read(tokens[i])[^1] == '对');

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
        var name = passage.Text(tokens[first].Start, tokens[end - 1].End).TrimEnd('、').TrimEnd('的');
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
        if (!rest.StartsWith("政策", StringComparison.Ordinal) && !rest.StartsWith("等政策", StringComparison.Ordinal) && !(rest.StartsWith("力度", StringComparison.Ordinal) && Beneficiary.Addresses(tokens, clause)))
            return false;
        for (var i = clause.First; i < trigger; i++)
            if (tokens.Read(tokens[i]) is "落实" or "实施" or "出台" or "执行" or "实行" or "加大" or "制定" or "兑现" or "给予" or "享受")
                return true;
        return false;
    }
}
