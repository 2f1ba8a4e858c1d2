namespace Luodi.Samples.Tests;

/// <summary>统一社会信用代码 (GB 32100-2015), with the organisation code (GB 11714) in its places 9 to 17.</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(string code) =>
        code.Length == 18 && code.All(Alphabet.Contains) && Whole(code) == code[17] && Organisation(code[8..16]) == code[16];

    private static char Whole(string code)
    {
        int sum = 0, weight = 1;
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static char Organisation(string body)
    {
        var sum = body.Select((c, i) => OrganisationValue(c) * OrganisationWeights[i]).Sum();
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    // Letters of an organisation code count from A = 10 through all 26, unlike those of the whole code.
    private static int OrganisationValue(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
