using System.Security.Cryptography;

namespace Luodi.Modules.Access.Rules;

/// <summary>一次性密码: given by the program, shown once, and changed by its owner first of all.</summary>
internal static class OneTimePassword
{
    /// <summary>Groups of letters and digits that are not mistaken for each other, every rule of a good password kept.</summary>
    public static string New()
    {
        var groups = Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5));
        return string.Join('-', groups) + "-" + RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ", 2) + RandomNumberGenerator.GetString("23456789", 2) + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 1);
    }
}
