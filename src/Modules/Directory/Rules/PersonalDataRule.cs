namespace Luodi.Modules.Directory.Rules;

/// <summary>What may be entered as personal data.</summary>
internal static class PersonalDataRule
{
    /// <returns>Null when it will do.</returns>
    public static Refusal? Refuse(PersonalField field, string value) => field switch
    {
        _ when value.Any(char.IsControl) => new(RefusalKind.Invalid, "directory.personal-signs", "Value"),
        PersonalField.Phone when value.Length is < 3 or > 30 || value.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or ' ' or '(' or ')')) => new(RefusalKind.Invalid, "directory.personal-phone", "Value"),
        PersonalField.Email when value.Length > 200 || value.Count(c => c == '@') != 1 || value[0] == '@' || value[^1] == '@' || value.Contains(' ', StringComparison.Ordinal) => new(RefusalKind.Invalid, "directory.personal-email", "Value"),
        PersonalField.IdNumber when !IsIdNumber(value) => new(RefusalKind.Invalid, "directory.personal-id", "Value"),
        PersonalField.HomeAddress when value.Length > 200 => new(RefusalKind.Invalid, "directory.personal-address", "Value"),
        _ => null,
    };

    /// <summary>公民身份号码: seventeen digits and a check sign by ISO 7064 MOD 11-2 (GB 11643-1999).</summary>
    public static bool IsIdNumber(string value)
    {
        if (value.Length != 18 || !value.AsSpan(0, 17).ContainsOnlyDigits())
            return false;
        var sum = 0;
        foreach (var digit in value.AsSpan(0, 17))
            sum = (sum + (digit - '0')) * 2 % 11;
        var check = (12 - sum) % 11;
        return value[17] == (check == 10 ? 'X' : (char)('0' + check));
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> signs) => signs.IndexOfAnyExceptInRange('0', '9') < 0;
}
