namespace Luodi.Compiler.Lexicon;

/// <summary>数量: a number or a range of numbers with the unit after it, or a share written before it (百分之三).</summary>
internal static class MeasureReader
{
    private static readonly (string Prefix, string Unit)[] Shares = [("百分之", "%"), ("千分之", "‰"), ("万分之", "万分之")];

    private const int LongestRatio = 40;

    public static bool MayBegin(char c) => char.IsAsciiDigit(c) || c is '零' or '〇' or '两' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万';

    /// <summary>Length of the measure at <paramref name="start"/>; 0 if there is none. Chinese numerals without a unit are none.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out Measure measure)
    {
        measure = default;
        if (!MayBegin(text[start]))
            return 0;
        if (ReadShare(text, start, out measure) is var share and > 0)
            return share;
        if (start > 0 && char.IsAsciiDigit(text[start]) && text[start - 1] is '.' or '+' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]) && !IsAfterItemNumber(text, start))
            return 0;
        var length = Numerals.Read(text, start, out var from, out var chinese);
        if (length == 0 || chinese && !HasDigit(text, start, length))
            return 0;
        var at = start + length;
        var more = at < text.Length && text[at] is '余' or '多' && Units.Read(text, at + 1, out _) > 0;
        if (more)
            at++;
        // 18.5 km: the blank before a Latin unit stays in the dense text.
        if (!chinese && at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetter(text[at + 1]) && Units.Read(text, at + 1, out _) is var latin and > 0 && !(at + 1 + latin < text.Length && char.IsAsciiLetterOrDigit(text[at + 1 + latin])))
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
        // 三成以上, 降低两成; in 三成立 the letter is another word's.
        if (unitLength == 1 && text[at] is '成' or '分' && at + 1 < text.Length && text[at + 1] >= '\u4E00' && text[at + 1] is not ('以' or '左' or '多'))
            unitLength = 0;
        if (chinese && unitLength == 0)
            return 0;
        measure = new Measure(from, to > 0 ? to : null, unitLength > 0 ? Units.NameOf(text.Slice(at, unitLength)) : null, unitLength > 0 ? kind : UnitKind.Count, chinese, more);
        return at + unitLength - start;
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
        foreach (var sign in unitLength > 0 ? (int[])[at + unitLength, at] : [at])
        {
            if (sign >= text.Length || text[sign] is not ('-' or '—' or '~' or '至' or '到'))
                continue;
            var length = Numerals.Read(text, sign + 1, out to, out _);
            unitStart = sign + 1 + length;
            if (length > 0)
                return unitStart - at;
        }

        return 0;
    }

    private static int ReadShare(ReadOnlySpan<char> text, int start, out Measure measure)
    {
        measure = default;
        foreach (var (prefix, unit) in Shares)
            if (text[start..].StartsWith(prefix, StringComparison.Ordinal))
            {
                var length = Numerals.Read(text, start + 3, out var value, out var chinese);
                if (length == 0)
                    return 0;
                var at = start + 3 + length;
                if (chinese && at < text.Length && text[at] == '点' && Numerals.ReadChinese(text, at + 1, out var part) is var digits and > 0)
                {
                    for (var i = 0; i < digits; i++)
                        part /= 10;
                    (value, at) = (value + part, at + 1 + digits);
                }

                measure = new Measure(value, null, unit, UnitKind.Share, chinese, false);
                return at - start;
            }

        return 0;
    }

    /// <summary>千亿 and 百家 are ways of speaking; 三千亿 and 十家 are numbers.</summary>
    private static bool HasDigit(ReadOnlySpan<char> text, int start, int length) => text[start] == '十' || text.Slice(start, length).IndexOfAnyExcept("十百千万") >= 0;
}
