using System.Globalization;

namespace Luodi.Compiler.Emit;

/// <summary>How exactly a text names a time.</summary>
public enum Precision { Day, Month, Year }

/// <summary>时限末日: a due date as a day in the calendar: the last one of the year or month that the text names.</summary>
/// <param name="Last">The last day on which it is not yet late.</param>
public readonly record struct DueDay(DateOnly Last, Precision Precision)
{
    /// <param name="due">"2025", "2025-06" or "2014-05-31".</param>
    /// <returns>Null for null, and for a day that no calendar has.</returns>
    public static DueDay? Of(string? due)
    {
        if (due is null)
            return null;
        if (DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(day, Precision.Day);
        if (DateOnly.TryParseExact(due + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new(new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)), Precision.Month);
        return DateOnly.TryParseExact(due + "-12-31", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new(year, Precision.Year) : null;
    }
}
