using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Emit.Calendar;

/// <summary>节奏规则: a cadence as a recurrence rule of RFC 5545. Where the text names no day it is the last of the period, and says so.</summary>
/// <param name="Rule">The value of RRULE.</param>
/// <param name="IsAssumed">The text names the period only; the day in it is ours.</param>
public sealed record Rhythm(string Rule, ImmutableArray<int> Months, int? Day, int? WorkingDay, DayOfWeek? Weekday, bool IsAssumed)
{
    /// <summary>Null for 定期, which names no period.</summary>
    public static Rhythm? Of(Cadence cadence)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        var point = Point.Of(cadence.By);
        switch (cadence.Every)
        {
            case Every.Day:
                return new("FREQ=DAILY", [], null, null, null, false);
            case Every.Week:
                return new("FREQ=WEEKLY;BYDAY=FR", [], null, null, DayOfWeek.Friday, true);
            case Every.Regularly:
                return null;
        }
        var period = cadence.Every switch { Every.Month => 1, Every.Quarter => 3, Every.HalfYear => 6, _ => 12 };
        // 每季度2次 and 每年4次 are spread evenly, as far as months can be.
        var parts = cadence.Count > 1 && period % cadence.Count == 0 ? cadence.Count : 1;
        var step = period / parts;
        var first = point.Month is { } month && month <= period ? month
            : point.Day is not null || point.WorkingDay is not null ? 1
            : step;
        var months = Enumerable.Range(0, 12).Select(i => i + 1).Where(m => (m - first) % step == 0 && (parts > 1 || (m - first) % period == 0)).ToImmutableArray();
        var months12 = months.Length == 12 ? "" : ";BYMONTH=" + string.Join(',', months);
        var assumed = point.Day is null && point.WorkingDay is null && !point.AtEnd || parts > 1;
        if (point.WorkingDay is { } working)
            return new(string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY{months12};BYDAY=MO,TU,WE,TH,FR;BYSETPOS={working}"), months, null, working, null, assumed);
        return point.Day switch
        {
            // A day that short months lack is their last one.
            > 28 and { } late => new($"FREQ=MONTHLY{months12};BYMONTHDAY={string.Join(',', Enumerable.Range(28, late - 27))};BYSETPOS=-1", months, late, null, null, assumed),
            { } day => new(string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY{months12};BYMONTHDAY={day}"), months, day, null, null, assumed),
            null => new($"FREQ=MONTHLY{months12};BYMONTHDAY=-1", months, 31, null, null, assumed),
        };
    }

    /// <summary>The first day on or after another on which it is due.</summary>
    public DateOnly FirstFrom(DateOnly day)
    {
        // A year and a month always holds one.
        for (var i = 0; i < 400 && !Falls(day) && day < DateOnly.MaxValue; i++)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>day 15 → 15日, working day 5 → 第5个工作日, month 9 day 15 → 9月15日.</summary>
    public static string? PointIn(Cadence cadence)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        if (cadence.By is not { Length: > 0 } by)
            return null;
        var point = Point.Of(by);
        var number = point.Month?.ToString(CultureInfo.InvariantCulture);
        var month = number is null ? "" : cadence.Every == Every.Year ? $"{number}月" : $"第{number}个月";
        if (point.AtEnd)
            return by switch { "end of month" => "月底", "end of quarter" => "季末", "end of year" => "年底", _ => "期末" };
        if (point.WorkingDay is { } working)
            return string.Create(CultureInfo.InvariantCulture, $"{month}第{working}个工作日");
        return point.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{month}{day}日") : month.Length > 0 ? month : by;
    }

    private bool Falls(DateOnly day)
    {
        if (Weekday is { } weekday)
            return day.DayOfWeek == weekday;
        if (Day is null && WorkingDay is null)
            return true;
        if (!Months.Contains(day.Month))
            return false;
        return WorkingDay is { } working
            ? IsWeekday(day) && Enumerable.Range(1, day.Day).Count(d => IsWeekday(new DateOnly(day.Year, day.Month, d))) == working
            : day.Day == Math.Min(Day!.Value, DateTime.DaysInMonth(day.Year, day.Month));
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>"day 15", "working day 5", "month 11", "month 9 day 15", "end of month|quarter|year".</summary>
    private readonly record struct Point(int? Month, int? Day, int? WorkingDay, bool AtEnd)
    {
        public static Point Of(string? by)
        {
            var words = (by ?? "").Split(' ');
            var (month, day, working) = ((int?)null, (int?)null, (int?)null);
            for (var i = 0; i + 1 < words.Length; i++)
                if (int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    switch (words[i])
                    {
                        case "month" when number is >= 1 and <= 12:
                            month = number;
                            break;
                        case "day" when i > 0 && words[i - 1] == "working" && number is >= 1 and <= 20:
                            working = number;
                            break;
                        case "day" when (i == 0 || words[i - 1] != "working") && number is >= 1 and <= 31:
                            day = number;
                            break;
                    }
            return new(month, day, working, words[0] == "end");
        }
    }
}
