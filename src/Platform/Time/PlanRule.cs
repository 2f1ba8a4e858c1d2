using System.Globalization;

namespace Luodi.Platform.Time;

/// <summary>What a year's arrangement must be, and what it usually is.</summary>
public static class PlanRule
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    private const int MostDays = 100;

    /// <summary>全年节假日: 全国年节及纪念日放假办法, 11 days from 2008 on and 13 since its revision of 2024-11-10.</summary>
    public static int DaysByLaw(int year) => year >= 2025 ? 13 : 11;

    /// <summary>The seven festivals on which all are off.</summary>
    public static IReadOnlyList<string> Festivals { get; } = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <summary>Why it cannot be computed with; null when it can.</summary>
    public static Refusal? Flaw(YearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Year is < FirstYear or > LastYear)
            return new(RefusalKind.Invalid, "platform.notice-year", null, FirstYear, LastYear);
        if (plan.Notices.Any(n => n.Number is not { Length: > 0 and <= 60 } || n.Address?.Length > 300))
            return new(RefusalKind.Invalid, "platform.notice-number");
        foreach (var notice in plan.Notices)
        {
            var days = notice.Days().ToList();
            if (days.Count is 0 or > MostDays || notice.Off.Keys.Concat(notice.Work.Keys).Any(n => n.Trim().Length is 0 or > 60))
                return new(RefusalKind.Invalid, "platform.notice-empty", null, notice.Number, MostDays);
            if (days.Find(d => d.Date.Year != plan.Year && d.Date is not { Month: 12, Day: >= 25 } || d.Date.Year > plan.Year || d.Date.Year < plan.Year - 1) is { } outside)
                return new(RefusalKind.Invalid, "platform.notice-outside", null, Day(outside.Date), plan.Year);
            if (days.Find(d => d.Kind == DayKind.Workday) is { } plain)
                return new(RefusalKind.Invalid, "platform.notice-not-weekend", null, Day(plain.Date));
            if (days.GroupBy(d => d.Date).FirstOrDefault(g => g.Count() > 1) is { } twice)
                return new(RefusalKind.Invalid, "platform.notice-twice", null, Day(twice.Key));
        }
        return null;
    }

    /// <summary>Whether it gives as many days as the law does, and every festival. Years in which it did not have had their reason.</summary>
    public static bool IsUsual(YearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.DaysGiven() == DaysByLaw(plan.Year) && Missing(plan).Count == 0;
    }

    /// <summary>Festivals that no notice of the year names, alone or together (国庆节、中秋节).</summary>
    public static IReadOnlyList<string> Missing(YearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var named = plan.Notices.SelectMany(n => n.Off.Keys).SelectMany(k => k.Split('、')).ToHashSet(StringComparer.Ordinal);
        return [.. Festivals.Where(f => !named.Contains(f))];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
