namespace Luodi.Modules.Access.Rules;

/// <summary>常见口令: what is tried first. Small, because length and classes keep out the rest.</summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Words = Read();

    /// <summary>What people hang on a word to satisfy a rule.</summary>
    private static readonly char[] Hung = [.. "0123456789!@#$%^&*()-_=+.,?~ "];

    /// <summary>Also one that only wears figures and signs behind (Password2026!) or letters swapped for their likeness (P@ssw0rd).</summary>
    public static bool Contains(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var small = password.ToLowerInvariant();
        string[] guesses = [small, small.TrimEnd(Hung), small.Trim(Hung)];
        return guesses.Any(g => Words.Contains(g) || Words.Contains(Unmasked(g))) || IsOneRun(password);
    }

    private static string Unmasked(string password) => string.Concat(password.Select(c => c switch
    {
        '@' => 'a', '0' => 'o', '1' => 'l', '3' => 'e', '$' => 's', '5' => 's', '!' => 'i', _ => c,
    }));

    /// <summary>Four letters over and over, or all the same.</summary>
    private static bool IsOneRun(string password) => password.Distinct().Count() <= 4;

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Luodi.Modules.Access.Rules.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
