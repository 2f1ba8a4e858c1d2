using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>定语数量: measures that only tell which things are meant: 500千伏线路, 30万千瓦级机组, 65岁以上老人, 10亿元以上项目10个.</summary>
internal static class Attributes
{
    /// <summary>Whether the number at <paramref name="index"/> describes the noun after it.</summary>
    public static bool IsOne(TokenStream tokens, Clause clause, int index)
    {
        if (tokens.MeasureOf(tokens[index]) is not { Unit: { } unit } measure || index + 1 >= clause.End)
            return false;
        var next = tokens.Dense.Folded[tokens[index].End];
        // 3人制, 20万吨级, 10年期.
        if (next is '级' or '制' or '型' or '档' || next == '期' && measure.Kind == UnitKind.Time)
            return true;
        // 沿江1公里范围, 15分钟生活圈.
        if (measure.Kind is UnitKind.Size or UnitKind.Time && StartsWithAny(tokens, index + 1, clause.End, ["范围", "半径", "生活圈", "圈", "服务圈", "步行", "以外", "宽", "深", "高的", "长的"]))
            return true;
        // 500亩规模以上基地24个: how large those counted are.
        if (measure.Kind is UnitKind.Size && StartsWithAny(tokens, index + 1, clause.End, ["规模以上", "以上规模", "及以上规模"]) && CountFollows(tokens, clause, index + 1))
            return true;
        // 三年内分别下降15%, 5年累计支持: how long it takes.
        if (measure.Kind == UnitKind.Time && unit is "年" or "个月" or "月" && !(index > clause.First && tokens[index - 1].Is(WordClass.Reach | WordClass.Change)) && StartsWithAny(tokens, index + 1, clause.End, ["内", "以内", "累计", "共", "期间", "时间", "左右的时间"]))
            return true;
        // 城乡三项基本医疗保险参保率达到95%: a Chinese numeral inside a name.
        if (measure is { Chinese: true, Kind: UnitKind.Count or UnitKind.Time } && !(index > clause.First && tokens[index - 1].Is(WordClass.Creates | WordClass.Reach | WordClass.Change)) && tokens[index + 1].Kind is TokenKind.Han or TokenKind.Word && !tokens[index + 1].Is(WordClass.Bound) && NumberFollows(tokens, clause, index + 1))
            return true;
        var bounded = tokens[index + 1].Is(WordClass.Bound);
        var after = bounded ? index + 2 : index + 1;
        if (after >= clause.End || tokens[after].Kind is not (TokenKind.Han or TokenKind.Word or TokenKind.Latin or TokenKind.QuoteOpen) || tokens.Dense.Folded[tokens[after].Start] == '的')
            return false;
        if (unit is "千伏" or "伏" or "kV" or "纳米" or "英寸" or "岁")
            return true;
        return bounded && measure.Kind is UnitKind.Money or UnitKind.Size or UnitKind.Time && (CountFollows(tokens, clause, after) || CountPrecedes(tokens, clause, index));
    }

    /// <summary>2家年销售收入达500亿元的企业: a number before 的 belongs to the noun that follows.</summary>
    public static bool IsRelative(TokenStream tokens, Clause clause, int index)
    {
        var after = index + 1;
        if (after < clause.End && tokens[after].Is(WordClass.Bound))
            after++;
        return tokens.MeasureOf(tokens[index]) is { Unit: not null, Kind: not UnitKind.Count } && after + 1 < clause.End && tokens.Dense.Folded[tokens[after].Start] == '的';
    }

    private static bool StartsWithAny(TokenStream tokens, int index, int end, ReadOnlySpan<string> words)
    {
        if (index >= end)
            return false;
        var text = tokens.Dense.Folded[tokens[index].Start..tokens[end - 1].End];
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool NumberFollows(TokenStream tokens, Clause clause, int from)
    {
        for (var i = from; i < clause.End; i++)
            if (tokens[i].Kind == TokenKind.Number)
                return true;
            else if (tokens[i].Kind == TokenKind.Pause)
                return false;
        return false;
    }

    /// <summary>A number of things stands later in the same item: 海拔1500米以上学校100所.</summary>
    private static bool CountFollows(TokenStream tokens, Clause clause, int from)
    {
        for (var i = from; i < clause.End && tokens[i].Kind is not (TokenKind.Pause or TokenKind.Open); i++)
            if (tokens[i].Kind == TokenKind.Number)
                return tokens.MeasureOf(tokens[i]) is { Unit: not null, Kind: UnitKind.Count };
        return false;
    }

    private static bool CountPrecedes(TokenStream tokens, Clause clause, int index)
    {
        for (var i = index - 1; i >= clause.First && i >= index - 3 && tokens[i].Kind is not (TokenKind.Pause or TokenKind.Comma); i--)
            if (tokens[i].Kind == TokenKind.Number)
                return tokens.MeasureOf(tokens[i]) is { Unit: not null, Kind: UnitKind.Count };
        return false;
    }
}
