namespace Luodi.Compiler.Lexicon;

/// <summary>数字: reads one number at a place: 1,600 · 2.65 · 两 · 十二 · 二〇二五. Full-width digits are folded before.</summary>
internal static class Numerals
{
    /// <summary>So many digits fit a decimal without loss; a longer run is a code, no number.</summary>
    public const int MostDigits = 18;

    /// <summary>Length of the number at <paramref name="start"/>; 0 if there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out decimal value, out bool chinese)
    {
        chinese = false;
        var arabic = ReadArabic(text, start, out value);
        if (arabic > 0)
            return arabic;
        chinese = true;
        return ReadChinese(text, start, out value);
    }

    private static int ReadArabic(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var i = start;
        while (i < text.Length && i - start <= MostDigits && char.IsAsciiDigit(text[i]))
            i++;
        if (i == start)
            return 0;
        if (i - start <= 3)
            while (i + 3 < text.Length && i - start <= MostDigits && text[i] == ',' && ThreeDigits(text, i + 1))
                i += 4;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var end = i + 1;
            while (end < text.Length && end - start <= MostDigits && char.IsAsciiDigit(text[end]))
                end++;
            // 1.1.1 numbers a heading; it is no decimal.
            if (!(end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])))
                i = end;
        }

        if (i - start > MostDigits)
            return 0;
        value = ValueOf(text[start..i]);
        return i - start;
    }

    /// <summary>1,600 and 2.50 as they are written: decimals that are naught are kept.</summary>
    private static decimal ValueOf(ReadOnlySpan<char> digits)
    {
        var (whole, decimals, point) = (0L, 0, false);
        foreach (var c in digits)
            if (char.IsAsciiDigit(c))
            {
                whole = whole * 10 + (c - '0');
                decimals += point ? 1 : 0;
            }
            else
                point |= c == '.';
        return new decimal((int)whole, (int)(whole >> 32), 0, false, (byte)decimals);
    }

    private static bool ThreeDigits(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>十二, 三百五十, 二〇二五, 两. A trailing 万 or 亿 is left to the unit: 五十万元 is 50 万元.</summary>
    public static int ReadChinese(ReadOnlySpan<char> text, int start, out decimal value)
    {
        value = 0;
        var (i, magnitudes) = (start, 0);
        for (; i < text.Length && i - start < MostDigits; i++)
            if (MagnitudeOf(text[i]) > 0)
                magnitudes++;
            else if (DigitOf(text[i]) < 0)
                break;
        if (i == start)
            return 0;
        if (magnitudes > 0)
            return ReadByMagnitude(text, start, out value);
        // 二〇二五 counts by place; 三五家 is a way of speaking.
        if (i - start is not (1 or 4) && text.Slice(start, i - start).IndexOfAny('〇', '零', '○') < 0)
            i = start + 1;
        for (var at = start; at < i; at++)
            value = value * 10 + DigitOf(text[at]);
        return i - start;
    }

    private static int ReadByMagnitude(ReadOnlySpan<char> text, int start, out decimal value)
    {
        decimal section = 0, digit = 0;
        value = 0;
        var (i, about) = (start, false);
        for (; i < text.Length && i - start < MostDigits; i++)
            if (DigitOf(text[i]) is var d and >= 0)
            {
                about = digit > 0;
                digit = d;
            }
            else if (MagnitudeOf(text[i]) is var magnitude and > 0)
            {
                // 二三十 is about twenty or thirty, and no number.
                if (about)
                    return 0;
                section += (digit == 0 ? 1 : digit) * magnitude;
                digit = 0;
            }
            else
                break;
        value = section + digit;
        return i - start;
    }

    private static int DigitOf(char c) => c switch
    {
        '〇' or '○' => 0,
        '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int MagnitudeOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
