using System.Globalization;

namespace Luodi.Modules.Ledger.Rules;

internal enum DueBasis
{
    /// <summary>The document names no time.</summary>
    None,

    /// <summary>A year: its last day.</summary>
    YearEnd,

    /// <summary>A month: its last day.</summary>
    MonthEnd,

    /// <summary>A day: itself.</summary>
    Day,

    /// <summary>Words that give no date.</summary>
    Unreadable,

    /// <summary>An officer set it against, or without, the document.</summary>
    SetByOfficer,

    /// <summary>An officer set a rule, and the date follows from it.</summary>
    ByRule,
}

/// <summary>时限推定: the deadline that a document's words give.</summary>
internal readonly record struct DueReading(DueBasis Basis, string? Source, DateOnly? Date);

internal static class DueRule
{
    public static DueReading Read(string? due)
    {
        if (string.IsNullOrWhiteSpace(due))
            return new(DueBasis.None, null, null);
        var text = due.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(DueBasis.Day, text, day);
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new(DueBasis.MonthEnd, text, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        if (DateOnly.TryParseExact(text + "-12-31", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return new(DueBasis.YearEnd, text, year);
        return new(DueBasis.Unreadable, text, null);
    }

    /// <summary>Why a task has the deadline it has.</summary>
    /// <param name="rule">The rule that an officer set, if one did.</param>
    public static DueReading Explain(string? due, DateOnly? deadline, string? rule = null)
    {
        var read = Read(due);
        if (deadline is not null && rule is not null)
            return new(DueBasis.ByRule, read.Source, deadline);
        return deadline is null || read.Date == deadline ? read : new(DueBasis.SetByOfficer, read.Source, deadline);
    }

    /// <summary>时限凭据 of a deadline, whatever it comes from; null when there is none. Words like 2026年底前 take the last day of the year in.</summary>
    public static DeadlineCertificate? Certify(DueReading due, string? rule, WorkCalendar calendar)
    {
        DeadlineRule? followed = due switch
        {
            { Date: null } => null,
            { Basis: DueBasis.ByRule } => DeadlineRule.Read(rule!),
            { Basis: DueBasis.YearEnd, Date: { } day } => new PeriodEnd(Period.Year, day.Year),
            { Basis: DueBasis.MonthEnd, Date: { } day } => new PeriodEnd(Period.Month, day.Year, day.Month),
            { Date: { } day } => new FixedDate(day),
        };
        // Years far outside the calendar are refused; the date itself stands all the same.
        return followed is not null && Deadlines.Certify(followed, calendar) is { Accepted: true } certified ? certified.Value : null;
    }
}
