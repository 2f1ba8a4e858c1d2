using System.Globalization;
using System.Text;

namespace Luodi.Modules.Ledger.Rules;

/// <summary>填写内容: what a person typed, read leniently; what cannot be read is refused, never dropped.</summary>
internal static class Entered
{
    /// <summary>Accepts full-width digits, spaces, thousands commas and a trailing percent sign.</summary>
    public static Outcome<decimal?> Number(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (decimal?)null;
        var plain = typed.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('%');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Refusal(RefusalKind.Invalid, "ledger.not-a-number", field, typed);
    }

    /// <summary>Without blanks around it and without NUL, which is no character a person types and which PostgreSQL does not store; null when nothing is left.</summary>
    public static string? Words(string? typed) => typed?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } words ? words : null;

    public static Outcome<DateOnly?> Day(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (DateOnly?)null;
        return DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : new Refusal(RefusalKind.Invalid, "ledger.not-a-day", field, typed);
    }
}
