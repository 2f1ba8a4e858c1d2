using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>节奏的日子: 每月第5个工作日前 → working day 5, 每年9月15日前 → month 9 day 15, 每季度末 → end of quarter.</summary>
internal static class DayReader
{
    /// <summary>The day, and the token after it.</summary>
    public static (string? By, int After) Read(TokenStream tokens, int first, int end, Every every)
    {
        for (var i = first; i < end && i < first + 5; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Date && tokens.DateOf(token) is { Year: null, Month: { } month } date)
                return (date.Day is { } day ? $"month {month} day {day}" : $"month {month}", i + 1);
            if (every == Every.Year && IsMonth(tokens, first, i))
                return ($"month {(int)tokens.MeasureOf(token).From}", i + 1);
            if (token.Kind == TokenKind.Number && tokens.MeasureOf(token) is { To: null } measure && measure.From == decimal.Truncate(measure.From) && measure.From is > 0 and < 100 && IsDeadline(tokens, i, end))
            {
                if (measure.Unit is "个工作日" or "工作日")
                    return ($"working day {(int)measure.From}", AfterDay(tokens, i + 1, end));
                if (measure.Unit is "日" or "天" or "号")
                    return ($"day {(int)measure.From}", AfterDay(tokens, i + 1, end));
            }

            var text = tokens.Read(token);
            // 每季度末月25日前: the day stands after the month.
            if (text.StartsWith("末", StringComparison.Ordinal) && text.Length > 1 && text[1] is not ('前' or '之' or '以'))
                continue;
            if (token.Kind is TokenKind.Han or TokenKind.Word && (text.StartsWith("底") || text.StartsWith("末") || text.StartsWith("月底") || text.StartsWith("月末") || text.StartsWith("年底") || text.StartsWith("年末") || text.StartsWith("季末") || text.StartsWith("年终")))
                return (every switch
                {
                    Every.Month => "end of month",
                    Every.Quarter => "end of quarter",
                    Every.Year => "end of year",
                    Every.Day or Every.Week or Every.HalfYear or Every.Regularly => null,
                }, i + 1);
        }

        return (null, first);
    }

    /// <summary>每年11月组织考核, 每年的11月: right behind a year's rhythm a month without 前 or 底 is one, and no length of time.</summary>
    private static bool IsMonth(TokenStream tokens, int first, int index) =>
        tokens[index].Kind == TokenKind.Number && (index == first || index == first + 1 && tokens.Read(tokens[first]) is "的" or "度")
        && tokens.MeasureOf(tokens[index]) is { To: null, Unit: "月", From: >= 1 and <= 12 } measure && measure.From == decimal.Truncate(measure.From);

    /// <summary>A day only if something is due by it: 5日前, 第5个工作日, 10日内.</summary>
    private static bool IsDeadline(TokenStream tokens, int index, int end)
    {
        var text = tokens.Dense.Folded;
        if (text[tokens[index].Start - 1] == '第')
            return true;
        return index + 1 < end && (text[tokens[index + 1].Start] is '前' or '内' or '之' or '左' or '向' or '报' or '将' or '召' || tokens.Read(tokens[index + 1]) is "以前" or "以内");
    }

    private static int AfterDay(TokenStream tokens, int index, int end) =>
        index < end && tokens.Read(tokens[index]) is "前" or "内" or "之前" or "以前" or "以内" or "之内" ? index + 1 : index;

    /// <summary>4月10日、7月10日前: the days that follow the first in a list.</summary>
    public static List<string> Others(TokenStream tokens, int first, int end)
    {
        var others = new List<string>();
        for (var i = first; i + 1 < end && (tokens[i].Kind == TokenKind.Pause || tokens.Read(tokens[i]) is "和" or "及") && tokens[i + 1].Kind == TokenKind.Date && tokens.DateOf(tokens[i + 1]) is { Year: null, Month: { } month } date; i += 2)
            others.Add(date.Day is { } day ? $"month {month} day {day}" : $"month {month}");
        return others;
    }
}
