using System.Globalization;
using System.Text;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>编号格式: writes a number as the format names of the standard say (ECMA-376 part 1, ST_NumberFormat); unknown ones as digits.</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Write(string format, int number) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Counting(number, Digits, "十百千", shortTen: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counting(number, LegalDigits, "拾佰仟", shortTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Arabic(number).Select(c => Digits[c - '0'])),
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Arabic(number).Select(c => (char)(c - '0' + '\uFF10'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => number is >= 1 and <= 20 ? ((char)('\u2460' + number - 1)).ToString() : Arabic(number),
        "decimalEnclosedParen" => $"({Arabic(number)})",
        "upperRoman" => RomanNumber(number),
        "lowerRoman" => RomanNumber(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "none" => "",
        _ => Arabic(number),
    };

    private static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Counting(int number, string digits, string powers, bool shortTen)
    {
        if (number is <= 0 or > 9999)
            return Arabic(number);
        var text = new StringBuilder();
        var gap = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap)
                text.Append('零');
            gap = false;
            // 十一, not 一十一
            if (!(shortTen && power == 1 && digit == 1 && text.Length == 0))
                text.Append(digits[digit]);
            if (power > 0)
                text.Append(powers[power - 1]);
        }
        return text.ToString();
    }

    private static string Cycle(int number, string signs) => number < 1 ? Arabic(number) : signs[(number - 1) % signs.Length].ToString();

    private static string RomanNumber(int number)
    {
        if (number is <= 0 or > 3999)
            return Arabic(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
            for (; number >= value; number -= value)
                text.Append(letters);
        return text.ToString();
    }

    // a … z, then aa, bb …: the standard repeats the letter.
    private static string Letters(int number, char first) =>
        number < 1 ? Arabic(number) : new string((char)(first + (number - 1) % 26), Math.Min(1 + (number - 1) / 26, 40));
}
