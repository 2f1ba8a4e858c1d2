using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Luodi.Platform.Time;

/// <summary>通知正文: reads the text of a holiday notice as it is published. What it does not understand it refuses; it never guesses a day.</summary>
public static partial class NoticeText
{
    /// <param name="year">The year it is about; null to take it from the title.</param>
    /// <param name="number">发文字号; null to take it from the text.</param>
    public static Outcome<YearPlan> Read(string? text, int? year, string? number, string? address)
    {
        var plain = Plain(text ?? "");
        year ??= Title().Match(plain) is { Success: true } title ? int.Parse(title.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
        number = number?.Trim() is { Length: > 0 } given ? given : Number().Match(plain) is { Success: true } found ? $"{found.Groups[1].Value}〔{found.Groups[2].Value}〕{found.Groups[3].Value}号" : null;
        if (year is null)
            return new Refusal(RefusalKind.Invalid, "platform.notice-no-year", "Year");
        if (number is null)
            return new Refusal(RefusalKind.Invalid, "platform.notice-no-number", "Number");
        var off = new Dictionary<string, IReadOnlyList<DateOnly>>(StringComparer.Ordinal);
        var work = new Dictionary<string, IReadOnlyList<DateOnly>>(StringComparer.Ordinal);
        var items = Item().Matches(plain);
        if (items.Count == 0)
            return new Refusal(RefusalKind.Invalid, "platform.notice-no-items", "Text");
        for (var i = 0; i < items.Count; i++)
        {
            var body = plain[(items[i].Index + items[i].Length)..(i + 1 < items.Count ? items[i + 1].Index : plain.Length)];
            var reader = new NoticeItem(year.Value);
            if (reader.Read(body) is { } refusal)
                return refusal;
            var name = items[i].Groups[1].Value;
            if (reader.Off.Count == 0 || !off.TryAdd(name, [.. reader.Off]))
                return new Refusal(RefusalKind.Invalid, "platform.notice-item", "Text", name);
            if (reader.Work.Count > 0)
                work[name] = [.. reader.Work];
        }
        var plan = new YearPlan(year.Value, [new HolidayNotice(number, Issued(plain), address is { Length: > 0 } ? address.Trim() : null, off, work)]);
        return PlanRule.Flaw(plan) is { } flaw ? flaw : plan;
    }

    /// <summary>The day under the notice: the last one that has a line for itself.</summary>
    private static DateOnly? Issued(string plain) =>
        SignedOn().Matches(plain) is [.., var last]
        && DateOnly.TryParseExact(last.Groups[1].Value, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Half-width digits and brackets, no blanks; lines are kept.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (c == '\n' || !char.IsWhiteSpace(c))
                plain.Append(c switch { '[' or '【' or '﹝' => '〔', ']' or '】' or '﹞' => '〕', '–' or '—' or '-' or '~' => '至', _ => c });
        return plain.ToString();
    }

    [GeneratedRegex(@"关于(20\d\d)年\n?(?:部分)?节假日")]
    private static partial Regex Title();

    [GeneratedRegex(@"(国办?发(?:明电)?)〔(20\d\d)〕(\d+)号")]
    private static partial Regex Number();

    // The colon is half-width after normalisation; lists from other hands number with (一) or 1.
    [GeneratedRegex(@"(?:^|[\n。;])\(?(?:[一二三四五六七八九十]+|\d{1,2})(?:、|\.|\))+([\p{IsCJKUnifiedIdeographs}、]{2,30}):")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?:^|国务院|国务院办公厅)(20\d\d年\d{1,2}月\d{1,2}日)$", RegexOptions.Multiline)]
    private static partial Regex SignedOn();
}
