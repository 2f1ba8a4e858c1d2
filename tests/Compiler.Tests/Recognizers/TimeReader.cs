using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Tests.Recognizers;

/// <summary>Dates, periods, lengths of time and rhythms of a text in the suite's TIMEX form. A range is read when both its ends are.</summary>
internal static class TimeReader
{
    private static readonly WordTable<Every> Rhythms = WordList.Table<Luodi.Compiler.Commitments.Every>("Rhythms");

    public static IReadOnlyList<Entity> Read(string text)
    {
        var found = new List<Entity>();
        for (var i = 0; i < text.Length;)
        {
            var (length, entity) = At(text, i);
            if (entity is not null)
                found.Add(entity);
            i += Math.Max(1, length);
        }

        return found;
    }

    private static (int, Entity?) At(string text, int i)
    {
        var word = Vocabulary.Words.Match(text.AsSpan(i), out var meaning);
        if (word > 0 && text[i] == '每' && (meaning & WordClass.Rhythm) != 0 && Rhythms.TryGetValue(text.AsSpan(i, word), out var every))
            return (word, new Entity(text.Substring(i, word), word == 3 && text[i + 1] == '周' ? $"XXXX-WXX-{"一二三四五六日".IndexOf(text[i + 2], StringComparison.Ordinal) + 1}" : every switch { Every.Day => "P1D", Every.Week => "P1W", Every.Month => "P1M", Every.Quarter => "P3M", Every.HalfYear => "P6M", Every.Year => "P1Y", _ => null }));
        if (Date(text, i, null) is { } date)
        {
            var to = date.End;
            if (to < text.Length && Joins(text, to) is var joint and > 0 && (Date(text, to + joint, date) ?? Day(text, to + joint, date)) is { } end)
                return (end.End - i, new Entity(text[i..end.End], $"({date.Start},{(end.Start.StartsWith("XXXX", StringComparison.Ordinal) && !date.Start.StartsWith("XXXX", StringComparison.Ordinal) ? date.Start[..4] + end.Start[4..] : end.Start)})"));
            return (date.End - i, new Entity(text[i..date.End], date.Said));
        }

        return Strung(text, i);
    }

    /// <summary>一年又一个月21天: lengths of time strung together are one.</summary>
    private static (int, Entity?) Strung(string text, int i)
    {
        var (length, first) = i > 0 && text[i - 1] == '第' ? (1, null) : Duration(text, i);
        if (first is null)
            return (length, null);
        var parts = new List<string> { first.Value! };
        for (var next = i + length; next < text.Length;)
        {
            var joint = text[next] is '又' or '零' ? 1 : 0;
            if (next + joint >= text.Length || Duration(text, next + joint) is not (var more, { } part))
                break;
            parts.Add(part.Value!);
            next += joint + more;
            length = next - i;
        }

        // The suite writes years before months before days, whatever the order of the text.
        return (length, new Entity(text.Substring(i, length), parts.Count == 1 ? parts[0] : Together(parts)));
    }

    /// <summary>到, 至, - between the ends of a range, or 和 and 与 where 间 follows.</summary>
    private static int Joins(string text, int at)
    {
        // 2010年之后2018年之前: after the one and before the other.
        if (text.AsSpan(at).StartsWith("之后", StringComparison.Ordinal) && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))
            return 2;
        if (text[at] is '到' or '至' or '-' or '—' or '~')
            return 1;
        return text[at] is '和' or '与' && text.IndexOf('间', at) is var end and > 0 && end - at < 14 ? 1 : 0;
    }

    private static Found? Date(string text, int i, Found? before)
    {
        if (i >= text.Length || i > 0 && char.IsAsciiDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1]))
            return null;
        var length = Dates.Read(text, i, out var value);
        if (length == 0 || value.FiveYearPlan)
            return null;
        var words = text.Substring(i, length);
        var year = value.Year?.ToString("D4", CultureInfo.InvariantCulture) ?? "XXXX";
        var (start, said) = value switch
        {
            // 1995-1997年 is one date of the lexer, whose due date is the last year.
            { Month: null } when words.Length > 8 && words[4] is '-' or '—' or '~' or '至' => ($"{words[..4]}-01-01", $"({words[..4]}-01-01,{year}-01-01)"),
            { Day: { } day, Month: { } m } => ($"{year}-{m:D2}-{day:D2}", $"{year}-{m:D2}-{day:D2}"),
            { Month: { } m } when words.Contains('季') => ($"{year}-{m - 2:D2}-01", $"({year}-{m - 2:D2}-01,{Next(value.Year, m)})"),
            { Month: { } m } when words.Contains("半年", StringComparison.Ordinal) => ($"{year}-{m - 5:D2}-01", $"({year}-{m - 5:D2}-01,{Next(value.Year, m)})"),
            { Month: { } m } => ($"{year}-{m:D2}-01", $"{year}-{m:D2}"),
            _ => ($"{year}-01-01", year),
        };
        return new Found(i + length, start, said);
    }

    private static string Next(int? year, int month) =>
        month == 12 ? year is { } y ? $"{y + 1:D4}-01-01" : "XXXX-01-01" : $"{year?.ToString("D4", CultureInfo.InvariantCulture) ?? "XXXX"}-{month + 1:D2}-01";

    /// <summary>The day alone that ends 一月十日到十二日.</summary>
    private static Found? Day(string text, int i, Found before)
    {
        var length = Numerals.Read(text, i, out var day, out _);
        if (length == 0 || i + length >= text.Length || text[i + length] is not ('日' or '号') || day is < 1 or > 31 || before.Start.Length != 10)
            return null;
        var start = $"{before.Start[..8]}{(int)day:D2}";
        return new Found(i + length + 1, start, start);
    }

    private static string Together(List<string> parts)
    {
        var days = string.Concat(parts.Where(p => p[1] != 'T').Select(p => p[1..]).OrderBy(p => "YMWD".IndexOf(p[^1], StringComparison.Ordinal)));
        var hours = string.Concat(parts.Where(p => p[1] == 'T').Select(p => p[2..]));
        return $"P{days}{(hours.Length > 0 ? "T" + hours : "")}";
    }

    private static (int, Entity?) Duration(string text, int i)
    {
        if (!MeasureReader.MayBegin(text[i]) || i > 0 && char.IsAsciiDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1]))
            return (1, null);
        var length = MeasureReader.Read(text, i, out var measure);
        // 1995-1997年: years, not a length.
        if (length > 0 && measure is { Unit: "年", From: >= 1900 and < 2200, To: { } to })
            return (length, new Entity(text.Substring(i, length), $"({measure.From:0}-01-01,{to:0}-01-01)"));
        if (length == 0 || measure.Kind != UnitKind.Time || measure.To is not null || measure.Unit is "岁" or "日" or "月")
            return (length, null);
        var unit = measure.Unit switch { "年" => "Y", "个月" => "M", "周" or "星期" or "个星期" => "W", "天" => "D", "小时" or "个小时" => "H", "分钟" => "M", "秒" => "S", _ => null };
        if (unit is null)
            return (length, null);
        var timed = measure.Unit is "小时" or "个小时" or "分钟" or "秒" ? "T" : "";
        return (length, new Entity(text.Substring(i, length), $"P{timed}{measure.From:0.##}{unit}"));
    }

    /// <summary>A date: where it ends, its first day, and how the suite says it.</summary>
    private sealed record Found(int End, string Start, string Said);
}
