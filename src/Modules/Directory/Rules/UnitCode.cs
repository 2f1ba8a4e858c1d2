using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Rules;

/// <summary>
/// The code of a unit: a division code (GB/T 2260 and its extensions for 街道 and 社区: 6, 9 or 12 digits, each level a prefix of the next),
/// a credit code of 18 characters, or a code of the city's own with a letter in it. The code names a unit; what it is stays when the code changes.
/// </summary>
internal static class UnitCode
{
    /// <summary>The unit that a new city's administrators sit in until it has units of its own.</summary>
    public const string Inner = "000000";

    /// <param name="parentCode">Of the unit above; null when there is none.</param>
    /// <returns>Null when the code will do.</returns>
    public static Refusal? Refuse(string code, UnitLevel level, UnitKind kind, string? parentCode, string field)
    {
        if (code.Length == 18)
            return CreditCode.Refuse(code, field);
        for (var i = 0; i < code.Length; i++)
            if (!char.IsAsciiLetterOrDigit(code[i]) && code[i] != '-')
                return new(RefusalKind.Invalid, "directory.unit-code-character", field, i + 1, code[i]);
        if (!IsDivision(code))
            return code.Any(char.IsAsciiLetter) && kind != UnitKind.Division ? null : new(RefusalKind.Invalid, "directory.unit-code-digits", field, code.Length);
        if (kind == UnitKind.Division && LevelOf(code) != level)
            return new(RefusalKind.Invalid, "directory.unit-code-level", field, code);
        if (parentCode is not null && IsDivision(parentCode) && Significant(parentCode) is var prefix && !Extends(code, parentCode, prefix))
            return new(RefusalKind.Invalid, "directory.unit-code-prefix", field, Differs(code, prefix), parentCode, prefix);
        return null;
    }

    public static bool IsDivision(string code) => code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit);

    /// <summary>The level that a division code says.</summary>
    public static UnitLevel LevelOf(string code) => code.Length switch
    {
        12 => UnitLevel.Village,
        9 => UnitLevel.Township,
        _ when code.EndsWith("0000", StringComparison.Ordinal) => UnitLevel.Province,
        _ when code.EndsWith("00", StringComparison.Ordinal) => UnitLevel.City,
        _ => UnitLevel.District,
    };

    /// <summary>What the codes below must begin with: a code without the zeros that only fill it up.</summary>
    public static string Significant(string code) =>
        code.Length > 6 ? code
        : code == Inner ? ""
        : code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
        : code;

    private static bool Extends(string code, string parentCode, string prefix) => code.StartsWith(prefix, StringComparison.Ordinal) && (code != parentCode || prefix.Length == 0);

    private static int Differs(string code, string prefix) => code.Zip(prefix).TakeWhile(p => p.First == p.Second).Count() + 1;
}
