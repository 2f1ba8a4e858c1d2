using System.Globalization;

namespace Luodi.Platform.Time;

/// <summary>One festival as somebody fills it in.</summary>
/// <param name="Work">Days worked instead, with 、 or a comma or a blank between them.</param>
public sealed record NoticeRow(string? Name, string? From, string? To, string? Work);

/// <summary>填表: a notice given as a table of festivals. Rows without a first day are festivals that the notice does not speak of.</summary>
public static class NoticeRows
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', ' ', '\t', '\n', '\r'];

    public static Outcome<YearPlan> Read(int? year, string? number, string? address, IEnumerable<NoticeRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (year is null)
            return new Refusal(RefusalKind.Invalid, "platform.notice-no-year", "Year");
        var off = new Dictionary<string, IReadOnlyList<DateOnly>>(StringComparer.Ordinal);
        var work = new Dictionary<string, IReadOnlyList<DateOnly>>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !string.IsNullOrWhiteSpace(r.From) || !string.IsNullOrWhiteSpace(r.Work)))
        {
            var name = row.Name?.Trim() ?? "";
            if (Day(row.From) is not { } first)
                return new Refusal(RefusalKind.Invalid, "platform.notice-day", "Rows", row.From ?? name);
            var last = string.IsNullOrWhiteSpace(row.To) ? first : Day(row.To);
            if (last is not { } end || end < first || end.DayNumber - first.DayNumber > 31)
                return new Refusal(RefusalKind.Invalid, "platform.notice-day", "Rows", row.To!);
            if (!off.TryAdd(name, [.. Enumerable.Range(0, end.DayNumber - first.DayNumber + 1).Select(first.AddDays)]))
                return new Refusal(RefusalKind.Invalid, "platform.notice-item", "Rows", name);
            var worked = new List<DateOnly>();
            foreach (var typed in (row.Work ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
                if (Day(typed) is { } day)
                    worked.Add(day);
                else
                    return new Refusal(RefusalKind.Invalid, "platform.notice-day", "Rows", typed);
            if (worked.Count > 0)
                work[name] = worked;
        }
        var plan = new YearPlan(year.Value, [new HolidayNotice(number?.Trim() ?? "", null, address?.Trim() is { Length: > 0 } given ? given : null, off, work)]);
        return PlanRule.Flaw(plan) is { } flaw ? flaw : plan;
    }

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
