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
    public static DueReading Explain(string? due, DateOnly? deadline)
    {
        var read = Read(due);
        return deadline is null || read.Date == deadline ? read : new(DueBasis.SetByOfficer, read.Source, deadline);
    }
}
