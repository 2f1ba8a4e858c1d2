using System.Security.Cryptography;
using System.Text;

namespace Luodi.Modules.Access.Rules;

/// <summary>恢复码: made ten at a time and shown once.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>Sixteen random letters (79 bits) are more than anybody can try: a quick hash is enough, and a slow one times ten is not quick.</summary>
    public static string Hash(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)))));
    }
}
