using System.Globalization;

namespace Luodi.Compiler.Libraries;

/// <summary>时限 as a number that can be compared: the last day on which the deed is in time, yyyyMMdd.</summary>
internal static class Due
{
    /// <summary>2026 → 20261231, 2026-06 → 20260630; 0 for none.</summary>
    public static int LastDay(string? due)
    {
        if (due is null || due.Length < 4 || !int.TryParse(due.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
            return 0;
        if (due.Length < 7 || !int.TryParse(due.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return year * 10000 + 1231;
        return due.Length >= 10 && int.TryParse(due.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? year * 10000 + month * 100 + day
            : year * 10000 + month * 100 + DateTime.DaysInMonth(year, month);
    }

    public static string Text(int day) => day == 0 ? "" : day % 10000 == 1231
        ? (day / 10000).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day / 10000}-{day / 100 % 100:D2}-{day % 100:D2}");
}
