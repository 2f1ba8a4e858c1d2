using System.Globalization;
using Luodi.Platform.Language;
using Luodi.Platform.Time;

namespace Luodi.Platform.Pages.Components;

/// <summary>时限用语: a rule and its settings in the words of the page.</summary>
public static class DeadlineWords
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Days one after another as stretches: 2026-02-15—2026-02-23.</summary>
    public static string Days(IEnumerable<DateOnly> days)
    {
        var stretches = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Order())
            if (stretches.Count > 0 && stretches[^1].Last.AddDays(1) == day)
                stretches[^1] = (stretches[^1].First, day);
            else
                stretches.Add((day, day));
        return string.Join('、', stretches.Select(s => s.First == s.Last ? Day(s.First) : $"{Day(s.First)}—{Day(s.Last)}"));
    }

    /// <summary>What a notice made of a day, in one character; an ordinary day has none.</summary>
    public static string Mark(DayKind kind) => kind switch { DayKind.Holiday => "休", DayKind.MakeUpDay => "班", DayKind.Weekend or DayKind.Workday => "" };

    public static string Sentence(Texts texts, DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return rule switch
        {
            FixedDate r => texts["platform.rule.fixed-date", Day(r.Date)],
            AfterEvent r => texts[r.Count == DayCount.Working ? "platform.rule.working-days" : "platform.rule.natural-days", Day(r.Start), r.Days],
            WorkingDayOfMonth r => texts["platform.rule.working-day-of-month", r.Year, r.Month, r.Number],
            PeriodEnd r => texts[$"platform.rule.end-of-{r.Period}", r.Year, r.Number],
            _ => throw new NotSupportedException(rule?.GetType().Name),
        };
    }

    /// <summary>What can be meant one way or another, and how it was taken.</summary>
    public static string Settings(Texts texts, DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return string.Join(" · ", rule switch
        {
            FixedDate r => [texts.Of("platform", r.Bound), .. Rest(r.RestDay)],
            AfterEvent r => [texts[r.CountsFirstDay ? "platform.rule.first-day" : "platform.rule.next-day"], .. Rest(r.RestDay)],
            WorkingDayOfMonth r => [texts.Of("platform", r.Bound)],
            PeriodEnd r => [texts.Of("platform", r.Bound), .. Rest(r.RestDay)],
            _ => (string[])[],
        });

        IEnumerable<string> Rest(RestDay rest) => rest == RestDay.Stays ? [] : [texts.Of("platform", rest)];
    }
}
