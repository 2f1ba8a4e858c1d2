using System.Globalization;
using System.Text.RegularExpressions;

namespace Luodi.Platform.Time;

/// <summary>One festival of a notice: 1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。</summary>
internal sealed partial class NoticeItem(int year)
{
    private const string Weekdays = "日一二三四五六";

    public SortedSet<DateOnly> Off { get; } = [];

    public SortedSet<DateOnly> Work { get; } = [];

    /// <returns>Why it cannot be read; null when it was.</returns>
    public Refusal? Read(string body)
    {
        // An appeal gives nobody a day off, and the closing words behind the last festival speak of none.
        foreach (var sentence in body.Split('。', ';', '\n').Where(s => s.Length > 0 && !s.StartsWith("鼓励", StringComparison.Ordinal)))
        {
            if (!Day().IsMatch(sentence) || Signature().IsMatch(sentence))
                continue;
            if (Sentence(sentence) is { } refusal)
                return refusal;
        }
        return null;
    }

    /// <summary>Days wait for the word behind them that says whether they are off or worked.</summary>
    private Refusal? Sentence(string sentence)
    {
        var waiting = new List<DateOnly>();
        DateOnly? last = null;
        var taken = 0;
        foreach (Match part in Part().Matches(sentence))
        {
            if (part.Groups["work"].Success || part.Groups["off"].Success)
            {
                (part.Groups["work"].Success ? Work : Off).UnionWith(waiting);
                taken += waiting.Count;
                waiting.Clear();
            }
            else if (part.Groups["total"].Success)
            {
                if (taken != int.Parse(part.Groups["total"].ValueSpan, CultureInfo.InvariantCulture))
                    return new(RefusalKind.Invalid, "platform.notice-total", "Text", sentence);
            }
            else
            {
                if (Date(part, last) is not { } first || part.Groups["to"].Success && DateTo(part, first) is null)
                    return new(RefusalKind.Invalid, "platform.notice-day", "Text", part.Value);
                var end = part.Groups["to"].Success ? DateTo(part, first)!.Value : first;
                if (end < first || end.DayNumber - first.DayNumber > 31)
                    return new(RefusalKind.Invalid, "platform.notice-day", "Text", part.Value);
                if (!IsWeekday(part.Groups["note"], first) || !IsWeekday(part.Groups["tonote"], end))
                    return new(RefusalKind.Invalid, "platform.notice-weekday", "Text", part.Value);
                for (var day = first; day <= end; day = day.AddDays(1))
                    waiting.Add(day);
                last = end;
            }
        }
        return waiting.Count > 0 ? new(RefusalKind.Invalid, "platform.notice-sentence", "Text", sentence) : null;
    }

    private DateOnly? Date(Match part, DateOnly? before) =>
        Make(Of(part.Groups["y"]) ?? before?.Year ?? year, Of(part.Groups["m"]) ?? before?.Month, Of(part.Groups["d"]));

    private static DateOnly? DateTo(Match part, DateOnly first) =>
        Make(Of(part.Groups["ty"]) ?? first.Year, Of(part.Groups["tm"]) ?? first.Month, Of(part.Groups["td"]));

    private static DateOnly? Make(int year, int? month, int? day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new DateOnly(year, month.Value, day.Value) : null;

    private static int? Of(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>The weekday in brackets, when there is one, is the day's own: a slip of the hand shows here.</summary>
    private static bool IsWeekday(Group note, DateOnly day) =>
        !note.Success || NamedWeekday().Match(note.Value) is not { Success: true } named || Weekdays.IndexOf(named.Groups[1].Value.Replace('天', '日'), StringComparison.Ordinal) == (int)day.DayOfWeek;

    [GeneratedRegex(@"\d{1,2}日")]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:国务院(?:办公厅)?)?20\d\d年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:(?<y>20\d\d)年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日(?:\((?<note>[^)]*)\))?(?<to>[至到](?:(?<ty>20\d\d)年)?(?:(?<tm>\d{1,2})月)?(?<td>\d{1,2})日(?:\((?<tonote>[^)]*)\))?)?|共(?<total>\d{1,2})天|(?<work>上班)|(?<off>(?<!不)(?:放假|补休|调休))")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:周|星期)([日一二三四五六天])")]
    private static partial Regex NamedWeekday();
}
