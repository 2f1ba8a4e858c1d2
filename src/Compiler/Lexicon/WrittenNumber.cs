namespace Luodi.Compiler.Lexicon;

/// <summary>
/// 书写数字: a whole written number at a place, in its full value: 三亿五千万, 1亿5000万, 壹佰贰拾万, 一百二十点五, 五百余万, 负六点六, 五分之一, 三又二分之一. Each magnitude counts
/// what stands before it since the last greater one. Spoken elisions (四百五 for 450) are not read: the last digit counts ones.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>A longer run is a code, no number.</summary>
    private const int Longest = 40;

    private const decimal Greatest = 1_000_000_000_000_000_000_000m;

    /// <summary>A letter with which a number may begin, formal ones (壹, 拾) included.</summary>
    public static bool MayBegin(char c) => char.IsAsciiDigit(c) || DigitOf(c) >= 0 || c is '十' or '拾' or '负' or '負';

    /// <summary>Length of the number at the beginning of the text; 0 if there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out decimal value) => ReadSigned(text, out value, true);

    /// <summary>What stands behind 分之, where a formal figure alone (壹) is a number and no name.</summary>
    public static int ReadAbove(ReadOnlySpan<char> text, out decimal value) => ReadSigned(text, out value, false);

    private static int ReadSigned(ReadOnlySpan<char> text, out decimal value, bool alone)
    {
        var sign = text.Length > 0 && text[0] is '负' or '負' or '-' ? 1 : 0;
        var length = alone ? ReadMixed(text[sign..], out value) : ReadPlain(text[sign..], out value, formalAlone: true);
        if (length == 0)
            return 0;
        value = sign == 1 ? -value : value;
        return sign + length;
    }

    /// <summary>三又二分之一, 五分之一, 1/2, or a plain number.</summary>
    private static int ReadMixed(ReadOnlySpan<char> text, out decimal value)
    {
        var length = ReadPlain(text, out value);
        if (length == 0)
            return 0;
        if (length < text.Length && text[length] == '又' && ReadFraction(text[(length + 1)..], out var part) is var more and > 0)
        {
            value += part;
            return length + 1 + more;
        }

        if (ReadFraction(text, out var fraction) is var all and > 0)
        {
            value = fraction;
            return all;
        }

        return length;
    }

    /// <summary>五分之一, 16分之5, 1/2.</summary>
    private static int ReadFraction(ReadOnlySpan<char> text, out decimal value)
    {
        var below = ReadPlain(text, out value);
        if (below == 0)
            return 0;
        if (text[below..].StartsWith("分之", StringComparison.Ordinal))
        {
            var minus = below + 2 < text.Length && text[below + 2] is '负' or '負' ? 1 : 0;
            var above = ReadPlain(text[(below + 2 + minus)..], out var over, formalAlone: true);
            if (above == 0 || value == 0)
                return 0;
            value = (minus == 1 ? -over : over) / value;
            return below + 2 + minus + above;
        }

        if (below >= text.Length || text[below] != '/' || !char.IsAsciiDigit(text[0]) || value != decimal.Truncate(value))
            return 0;
        var denominator = ReadPlain(text[(below + 1)..], out var divisor);
        // 2024/6/30 is a date, 30/60/90 a list.
        if (denominator == 0 || !char.IsAsciiDigit(text[below + 1]) || divisor == 0 || divisor != decimal.Truncate(divisor) || below + 1 + denominator < text.Length && text[below + 1 + denominator] == '/')
            return 0;
        value /= divisor;
        return below + 1 + denominator;
    }

    private static int ReadPlain(ReadOnlySpan<char> text, out decimal value, bool formalAlone = false)
    {
        decimal high = 0, myriads = 0, section = 0, number = 0;
        var (at, held, any, formal) = (0, false, false, 0);
        value = 0;
        while (at < text.Length && at < Longest)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (held && number != 0 || Numerals.Read(text, at, out number, out _) is not (var digits and > 0))
                    break;
                (at, held, any) = (at + digits, true, true);
            }
            else if (DigitOf(c) is var digit and >= 0)
            {
                if (held && number != 0)
                {
                    // 二〇二五 and 三六 by place, only before any magnitude.
                    if (high + myriads + section > 0 || char.IsAsciiDigit(text[0]) || number >= 1_000_000_000_000m)
                        break;
                    number = number * 10 + digit;
                }
                else
                    number = number * 10 + digit;
                formal += IsFormal(c) ? 1 : 0;
                (at, held, any) = (at + 1, true, true);
            }
            else if (SmallOf(c) is var small and > 0)
            {
                if (!held && small != 10)
                    break;
                // 二三十 is about twenty or thirty, and no number.
                if (number >= 10 && !char.IsAsciiDigit(text[at - 1]))
                    return 0;
                section += (held && number != 0 ? number : 1) * small;
                formal += IsFormal(c) ? 1 : 0;
                (number, held, any, at) = (0, false, true, at + 1);
            }
            else if (c is '万' or '萬' or '亿' or '億' or '兆' && any)
            {
                if (c is '万' or '萬')
                    myriads = (section + number == 0 ? myriads : section + number + (myriads > 0 ? myriads : 0)) * 10_000m;
                else if (c is '亿' or '億')
                    (high, myriads) = (high + (myriads + section + number) * 100_000_000m, 0);
                else
                    (high, myriads) = ((high + myriads + section + number) * 1_000_000_000_000m, 0);
                (section, number, held, at) = (0, 0, false, at + 1);
                if (high > Greatest || myriads > Greatest)
                    return 0;
            }
            else if (c is '点' or '點' && any && ReadDecimals(text[(at + 1)..], out var part) is var places and > 0)
            {
                number += part;
                (at, held) = (at + 1 + places, true);
                // 三点五亿: what follows is a magnitude or the end.
                if (at >= text.Length || text[at] is not ('万' or '萬' or '亿' or '億'))
                    break;
            }
            else if (c is '余' or '餘' or '多' or '几' or '幾' && any && at + 1 < text.Length && text[at + 1] is '万' or '萬' or '亿' or '億')
                at++;
            else
                break;
        }

        value = high + myriads + section + number;
        // 陆 and 伍 alone are names; 壹佰 is a sum.
        return any && (formalAlone || !(formal == 1 && at == 1)) ? at : 0;
    }

    private static int ReadDecimals(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var (scale, at) = (0.1m, 0);
        for (; at < text.Length && at < 12 && (DigitOf(text[at]) is var digit and >= 0) && text[at] is not '两'; at++)
            (value, scale) = (value + digit * scale, scale / 10);
        return at;
    }

    private static bool IsFormal(char c) => c is '壹' or '贰' or '貳' or '叁' or '肆' or '伍' or '陆' or '陸' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    private static int DigitOf(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '兩' or '贰' or '貳' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int SmallOf(char c) => c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
}
