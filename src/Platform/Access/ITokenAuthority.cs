using System.Security.Claims;

namespace Luodi.Platform.Access;

/// <summary>Knows the tokens of programs (令牌).</summary>
public interface ITokenAuthority
{
    /// <summary>Whose token it is and whether it holds now.</summary>
    Task<TokenVerdict> JudgeAsync(string token, CancellationToken cancel);

    /// <summary>Keeps that a request was turned away, without the token.</summary>
    /// <param name="trouble">Why, beyond what the token itself tells.</param>
    Task KeepRefusalAsync(TokenVerdict? verdict, TokenBar? trouble, string route, string address, CancellationToken cancel);
}

/// <summary>What a token is worth.</summary>
/// <param name="Principal">Null when it is worth nothing.</param>
public sealed record TokenVerdict(Guid? TokenId, ClaimsPrincipal? Principal, IReadOnlyList<TokenScope> Scopes, string Trouble);

/// <summary>What stands in the way of a token that is good in itself.</summary>
public enum TokenBar { NotForTokens, ScopeMissing, WithCookie }
