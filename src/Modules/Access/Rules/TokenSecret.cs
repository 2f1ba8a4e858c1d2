using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Luodi.Modules.Access.Rules;

/// <summary>令牌的字符: 256 random bits behind a word by which a scanner finds one that leaked.</summary>
internal static class TokenSecret
{
    public const string Prefix = "luodi_";

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored. The token has too many possible values for a slow hash to add anything.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Else nobody needs to ask the database.</summary>
    public static bool IsWellFormed(string token) =>
        token.Length == Prefix.Length + 43 && token.StartsWith(Prefix, StringComparison.Ordinal) && token.AsSpan(Prefix.Length).IndexOfAnyExcept(Signs) < 0;

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

/// <summary>What a token may be made for, and for how long.</summary>
internal static class TokenRule
{
    public const int LongestDays = 365;

    public static Refusal? Refuse(string name, IReadOnlyCollection<TokenScope> scopes, DateOnly lastDay, DateOnly today, Actor owner) =>
        owner.Role is null || owner.DelegationId is not null ? new(RefusalKind.Forbidden, "access.token-seat")
        : name.Length is 0 or > Model.ApiToken.NameLength || name.Contains('\0', StringComparison.Ordinal) ? new(RefusalKind.Invalid, "access.token-name", "Name", Model.ApiToken.NameLength)
        : scopes.Count == 0 || !scopes.All(Enum.IsDefined) ? new(RefusalKind.Invalid, "access.token-scopes", "Scopes")
        : lastDay < today || lastDay.DayNumber - today.DayNumber > LongestDays ? new(RefusalKind.Invalid, "access.token-days", "LastDay", LongestDays)
        : null;
}
