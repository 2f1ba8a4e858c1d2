using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Commitments;

/// <summary>
/// 未写年份的时限: 6月底前 in a document about one year means that year. The year is the one its section's heading names, else the one its title names (2024年工作要点), else that of
/// its date of issue if the day is then still to come. A heading or title that names several years (2024—2026年) says nothing.
/// </summary>
internal static class DocumentYear
{
    /// <summary>The due date of a date without a year; null when the document says of no year.</summary>
    public static string? Due(Passage passage, DateValue date)
    {
        if (date.Year is not null)
            return date.Due;
        if (date.Month is null || Of(passage.Provision, passage.Setting) is not { } year)
            return null;
        var due = (date with { Year = year }).Due;
        // By the date of issue alone, a month that is past was not meant.
        return passage.Setting.NamedYear is null && passage.Setting.Masthead.IssuedOn is { } issued && date.Month < issued.Month && !IsNamed(passage) ? null : due;
    }

    /// <summary>今年, 全年, 年内: the year the text is about, or null.</summary>
    public static int? Of(Provision? provision, Setting setting)
    {
        for (var at = provision; at is not null; at = setting.Dues.ParentOf(at))
            if (Single(at.Heading) is { } year)
                return year;
        return setting.NamedYear ?? setting.Masthead.IssuedOn?.Year;
    }

    /// <summary>The only year a title names, or null when it names none or several.</summary>
    public static int? Single(string title)
    {
        int? found = null;
        for (var i = 0; i + 4 < title.Length; i++)
        {
            if (title[i] != '2' || title[i + 1] != '0' || i > 0 && char.IsAsciiDigit(title[i - 1]) || !char.IsAsciiDigit(title[i + 2]) || !char.IsAsciiDigit(title[i + 3]))
                continue;
            var year = int.Parse(title.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            if (title[i + 4] is not ('年' or '-' or '—' or '~' or '至') || found is { } other && other != year)
                return null;
            if (title[i + 4] != '年')
                return null;
            found = year;
        }

        return found;
    }

    /// <summary>2026年政府工作报告, 2025年工作要点: what such a document promises it promises for the year its title names; null for every other kind.</summary>
    public static string? OfReport(Setting setting)
    {
        var title = setting.Masthead.Title;
        // 关于做好2023年重点工作的意见 says when work begins, not by when it is done.
        if (title.EndsWith("意见", StringComparison.Ordinal))
            return null;
        // 2026—2028年 is a plan of several years.
        return setting.NamedYear is { } year && !(title.IndexOf(year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) is var at and > 0 && title[at - 1] is '—' or '-' or '–' or '~' or '至' or '－') && (title.Contains("工作报告", StringComparison.Ordinal) || title.Contains("要点", StringComparison.Ordinal) || title.Contains("工作计划", StringComparison.Ordinal) || title.Contains("重点工作", StringComparison.Ordinal))
            ? year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool IsNamed(Passage passage)
    {
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
            if (Single(at.Heading) is not null)
                return true;
        return false;
    }
}
