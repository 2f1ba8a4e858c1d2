namespace Luodi.Compiler.Lexicon;

/// <summary>日期与时段: reads a date or the name of a five-year plan at a place.</summary>
internal static class Dates
{
    /// <summary>三十一, 12: letters of a day or a month.</summary>
    private const int LongestSmall = 3;

    private static readonly string[] Edges = ["年底", "年末", "底", "末", "期末"];

    private static readonly string[] PlanTimes = ["期末", "末期", "时期末", "末", "期间", "时期", "时间"];

    private static readonly string[] Befores = ["之前", "以前", "前"];

    private static readonly (string Word, int Month)[] Parts =
        [("上半年", 6), ("下半年", 12), ("前半年", 6), ("后半年", 12), ("第一季度", 3), ("一季度", 3), ("第二季度", 6), ("二季度", 6), ("第三季度", 9), ("三季度", 9), ("第四季度", 12), ("四季度", 12)];

    /// <summary>Length of the date at <paramref name="start"/>; 0 if there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out DateValue value)
    {
        var plan = ReadPlan(text, start, out value);
        if (plan > 0)
            return plan;
        if (ReadNumeric(text, start, out value) is var numeric and > 0)
            return numeric;
        var length = ReadYear(text, start, out var year);
        var at = start + length;
        int? month = null, day = null;
        var atEnd = false;
        var beforeMonth = at;
        var monthLength = ReadSmall(text, at, 12, '月', out var m);
        if (monthLength > 0 && (length > 0 || IsMonthName(text, at, monthLength)))
        {
            month = m;
            at += monthLength;
            if (at < text.Length && text[at] == '份')
                at++;
            var dayLength = ReadSmall(text, at, 31, '日', out var d);
            if (dayLength == 0)
                dayLength = ReadSmall(text, at, 31, '号', out d);
            if (dayLength > 0 && (year is null || d <= DateTime.DaysInMonth(year.Value, m)))
            {
                day = d;
                at += dayLength;
            }
            else if (StartsWith(text, at, "月底") || StartsWith(text, at, "月末"))
                at += 2;
        }
        else if (length > 0)
            foreach (var (word, last) in Parts)
                if (StartsWith(text, at, word))
                {
                    (month, at) = (last, at + word.Length);
                    break;
                }

        if (at == start || at == beforeMonth && length == 0)
            return 0;
        if (day is null)
            foreach (var edge in Edges)
                if (StartsWith(text, at, edge) && !StartsWith(text, at, "底线"))
                {
                    (atEnd, at) = (true, at + edge.Length);
                    break;
                }

        at = SkipBefore(text, at, out var before);
        value = new DateValue(year, month, day, atEnd, before, false);
        return at - start;
    }

    /// <summary>“十四五”末, “十四五”期间, 十五五时期: the last year of the plan. The plan of n periods ends in 2005 + 5 × (n − 10).</summary>
    private static int ReadPlan(ReadOnlySpan<char> text, int start, out DateValue value)
    {
        value = default;
        var quoted = start < text.Length && text[start] is '“' or '"' or '「';
        var at = quoted ? start + 1 : start;
        if (at >= text.Length || text[at] != '十')
            return 0;
        var length = Numerals.ReadChinese(text, at, out _);
        if (length is not (2 or 3) || text[at + length - 1] != '五')
            return 0;
        // 十五 is the tenth plan, 十四五 the fourteenth: the last 五 is the plan's own word.
        var ordinal = length == 2 ? 10 : 10 + "零一二三四五六七八九".IndexOf(text[at + 1], StringComparison.Ordinal);
        if (ordinal is < 10 or > 19)
            return 0;
        at += length;
        if (quoted)
        {
            if (at >= text.Length || text[at] is not ('”' or '"' or '」'))
                return 0;
            at++;
        }

        var named = false;
        foreach (var word in PlanTimes)
            if (StartsWith(text, at, word))
            {
                (named, at) = (true, at + word.Length);
                break;
            }

        if (!quoted && !named)
            return 0;
        value = new DateValue(2005 + 5 * (ordinal - 10), null, null, named, false, true);
        return at - start;
    }

    /// <summary>2024-06-30, 2024/6/30, 2024.6.30.</summary>
    private static int ReadNumeric(ReadOnlySpan<char> text, int start, out DateValue value)
    {
        value = default;
        if (start + 8 > text.Length || !char.IsAsciiDigit(text[start]) || start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]) || text[start + 4] is not ('-' or '/' or '.') || !int.TryParse(text.Slice(start, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
            return 0;
        var month = ReadTwo(text, start + 5, out var m);
        var at = start + 5 + month;
        if (month == 0 || m is < 1 or > 12 || at >= text.Length || text[at] != text[start + 4])
            return 0;
        var day = ReadTwo(text, at + 1, out var d);
        if (day == 0 || d < 1 || d > DateTime.DaysInMonth(year, m))
            return 0;
        at = SkipBefore(text, at + 1 + day, out var before);
        value = new DateValue(year, m, d, false, before, false);
        return at - start;
    }

    private static int ReadTwo(ReadOnlySpan<char> text, int start, out int value)
    {
        var length = 0;
        value = 0;
        while (length < 2 && start + length < text.Length && char.IsAsciiDigit(text[start + length]))
            value = value * 10 + (text[start + length++] - '0');
        return length;
    }

    /// <summary>2025年, 2012—2015年: of a range the last year counts.</summary>
    private static int ReadYear(ReadOnlySpan<char> text, int start, out int? year)
    {
        var length = ReadOneYear(text, start, out year);
        if (start + 9 < text.Length && char.IsAsciiDigit(text[start]) && (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && text[start..(start + 4)] is ['1' or '2', _, _, _] && text[start + 4] is '—' or '-' or '~' or '至' && ReadOneYear(text, start + 5, out var last) is var rest and > 0
            && int.TryParse(text[start..(start + 4)], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var first) && first is >= 1900 and < 2200 && last > first)
        {
            year = last;
            return 5 + rest;
        }

        return length;
    }

    private static int ReadOneYear(ReadOnlySpan<char> text, int start, out int? year)
    {
        year = null;
        if (start + 4 >= text.Length || text[start + 4] != '年')
            return 0;
        var length = Numerals.Read(text, start, out var number, out var chinese);
        if (length != 4 || number is < 1900 or > 2199 || chinese && text.Slice(start, 4).IndexOfAny("十百千两") >= 0)
            return 0;
        var at = start + length + 1;
        year = (int)number;
        if (at < text.Length && text[at] == '度')
            at++;
        return at - start;
    }

    private static int ReadSmall(ReadOnlySpan<char> text, int start, int most, char mark, out int value)
    {
        value = 0;
        // Most numbers are no days or months: the mark is looked for before the number is read.
        if (start + 1 >= text.Length || text.Slice(start + 1, Math.Min(LongestSmall, text.Length - start - 1)).IndexOf(mark) < 0)
            return 0;
        var length = Numerals.Read(text, start, out var number, out _);
        if (length is 0 or > LongestSmall || number < 1 || number > most || number != decimal.Truncate(number) || start + length >= text.Length || text[start + length] != mark)
            return 0;
        value = (int)number;
        return length + 1;
    }

    /// <summary>Without a year only 6月底, 6月30日, 6月前 are dates; 6个月 and 三月 in running text are not.</summary>
    private static bool IsMonthName(ReadOnlySpan<char> text, int start, int length)
    {
        var at = start + length;
        return StartsWith(text, at, "底") || StartsWith(text, at, "末") || StartsWith(text, at, "前") || StartsWith(text, at, "份") || StartsWith(text, at, "中旬")
            || StartsWith(text, at, "上旬") || StartsWith(text, at, "下旬") || StartsWith(text, at, "以前") || StartsWith(text, at, "之前") || ReadSmall(text, at, 31, '日', out _) > 0 || ReadSmall(text, at, 31, '号', out _) > 0
            || IsJoint(text, at) && ReadSmall(text, at + 1, 12, '月', out _) > 0 || start > 1 && IsJoint(text, start - 1) && text[start - 2] == '月';
    }

    /// <summary>3月至5月, 3月、9月: one month beside another is no length of time.</summary>
    private static bool IsJoint(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '至' or '到' or '-' or '—' or '~' or '和' or '与' or '、';

    private static int SkipBefore(ReadOnlySpan<char> text, int at, out bool before)
    {
        before = false;
        foreach (var word in Befores)
            if (StartsWith(text, at, word) && !StartsWith(text, at, "前沿") && !StartsWith(text, at, "前列") && !StartsWith(text, at, "前瞻"))
            {
                before = true;
                return at + word.Length;
            }

        return at;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, int at, string word) =>
        at <= text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);
}
