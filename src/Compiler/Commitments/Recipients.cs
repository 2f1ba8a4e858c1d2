using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>受益者的词: which words name somebody to whom a benefit may be given, and which only say when or how.</summary>
internal static class Recipients
{
    private static readonly Trie<bool> Ends = WordList.Trie("Recipients", backwards: true);

    private static readonly string[] Adjuncts = ["依据", "根据", "按", "按照", "视", "经", "自", "其中", "在中央", "在上级", "在市级", "在省级", "为", "以", "结合", "参照", "期满", "竣工", "验收", "上岗", "签订", "补贴", "补助", "奖励", "贴息", "期限", "原则上", "可", "但", "并", "且", "同时", "对此", "此后", "每", "前", "后", "第", "实行", "实施", "执行", "落实", "推行", "加大", "加强", "完善", "推进", "进一步", "全面", "安排", "分阶段", "合计"];

    private static readonly string[] Nouns = ["企业", "单位", "机构", "个人", "团队", "农户", "合作社", "用人单位", "项目单位", "举报人", "申请人", "学校", "园区", "乡镇", "居民", "职工", "家庭", "担保机构", "银行", "协会", "商会", "商协会", "社团", "投资方", "主体", "中介人"];

    public static bool EndsIn(ReadOnlySpan<char> text) => Ends.MatchEnd(WithoutBracket(text)) > 0;

    /// <summary>上岗后, 竣工投产后, 依据项目具体情况, 自认定当年起: when, how or after what, but not who.</summary>
    public static bool IsAdjunct(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[^1] is '后' or '起' or '时' || text[^1] is '内' or '前' && !text.EndsWith("以内", StringComparison.Ordinal) && !text.EndsWith("以前", StringComparison.Ordinal))
            return true;
        // 资金采取以奖代补方式: how it is given; 以出让方式取得土地的: who.
        if (text.EndsWith("方式", StringComparison.Ordinal) || text.EndsWith("形式", StringComparison.Ordinal) || text[^1] != '的' && (text.StartsWith("采取", StringComparison.Ordinal) || text.StartsWith("采用", StringComparison.Ordinal)))
            return true;
        if (text[0] == '以' && text[^1] == '的' || text[0] == '经' && text.Contains('的') && EndsIn(text))
            return false;
        foreach (var word in Adjuncts)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>四星级 beside 三星级, 插秧机 of 收割机、插秧机: a step that names its own among those already named.</summary>
    public static bool IsBeside(ReadOnlySpan<char> name, ReadOnlySpan<char> known)
    {
        if (name.Length < 2 || name.SequenceEqual(known))
            return false;
        if (name.Length == known.Length && (name.Length == 3 && name[^1] == known[^1] || name[^2..].SequenceEqual(known[^2..])))
            return true;
        return known.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 && (at == 0 || known[at - 1] == '、') && (at + name.Length == known.Length || known[at + name.Length] == '、') && known.Contains('、');
    }

    /// <summary>给予企业…, 奖励医药企业…: the receiver right behind the giving word, or "" if none stands there.</summary>
    public static string Behind(Passage passage, int trigger, int end)
    {
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded[tokens[trigger].End..tokens[end - 1].End];
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
            foreach (var noun in Nouns)
                if (text[..length].EndsWith(noun, StringComparison.Ordinal) && text[..length].IndexOfAny('的', ',', '、') < 0 && text[..length].IndexOfAnyInRange('0', '9') < 0 && !text[length..].StartsWith("的", StringComparison.Ordinal))
                    return passage.Text(tokens[trigger].End, tokens[trigger].End + length);
        return BeforeSum(passage, trigger, end);
    }

    /// <summary>给予组织实施的行业协会10万元, 奖励运营主体或项目单位2万元: a longer name that reaches to the sum.</summary>
    private static string BeforeSum(Passage passage, int trigger, int end)
    {
        var tokens = passage.Tokens;
        var at = trigger + 1;
        while (at < end && tokens[at].Kind != TokenKind.Number && !tokens[at].Is(WordClass.Benefit) && tokens[at].Kind != TokenKind.Pause && tokens[at].Start - tokens[trigger].End < LongestPhrase)
            at++;
        if (at == trigger + 1 || at >= end || tokens[at].Kind != TokenKind.Number || tokens.MeasureOf(tokens[at]).Kind != UnitKind.Money)
            return "";
        var name = passage.Text(tokens[trigger].End, tokens[at].Start);
        return IsPlain(name) || name.Length > 2 && name[^1] is '人' or '者' ? name : "";
    }

    /// <summary>给予商协会…: the name as it was said in full before, …认可的商协会.</summary>
    public static string InFull(Passage passage, int c, string name)
    {
        var tokens = passage.Tokens;
        for (var before = c; before >= 0 && before >= c - 3; before--)
        {
            var clause = passage.Clauses[before];
            var start = tokens[clause.First].Start;
            var text = tokens.Dense.Folded[start..tokens[clause.End - 1].End];
            if (text.IndexOf(name, StringComparison.Ordinal) is var at and > 2 && at <= LongestPhrase && text[at - 1] == '的' && !tokens[clause.First].Is(WordClass.Benefit) && text[..at].IndexOf('对') < 0)
                return passage.Text(start, start + at + name.Length);
        }

        return name;
    }

    /// <summary>Already ends in the one who receives: …的企业.</summary>
    public static bool IsPlain(string who)
    {
        // 中介机构、中介人(不含公职人员): the bracket is no part of the name.
        if (who.Length > 2 && who[^1] is ')' or '）' && who.LastIndexOfAny(['(', '（']) is var open and > 1)
            who = who[..open];
        foreach (var noun in Nouns)
            if (who.EndsWith(noun, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>单个企业, 同一项目: each of those already named, whom a cap holds for.</summary>
    public static bool IsEach(string who) =>
        who.StartsWith('单') && who.Length > 1 && who[1] is '个' or '家' or '户' or '项' or '位' || who.StartsWith("每家", StringComparison.Ordinal) || who.StartsWith("每户", StringComparison.Ordinal) || who.StartsWith("每个", StringComparison.Ordinal) || who.StartsWith("同一", StringComparison.Ordinal);

    /// <summary>单个企业 of 完成首单交易的企业, 单个项目 of 技改项目: whom a cap holds for, named in full; unchanged if the name says something else.</summary>
    public static string EachOf(string each, string who)
    {
        var count = each.StartsWith("同一", StringComparison.Ordinal) || each.StartsWith('单') ? 2 : each.Length;
        if (count >= each.Length || who.Length <= each.Length - count || !IsEach(each))
            return each;
        var noun = each.AsSpan(count);
        if (IsEach(who))
            return each;
        if (who.AsSpan().StartsWith(noun, StringComparison.Ordinal) && IsPlain(each))
            return string.Concat(who.AsSpan(noun.Length), "的", each);
        if (!who.AsSpan().EndsWith(noun, StringComparison.Ordinal))
            return each;
        // 首次投保的新材料生产企业: what follows 的 names them well enough.
        var name = who.LastIndexOf('的') is var of and >= 0 ? who.AsSpan(of + 1) : who;
        return name.Length > noun.Length ? string.Concat(each.AsSpan(0, count), name) : string.Concat(who.AsSpan(0, who.Length - noun.Length), each);
    }

    /// <summary>单个项目奖励最高…: by the project is counted, it is still the company that receives.</summary>
    public static bool IsProjectOf(string named, string known) =>
        named is "单个项目" or "每个项目" or "同一项目" && IsPlain(known) && !known.EndsWith("项目", StringComparison.Ordinal);

    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[^1] == ')' && text.LastIndexOf('(') is var open and > 0 && Ends.MatchEnd(text) == 0 ? text[..open] : text;

    /// <summary>A receiver's name behind the giving word is short.</summary>
    private const int Longest = 8;

    private const int LongestPhrase = 20;
}
