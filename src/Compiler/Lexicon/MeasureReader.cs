namespace Luodi.Compiler.Lexicon;

/// <summary>数量: a number or a range of numbers with the unit after it, or a share written before it (百分之三).</summary>
internal static class MeasureReader
{
    private static readonly (string Prefix, string Unit)[] Shares = [("百分之", "%"), ("千分之", "‰"), ("仟分之", "‰"), ("万分之", "万分之"), ("百万分之", "百万分之"), ("千万分之", "千万分之"), ("亿分之", "亿分之")];

    private const int LongestRatio = 40;

    public static bool MayBegin(char c) => char.IsAsciiDigit(c) || c is '零' or '〇' or '两' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '负' or '半'
        || IsFormal(c);

    private static bool IsFigure(char c) => c is '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    /// <summary>大写: how numerals are written on money orders.</summary>
    private static bool IsFormal(char c) => c is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    /// <summary>Length of the measure at <paramref name="start"/>; 0 if there is none. Chinese numerals without a unit are none.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out Measure measure)
    {
        measure = default;
        // 二三十个: about twenty or thirty; the second figure begins no number.
        if (!MayBegin(text[start]) || start > 0 && IsFigure(text[start - 1]) && (IsFigure(text[start]) || text[start] == '十'))
            return 0;
        if (ReadShare(text, start, out measure) is var share and > 0)
            return share;
        if (text[start] == '半')
            return ReadHalf(text, start, out measure);
        if (start > 0 && char.IsAsciiDigit(text[start]) && text[start - 1] is '.' or '+' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]) && !IsAfterItemNumber(text, start))
            return 0;
        var length = ReadNumber(text, start, out var from, out var chinese);
        if (length == 0 || chinese && !HasDigit(text, start, length))
            return 0;
        var at = start + length;
        if (at < text.Length && text[at] == '分' && ReadFraction(text, start, at, out measure) is var fraction and > 0)
            return fraction;
        var more = at < text.Length && text[at] is '余' or '多' && Units.Read(text, at + 1, out _) > 0;
        if (more)
            at++;
        var unitLength = Units.Read(text, at, out var kind);
        var toLength = ReadSecond(text, at, unitLength, out var to, out var unitStart);
        if (toLength > 0 && to > from)
        {
            at = unitStart;
            unitLength = Units.Read(text, at, out kind);
        }
        else
            to = 0;
        if (chinese && unitLength == 0)
            return 0;
        // 五百亿级 and 百万级 are ranks, not measures.
        if (unitLength > 0 && kind == UnitKind.Magnitude && at + unitLength < text.Length && text[at + unitLength] == '级')
            return 0;
        // 七成六 is seventy-six of a hundred.
        if (unitLength == 1 && text[at] == '成' && chinese && at + 1 < text.Length && IsFigure(text[at + 1]) && Numerals.Read(text, at + 1, out var tenths, out _) == 1 && !(at + 2 < text.Length && text[at + 2] >= '\u4E00'))
        {
            measure = new Measure(from + tenths / 10, null, "成", UnitKind.Share, chinese, more);
            return at + 2 - start;
        }

        // 80年代 is no length of time.
        if (unitLength == 1 && text[at] == '年' && at + 1 < text.Length && text[at + 1] == '代')
            unitLength = 0;
        // 三成以上, 降低两成; in 三成立 the letter is another word's.
        if (unitLength == 1 && text[at] is '成' or '分' && at + 1 < text.Length && text[at + 1] >= '\u4E00' && text[at + 1] is not ('以' or '左' or '多'))
            unitLength = 0;
        if (chinese && unitLength == 0)
            return 0;
        // 三年半: half a unit more.
        if (unitLength > 0 && kind == UnitKind.Time && to == 0 && at + unitLength < text.Length && text[at + unitLength] == '半' && !(at + unitLength + 1 < text.Length && text[at + unitLength + 1] is '数' or '径' or '年' or '个'))
        {
            measure = new Measure(from + 0.5m, null, Units.NameOf(text.Slice(at, unitLength)), kind, chinese, more);
            return at + unitLength + 1 - start;
        }

        measure = new Measure(from, to > 0 ? to : null, unitLength > 0 ? Units.NameOf(text.Slice(at, unitLength)) : null, unitLength > 0 ? kind : UnitKind.Count, chinese, more);
        return at + unitLength - start;
    }

    /// <summary>
    /// The number before a unit. A magnitude that ends it is left to the unit, as written: 五十万元 is 50 万元. One with figures behind it is not:
    /// 三亿五千万元 and 1亿5000万元 are read in full, in 元.
    /// </summary>
    private static int ReadNumber(ReadOnlySpan<char> text, int start, out decimal value, out bool chinese)
    {
        chinese = true;
        if (text[start] == '负' && start + 1 < text.Length)
        {
            // One sign and no more: a line of nothing else must not be followed down to its end.
            if (text[start + 1] == '负')
            {
                value = 0;
                return 0;
            }

            var below = ReadNumber(text, start + 1, out value, out chinese);
            value = -value;
            return below > 0 ? below + 1 : 0;
        }

        if (IsFormal(text[start]))
            return WrittenNumber.Read(text[start..], out value);
        var length = Numerals.Read(text, start, out value, out chinese);
        var at = start + length;
        if (length == 0 || at >= text.Length)
            return length;
        if (text[at] is '万' or '亿' or '千')
        {
            var end = at + 1;
            while (end < text.Length && text[end] is '万' or '亿')
                end++;
            return end < text.Length && WrittenNumber.MayBegin(text[end]) && WrittenNumber.Read(text[start..], out var whole) is var all && start + all > end && Units.Read(text, start + all, out var kind) > 0 && kind != UnitKind.Magnitude ? Full(whole, all, out value) : length;
        }

        return chinese && text[at] == '点' && Decimals(text, at + 1, out var part) is var places and > 0 ? Full(value + part, length + 1 + places, out value) : length;
    }

    private static int Full(decimal number, int length, out decimal value)
    {
        value = number;
        return length;
    }

    /// <summary>五 of 三点五.</summary>
    private static int Decimals(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var scale = 0.1m;
        var at = start;
        for (; at < text.Length && at - start < 8 && "零一二三四五六七八九".IndexOf(text[at], StringComparison.Ordinal) is var digit and >= 0; at++)
            (value, scale) = (value + digit * scale, scale / 10);
        return at - start;
    }

    /// <summary>11.121人才项目: the number of an item at the beginning of the line, and what the item begins with.</summary>
    private static bool IsAfterItemNumber(ReadOnlySpan<char> text, int start)
    {
        var at = start - 2;
        while (at >= 0 && start - at < 6 && char.IsAsciiDigit(text[at]))
            at--;
        return text[start - 1] == '.' && (at < 0 || text[at] == '\n');
    }

    /// <summary>3∶42∶55: numbers joined by colons, neither a time of day (two of them, no ratio sign) nor a part of a number.</summary>
    public static int ReadRatio(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsAsciiDigit(text[start]) || start > 0 && char.IsAsciiDigit(text[start - 1]))
            return 0;
        var (at, colons) = (start, 0);
        while (at - start < LongestRatio && Numerals.Read(text, at, out _, out var chinese) is var length and > 0 && !chinese)
        {
            at += length;
            if (at + 1 >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[at + 1]))
                return colons > 0 ? at - start : 0;
            colons++;
            at++;
        }

        return 0;
    }

    /// <summary>The second number of a range after -, —, ~, 至 or 到, with the first number's unit in between (2%至3%) or not.</summary>
    private static int ReadSecond(ReadOnlySpan<char> text, int at, int unitLength, out decimal to, out int unitStart)
    {
        to = 0;
        unitStart = 0;
        for (var sign = at + unitLength; ; sign = at)
        {
            if (sign < text.Length && text[sign] is '-' or '—' or '~' or '至' or '到' && Numerals.Read(text, sign + 1, out to, out _) is var length and > 0)
            {
                unitStart = sign + 1 + length;
                return unitStart - at;
            }

            if (sign == at)
                return 0;
        }
    }

    private static int ReadShare(ReadOnlySpan<char> text, int start, out Measure measure)
    {
        measure = default;
        if (text[start] is not ('百' or '千' or '仟' or '万' or '亿'))
            return 0;
        foreach (var (prefix, unit) in Shares)
            if (text[start..].StartsWith(prefix, StringComparison.Ordinal))
            {
                // 百分之百 is the one share written without a figure.
                var at = start + prefix.Length;
                var whole = unit == "%" && at < text.Length && text[at] == '百';
                var value = 100m;
                var length = whole ? 1 : WrittenNumber.ReadAbove(text[at..], out value);
                if (length == 0)
                    return 0;
                measure = new Measure(value, null, unit, UnitKind.Share, !char.IsAsciiDigit(text[at]), false);
                return prefix.Length + length;
            }

        return 0;
    }

    /// <summary>半年, 半个月, 半小时.</summary>
    private static int ReadHalf(ReadOnlySpan<char> text, int start, out Measure measure)
    {
        measure = default;
        var length = Units.Read(text, start + 1, out var kind);
        if (length == 0 || kind != UnitKind.Time || text[start + 1] is '岁' or '月' or '日' or '周')
            return 0;
        measure = new Measure(0.5m, null, Units.NameOf(text.Slice(start + 1, length)), kind, true, false);
        return length + 1;
    }

    /// <summary>三分之二: two of 三分之, as 万分之二 is two of 万分之.</summary>
    private static int ReadFraction(ReadOnlySpan<char> text, int start, int at, out Measure measure)
    {
        measure = default;
        if (!text[at..].StartsWith("分之", StringComparison.Ordinal) || WrittenNumber.Read(text[(at + 2)..], out var value) is not (var length and > 0))
            return 0;
        measure = new Measure(value, null, Units.NameOf(text[start..(at + 2)]), UnitKind.Share, !char.IsAsciiDigit(text[start]), false);
        return at + 2 + length - start;
    }

    /// <summary>千亿 and 百家 are ways of speaking; 三千亿 and 十家 are numbers.</summary>
    private static bool HasDigit(ReadOnlySpan<char> text, int start, int length) => text[start] == '十' || text.Slice(start, length).IndexOfAnyExcept("十百千万") >= 0;
}
