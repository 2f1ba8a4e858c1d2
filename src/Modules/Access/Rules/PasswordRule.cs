namespace Luodi.Modules.Access.Rules;

/// <summary>口令复杂度: what a password must be, apart from new.</summary>
internal static class PasswordRule
{
    /// <summary>Longer ones are only ever sent to make the server work.</summary>
    public const int Longest = 200;

    /// <returns>Null when it will do.</returns>
    public static Refusal? Refuse(string password, string signInName, SignInRules rules)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < rules[SignInRules.PasswordLength] || password.Length > Longest)
            return new(RefusalKind.Invalid, "access.password-length", "New", rules[SignInRules.PasswordLength], Longest);
        if (ClassesOf(password) < rules[SignInRules.PasswordClasses])
            return new(RefusalKind.Invalid, "access.password-classes", "New", rules[SignInRules.PasswordClasses]);
        if (Names(password, signInName))
            return new(RefusalKind.Invalid, "access.password-names", "New");
        return CommonPasswords.Contains(password) ? new(RefusalKind.Invalid, "access.password-common", "New") : null;
    }

    private static int ClassesOf(string password) =>
        (password.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsAsciiDigit) ? 1 : 0)
        + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);

    // Names of one or two letters stand in half of all words.
    private static bool Names(string password, string signInName) =>
        signInName.Length >= 3 && (password.Contains(signInName, StringComparison.OrdinalIgnoreCase) || password.Contains(string.Concat(signInName.Reverse()), StringComparison.OrdinalIgnoreCase));
}
