using System.Globalization;

namespace Luodi.Modules.Library.Rules;

/// <summary>时限 as the compiler writes it: a year, a month or a day.</summary>
internal static class DueText
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool IsValid(string due) =>
        due.All(char.IsAscii) && DateOnly.TryParseExact(due, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1949 and <= 2199;
}
