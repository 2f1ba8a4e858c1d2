using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>许诺: whether a word of benefit gives somebody something, or only names a contest, a rule or what is to be drawn up.</summary>
internal static class Promises
{
    /// <summary>What is done to a rule about benefits; it gives nobody anything.</summary>
    private static readonly string[] Rules = ["明确", "完善", "健全", "调整", "制定", "确定", "规范", "废止", "停止", "减少", "取消", "退坡", "核定", "测算", "捐赠"];

    private static readonly string[] Requests = ["申请", "争取", "申报", "发行", "筹集", "整合"];

    private static readonly string[] Refusals = ["不能", "不得", "不再", "不享受", "停止", "不予享受", "不给予", "不予以", "不予补", "不予奖", "不予资", "不予兑"];

    /// <summary>The word of the clause that gives: 给予 before 奖励, a relief, else a noun of benefit.</summary>
    public static int Trigger(TokenStream tokens, Clause clause)
    {
        var found = -1;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (!tokens[i].Is(WordClass.Benefit) || tokens.DepthAt(i) > 0)
                continue;
            var form = Form(tokens, i);
            if (form == BenefitForm.Gives)
                return i;
            if (found < 0 && form != BenefitForm.Cap)
                found = i;
        }

        return found;
    }

    /// <summary>企业发放技能津贴的,…: a condition that names a benefit gives none.</summary>
    public static bool IsCondition(TokenStream tokens, Clause clause) =>
        clause.Closer == TokenKind.Comma && tokens.Dense.Folded[..tokens[clause.End - 1].End] is var text && (text[^1] == '的' || text.EndsWith("部分", StringComparison.Ordinal)) && !Amounts.Any(tokens, clause.First, clause.End);

    public static BenefitForm Form(TokenStream tokens, int index) => Vocabulary.Benefits[tokens.Read(tokens[index])];

    /// <summary>Words of benefit also name contests and laws (奖惩, 质量奖); they promise only with a giver, a receiver or a sum.</summary>
    public static bool IsGiving(Passage passage, int c, int trigger, string who)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (IsAttribute(tokens, clause, trigger) || Refuses(tokens, clause, trigger) || IsFloor(tokens, clause, trigger) || Asks(tokens, clause, trigger) || IsName(tokens, clause, trigger))
            return false;
        if (Form(tokens, trigger) == BenefitForm.Gives)
            return HasObject(tokens, clause, trigger) || Amounts.Any(tokens, trigger, clause.End) || Spread(passage, c) || Supports(tokens, clause, trigger);
        return who.Length > 0 || Spread(passage, c) || Amounts.Any(tokens, clause.First, clause.End) || Policy.Is(tokens, clause, trigger) || Form(tokens, trigger) == BenefitForm.Relief;
    }

    /// <summary>Without a sum: 对…给予…支持, 允许…扣除, 落实…政策.</summary>
    public static bool Are(Passage passage, int c, int trigger, string who)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        return !IsRule(tokens, clause, trigger) && Form(tokens, trigger) switch
        {
            BenefitForm.Gives => who.Length > 0,
            BenefitForm.Relief => Policy.Is(tokens, clause, trigger) || IsAllowed(tokens, clause, trigger) || Beneficiary.Addressed(tokens, passage, c) || who.Length > 0 && tokens.Read(tokens[trigger])[0] is '免' or '减',
            BenefitForm.Benefit => Policy.Is(tokens, clause, trigger) || who.Length > 0 && (Beneficiary.Addressed(tokens, passage, c) || IsAllowed(tokens, clause, trigger) || tokens.Read(tokens[clause.First])[0] == '按') && Closes(tokens, clause, tokens.Read(tokens[clause.First])[0] == '按' ? Last(tokens, clause, trigger) : trigger),
            BenefitForm.Cap => false,
            BenefitForm.Policy => false,
        };
    }

    /// <summary>对企业给予奖励,最高100万元: the amounts follow.</summary>
    public static bool GoesOnWithAmounts(Passage passage, int c, int trigger)
    {
        if (Form(passage.Tokens, trigger) == BenefitForm.Relief)
            return false;
        for (var next = c + 1; next < passage.Clauses.Count && next <= c + 2 && passage.Clauses[next - 1].Closer != TokenKind.Semicolon; next++)
            if (Amounts.In(passage, passage.Clauses[next], passage.Clauses[next].First - 1).Count > 0 || Trigger(passage.Tokens, passage.Clauses[next]) is var later and >= 0 && Amounts.Any(passage.Tokens, later, passage.Clauses[next].End))
                return true;
        return false;
    }

    private static bool HasObject(TokenStream tokens, Clause clause, int trigger)
    {
        for (var i = trigger + 1; i < clause.End; i++)
            if (tokens[i].Is(WordClass.Benefit) && Form(tokens, i) is BenefitForm.Benefit or BenefitForm.Relief or BenefitForm.Cap)
                return true;
        if (tokens.Dense.Folded[..tokens[clause.End - 1].End] is var all && (all.EndsWith("激励", StringComparison.Ordinal) && Beneficiary.Addresses(tokens, clause) || all.EndsWith("倾斜", StringComparison.Ordinal)))
            return true;
        // 享受税收优惠政策: what is enjoyed need not be a sum.
        return tokens.Read(tokens[trigger]).EndsWith("享受", StringComparison.Ordinal) && tokens.Dense.Folded[tokens[trigger].End..tokens[clause.End - 1].End] is var rest
            && !rest.StartsWith("同等", StringComparison.Ordinal) && (rest.EndsWith("政策", StringComparison.Ordinal) || rest.EndsWith("优惠", StringComparison.Ordinal) || rest.EndsWith("扶持", StringComparison.Ordinal) || rest.EndsWith("待遇", StringComparison.Ordinal) || rest.EndsWith("政策扶持", StringComparison.Ordinal));
    }

    /// <summary>按增量的10%予以支持, 安排500万元予以扶持: how much is said before.</summary>
    public static bool Supports(TokenStream tokens, Clause clause, int trigger) =>
        tokens.Dense.Folded[tokens[trigger].End..tokens[clause.End - 1].End] is "支持" or "扶持" or "资助" or "保障" or "配套" or "补足" or "倾斜支持" or "重点支持" && Amounts.Any(tokens, clause.First, trigger);

    /// <summary>对X企业的奖励，适用…; 对冒领补贴的个人，: the benefit is part of a name and nothing is given there.</summary>
    private static bool IsAttribute(TokenStream tokens, Clause clause, int trigger)
    {
        if (!Beneficiary.Addresses(tokens, clause) || Amounts.Any(tokens, trigger, clause.End))
            return false;
        var text = tokens.Dense.Folded;
        var ends = trigger + 1 == clause.End;
        if (ends && trigger > clause.First && Form(tokens, trigger) != BenefitForm.Gives)
            return text[tokens[trigger].Start - 1] == '的' || text[..tokens[trigger].Start].EndsWith("的有关", StringComparison.Ordinal) || text[..tokens[trigger].Start].EndsWith("的相关", StringComparison.Ordinal);
        var rest = text[tokens[trigger].End..tokens[clause.End - 1].End];
        return rest.IndexOf('的') is var of and >= 0 && (clause.Closer == TokenKind.Comma && Beneficiary.IsTo(tokens, clause.First) && Recipients.EndsIn(rest[(of + 1)..])
            || rest[of..].StartsWith("的资格", StringComparison.Ordinal) || rest[of..].StartsWith("的情况", StringComparison.Ordinal) || rest[of..].StartsWith("的申请", StringComparison.Ordinal));
    }

    /// <summary>给予奖励，具体如下：, or items below that name the sums: the promise is theirs.</summary>
    public static bool HeadsList(Passage passage, int c)
    {
        if (passage.Clauses[c].Closer == TokenKind.Colon || c + 2 >= passage.Clauses.Count && passage.Clauses[^1] is { Closer: TokenKind.Colon })
            return true;
        if (passage.Provision is not { Children.Length: > 0 })
            return false;
        var tokens = passage.Tokens;
        var gives = false;
        for (var i = passage.End; i < tokens.Count && i < passage.End + FarthestItem; i++)
            if (tokens[i].Is(WordClass.Benefit))
                gives = true;
            else if (gives && tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]) is { Kind: UnitKind.Money, Unit: not null })
                return true;
        return false;
    }

    /// <summary>The first item below a head names its sum within so many tokens.</summary>
    private const int FarthestItem = 60;

    private static bool Spread(Passage passage, int c) => c + 1 < passage.Clauses.Count && passage.Clauses[c].Closer == TokenKind.Colon && Amounts.Any(passage.Tokens, passage.Clauses[c + 1].First, passage.Clauses[c + 1].End);

    /// <summary>The word ends its clause or nearly so; 农机购置补贴机具 is a thing.</summary>
    private static bool Closes(TokenStream tokens, Clause clause, int trigger) =>
        tokens[clause.End - 1].End - tokens[trigger].End <= 2 && tokens[clause.End - 1].Kind != TokenKind.Number && !EndsInMeans(tokens.Dense.Folded[..tokens[clause.End - 1].End]) && (!tokens[Math.Max(clause.First, trigger - 1)].Is(WordClass.Plain) || tokens.IsWord(trigger - 1, "一次性"));

    /// <summary>按奖励额度1∶1配套奖励: of several words of benefit the last is what is given.</summary>
    private static int Last(TokenStream tokens, Clause clause, int trigger)
    {
        for (var i = clause.End - 1; i > trigger; i--)
            if (tokens[i].Is(WordClass.Benefit) && tokens.DepthAt(i) == 0 && Form(tokens, i) == BenefitForm.Benefit)
                return i;
        return trigger;
    }

    /// <summary>补助资金, 补贴总额, 奖补资格: the means or the right, not the gift.</summary>
    private static bool EndsInMeans(ReadOnlySpan<char> text) =>
        text.EndsWith("资金", StringComparison.Ordinal) || text.EndsWith("总额", StringComparison.Ordinal) || text.EndsWith("资格", StringComparison.Ordinal) || text.EndsWith("标准", StringComparison.Ordinal) || text.EndsWith("额度", StringComparison.Ordinal);

    private static bool Refuses(TokenStream tokens, Clause clause, int trigger)
    {
        // 不给予补助, 不予兑现: the refusal may share a word with what is refused.
        var before = tokens.Dense.Folded[tokens[clause.First].Start..(Form(tokens, trigger) == BenefitForm.Relief ? tokens[trigger].Start : tokens[trigger].End)];
        foreach (var refusal in Refusals)
            if (before.IndexOf(refusal, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    /// <summary>津贴标准不低于每月200元: what others are to pay at least is a target.</summary>
    private static bool IsFloor(TokenStream tokens, Clause clause, int trigger)
    {
        var rest = tokens.Dense.Folded[tokens[trigger].Start..tokens[clause.End - 1].End];
        // 补偿比例提高到60%以上: what is to be reached; a benefit would say 最高.
        if (rest.EndsWith("以上", StringComparison.Ordinal) && (RisesTo(rest, "比例") || RisesTo(rest, "比") || RisesTo(rest, "率")))
            return true;
        return rest.IndexOf("标准", StringComparison.Ordinal) is >= 0 and <= 6 && (rest.IndexOf("不低于", StringComparison.Ordinal) > 0 || rest.IndexOf("提高到", StringComparison.Ordinal) > 0 || rest.IndexOf("达到", StringComparison.Ordinal) > 0);
    }

    /// <summary>The indicator is followed at once by what it is to reach.</summary>
    private static bool RisesTo(ReadOnlySpan<char> text, string indicator) =>
        text.IndexOf(indicator, StringComparison.Ordinal) is var at and >= 0 && text[(at + indicator.Length)..] is var after
        && (after.StartsWith("达", StringComparison.Ordinal) || after.StartsWith("提高到", StringComparison.Ordinal) || after.StartsWith("提高至", StringComparison.Ordinal));

    private static bool IsRule(TokenStream tokens, Clause clause, int trigger)
    {
        var text = tokens.Dense.Folded[tokens[clause.First].Start..tokens[clause.End - 1].End];
        if (text.EndsWith("废止", StringComparison.Ordinal) || text.EndsWith("停止执行", StringComparison.Ordinal))
            return true;
        if (Policy.Is(tokens, clause, trigger))
            return false;
        return Near(tokens, clause, trigger, Rules);
    }

    /// <summary>One of the words stands within a few letters before the word of benefit.</summary>
    private static bool Near(TokenStream tokens, Clause clause, int trigger, string[] words)
    {
        var before = tokens.Dense.Folded[Math.Max(tokens[clause.First].Start, tokens[trigger].Start - 8)..tokens[trigger].Start];
        foreach (var word in words)
            if (before.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    /// <summary>申请中央补助资金2亿元: what is asked for oneself.</summary>
    private static bool Asks(TokenStream tokens, Clause clause, int trigger) =>
        Form(tokens, trigger) == BenefitForm.Benefit && Near(tokens, clause, trigger, Requests) && !IsAllowed(tokens, clause, trigger);

    /// <summary>不予处罚清单: the name of a list.</summary>
    private static bool IsName(TokenStream tokens, Clause clause, int trigger)
    {
        var rest = tokens.Dense.Folded[tokens[trigger].End..tokens[clause.End - 1].End];
        return rest.StartsWith("清单", StringComparison.Ordinal) || rest.StartsWith("机制", StringComparison.Ordinal) || rest.StartsWith("制度", StringComparison.Ordinal) || rest.StartsWith("目录", StringComparison.Ordinal) || rest.StartsWith("事项清单", StringComparison.Ordinal) || rest.StartsWith("申请条件", StringComparison.Ordinal) || rest.StartsWith("条件", StringComparison.Ordinal);
    }

    private static bool IsAllowed(TokenStream tokens, Clause clause, int trigger)
    {
        for (var i = clause.First; i < trigger; i++)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && Vocabulary.Modals[tokens.Read(tokens[i])] == Modality.Permission && !Names.IsOrgan(tokens.Dense.Folded[tokens[clause.First].Start..tokens[i].Start]))
                return true;
        return false;
    }
}
