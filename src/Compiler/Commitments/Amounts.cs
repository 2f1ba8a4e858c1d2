using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>金额: which numbers of a clause are what is given and which only say to whom.</summary>
internal static class Amounts
{
    /// <summary>So many numbers and signs between them are looked back over for what they all count.</summary>
    private const int Farthest = 60;

    private static readonly string[] AfterDe = ["奖励", "奖补", "补助", "补贴", "资助", "资金", "标准", "比例", "额度", "一次性", "贴息", "配套", "经费", "支持", "奖金", "扶持", "财政", "研发", "生活", "安家", "购房", "租房", "算力", "创新券", "消费券", "服务券", "代金券"];

    public static bool Any(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (IsAmount(tokens, i))
                return true;
        return false;
    }

    /// <summary>The tokens of the amounts given in a clause whose giving word is <paramref name="trigger"/>.</summary>
    public static List<int> In(Passage passage, Clause clause, int trigger)
    {
        var tokens = passage.Tokens;
        var found = new List<int>();
        var deed = FirstDeed(tokens, clause);
        for (var i = clause.First; i < clause.End; i++)
            if (IsAmount(tokens, i) && FromTo(tokens, i) && i > trigger && trigger >= clause.First)
            {
                found.Add(i);
                i += 2;
            }
            else if (IsAmount(tokens, i) && !IsInstalment(passage, clause, i) && !IsCondition(tokens, clause, i) && (i > trigger && (trigger >= clause.First || i <= deed || GivesMore(tokens, clause, i)) || IsRate(tokens, clause, i) || i > clause.First && Caps(tokens, i) || i == trigger - 1 || IsAllotted(tokens, clause, i)))
                found.Add(i);
        return found;
    }

    /// <summary>A share in a condition of a relief: 经费在工资总额2.5%以内的,可…扣除.</summary>
    public static int? Condition(Passage passage, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (IsAmount(passage.Tokens, i) && passage.Tokens.MeasureOf(passage.Tokens[i]).Kind == UnitKind.Share)
                return i;
        return null;
    }

    /// <summary>Money in 元, anything else in its own unit, as written.</summary>
    public static (decimal? Amount, decimal? To, string? Unit) Value(Passage passage, int index)
    {
        var token = passage.Tokens[index];
        var measure = passage.Tokens.MeasureOf(token);
        if (measure.Unit is not { } unit)
            return (measure.From, measure.To, null);
        // ‰ is 千分之 as written; the unit behind the number keeps its width (元／月).
        if (passage.Tokens.Read(token).EndsWith(unit, StringComparison.Ordinal))
            unit = passage.Text(token.End - unit.Length, token.End);
        else if (unit == "‰")
            unit = "千分之";
        if (measure.Kind != UnitKind.Money)
            return (measure.From, measure.To, unit);
        var factor = 1m;
        var i = 0;
        for (; i < unit.Length && unit[i] is '百' or '千' or '万' or '亿'; i++)
            factor *= unit[i] switch { '百' => 100m, '千' => 1000m, '万' => 10_000m, _ => 100_000_000m };
        if (measure.To is null && FromTo(passage.Tokens, index))
            return (Times(measure.From, factor), Value(passage, index + 2).Amount, Currency(unit[i..]));
        return (Times(measure.From, factor), measure.To is { } to ? Times(to, factor) : null, Currency(unit[i..]));
    }

    /// <summary>A share of what is paid in parts is no amount, and no target either.</summary>
    private static bool IsInstalment(Passage passage, Clause clause, int index)
    {
        if (!Instalments.Are(passage.Tokens, clause, index))
            return false;
        passage.Claimed.Add(index);
        return true;
    }

    /// <summary>100万元人民币 is 元, whatever it is counted by.</summary>
    private static string Currency(string unit) => unit.StartsWith("元人民币", StringComparison.Ordinal) ? "元" + unit[4..] : unit;

    /// <summary>200元以上2000元以下: two bounds make one range.</summary>
    private static bool FromTo(TokenStream tokens, int index) =>
        index + 3 < tokens.Count && tokens.Read(tokens[index + 1]) is "以上" && tokens.Read(tokens[index + 3]) is "以下" or "以内" && tokens[index + 2].Kind == TokenKind.Number && IsAmount(tokens, index + 2);

    private static decimal Times(decimal value, decimal factor) => value < 1_000_000_000_000m ? value * factor : value;

    private static bool IsAmount(TokenStream tokens, int index) =>
        tokens[index].Kind == TokenKind.Number && tokens.DepthAt(index) == 0 && !(index > 0 && tokens[index - 1].Kind == TokenKind.Word && tokens.Read(tokens[index - 1]) is "由" or "从") && tokens.MeasureOf(tokens[index]) is { Unit: not null } measure && (measure.Kind is UnitKind.Money or UnitKind.Share || IsQuota(tokens, index));

    /// <summary>奖励建设用地指标100亩、80亩: a quota is given like a sum.</summary>
    private static bool IsQuota(TokenStream tokens, int index)
    {
        if (tokens.MeasureOf(tokens[index]).Kind is not (UnitKind.Size or UnitKind.Count))
            return false;
        var at = index - 1;
        while (at > 0 && index - at < Farthest && tokens[at].Kind is TokenKind.Pause or TokenKind.Number)
            at--;
        return at >= 0 && (tokens.Read(tokens[at]).EndsWith("指标", StringComparison.Ordinal) || tokens.Read(tokens[at]).EndsWith("名额", StringComparison.Ordinal));
    }

    /// <summary>收入超过1亿元的企业, 投资额5000万元以上: these say who is meant.</summary>
    private static bool IsCondition(TokenStream tokens, Clause clause, int index)
    {
        var after = index + 1;
        // 500万元(含)以下
        if (after < clause.End && tokens[after].Kind == TokenKind.Open && tokens.PartnerOf(after) is var close && close > after && close < clause.End)
            after = close + 1;
        // 给予成本不低于10%的资金支持: what is given is measured.
        if (after < clause.End && tokens.Dense.Folded[tokens[after].Start] == '的' && Gives(tokens, clause, index) && IsBenefit(tokens, after))
            return false;
        var bounded = after < clause.End && tokens[after].Is(WordClass.Bound);
        if (Lends(tokens, clause, index, bounded))
            return false;
        if (bounded)
            after++;
        if (index > clause.First && tokens[index - 1].Is(WordClass.Reach | WordClass.Change) && !tokens[index - 1].Is(WordClass.Benefit) && !CapAround(tokens, clause, index) && !GivesMore(tokens, clause, index))
            return true;
        if (after < clause.End && tokens.Dense.Folded[tokens[after].Start] == '的')
        {
            if (IsBenefit(tokens, after))
                return false;
            return !IsRate(tokens, clause, index) && (bounded || tokens[after].Length >= 1);
        }

        return bounded && !CapAround(tokens, clause, index);
    }

    private static bool Gives(TokenStream tokens, Clause clause, int index)
    {
        for (var i = clause.First; i < index; i++)
            if (tokens[i].Is(WordClass.Benefit) && Promises.Form(tokens, i) == BenefitForm.Gives)
                return true;
        return false;
    }

    /// <summary>可申请最高不超过15万元的创业贷款, 给予免抵押、5万元以下、三年以内的小额信贷支持: the loan that is promised is measured.</summary>
    private static bool Lends(TokenStream tokens, Clause clause, int index, bool bounded)
    {
        var rest = tokens.Dense.Folded[tokens[index].End..tokens[clause.End - 1].End];
        if (!rest.EndsWith("贷款", StringComparison.Ordinal) && !rest.EndsWith("信贷支持", StringComparison.Ordinal) && !rest.EndsWith("贷款支持", StringComparison.Ordinal))
            return false;
        if (!bounded)
            return rest[0] == '的' && CapAround(tokens, clause, index);
        return index + 2 < clause.End && tokens[index + 2].Kind == TokenKind.Pause && tokens[index - 1].Kind == TokenKind.Pause && Gives(tokens, clause, index);
    }

    /// <summary>…的资金支持, …的算力券: what is given follows 的.</summary>
    private static bool IsBenefit(TokenStream tokens, int de)
    {
        var rest = tokens.Dense.Folded.Slice(tokens[de].Start + 1, Math.Min(6, tokens.Dense.Length - tokens[de].Start - 1));
        foreach (var word in AfterDe)
            if (rest.IndexOf(word) is >= 0 and <= 2)
                return true;
        return false;
    }

    /// <summary>每亩再增加150元: more of what is given.</summary>
    private static bool GivesMore(TokenStream tokens, Clause clause, int index) =>
        index - 2 >= clause.First && (tokens.Read(tokens[index - 2]).EndsWith("再", StringComparison.Ordinal) || tokens.Read(tokens[index - 2]).EndsWith("另", StringComparison.Ordinal));

    private static bool CapAround(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index - 1; i >= clause.First && i >= index - 3; i--)
            if (tokens[i].Is(WordClass.Benefit) || tokens.Read(tokens[i]) is "不超过" or "最高" or "不高于")
                return true;
        return false;
    }

    public static bool Caps(TokenStream tokens, int index) =>
        index > 0 && (tokens[index - 1].Is(WordClass.Benefit) && Vocabulary.Benefits[tokens.Read(tokens[index - 1])] == BenefitForm.Cap || tokens.Read(tokens[index - 1]) is "不超过");

    /// <summary>按实际投入的30%, 按照每亩200元的标准.</summary>
    private static bool IsRate(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index - 1; i >= clause.First && i >= index - 16; i--)
            if (tokens.Read(tokens[i]) is "按" or "按照" or "按不超过" or "减按" || tokens[i].Kind == TokenKind.Han && tokens.Read(tokens[i]).EndsWith("按", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>安排500万元、300万元.</summary>
    private static bool IsAllotted(TokenStream tokens, Clause clause, int index)
    {
        var at = index - 1;
        while (at > clause.First && index - at < Farthest && tokens[at].Kind is TokenKind.Pause or TokenKind.Number)
            at--;
        return at >= clause.First && tokens.Read(tokens[at]) is "安排" or "列支";
    }

    /// <summary>按每招用1人1500元的标准，发放补助: how much is said in a clause before.</summary>
    public static List<int> ByRule(Passage passage, int c)
    {
        if (c == 0 || passage.Clauses[c - 1] is not { Closer: TokenKind.Comma } before || passage.Tokens.Read(passage.Tokens[before.First])[0] != '按')
            return [];
        var text = passage.Tokens.Dense.Folded[..passage.Tokens[before.End - 1].End];
        if (!text.EndsWith("标准", StringComparison.Ordinal) && !text.EndsWith("比例", StringComparison.Ordinal) && !text.EndsWith("额度", StringComparison.Ordinal))
            return [];
        var found = In(passage, before, before.First);
        found.RemoveAll(passage.Claimed.Contains);
        return found;
    }

    /// <summary>In a later clause an amount counts if nothing but names or a cap stands before it: 省级20万元; 最高500万元. Here that ends.</summary>
    private static int FirstDeed(TokenStream tokens, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (tokens[i].Is(WordClass.Deed | WordClass.Creates | WordClass.Modal) && !tokens[i].Is(WordClass.Plain | WordClass.Benefit | WordClass.LeadIn))
                return i;
        return clause.End;
    }
}
