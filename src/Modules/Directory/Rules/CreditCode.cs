namespace Luodi.Modules.Directory.Rules;

/// <summary>统一社会信用代码 (GB 32100-2015), with the organisation code (GB 11714) in its places 9 to 17.</summary>
internal static class CreditCode
{
    // I, O, S, V and Z are left out: they look like digits.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <returns>Null when the code will do; else which character is wrong.</returns>
    public static Refusal? Refuse(string code, string field)
    {
        if (code.Length != 18)
            return new(RefusalKind.Invalid, "directory.credit-code-length", field, code.Length);
        for (var i = 0; i < code.Length; i++)
            if (!Alphabet.Contains(code[i], StringComparison.Ordinal) || i is >= 2 and < 8 && !char.IsAsciiDigit(code[i]))
                return new(RefusalKind.Invalid, "directory.credit-code-character", field, i + 1, code[i]);
        if (OrganisationCheck(code[8..16]) is var inner && code[16] != inner)
            return new(RefusalKind.Invalid, "directory.credit-code-check", field, 17, code[16], inner);
        if (Check(code) is var whole && code[17] != whole)
            return new(RefusalKind.Invalid, "directory.credit-code-check", field, 18, code[17], whole);
        return null;
    }

    private static char Check(string code)
    {
        int sum = 0, weight = 1;
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static char OrganisationCheck(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * OrganisationWeights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
