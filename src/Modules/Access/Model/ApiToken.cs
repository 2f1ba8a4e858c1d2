namespace Luodi.Modules.Access.Model;

/// <summary>令牌: lets a program act for an account in one of its seats, within what it was given for, until its last moment.</summary>
internal sealed class ApiToken : Record
{
    public const int NameLength = 60;

    private ApiToken() { }

    public ApiToken(Guid id, Guid accountId, Guid seatId, string name, IEnumerable<TokenScope> scopes, string hash, DateTimeOffset createdAt, DateTimeOffset expiresAt)
    {
        (Id, AccountId, SeatId, Name, Hash, CreatedAt, ExpiresAt) = (id, accountId, seatId, name, hash, createdAt, expiresAt);
        ScopeNames = string.Join(' ', scopes.Distinct().Order());
    }

    public Guid AccountId { get; private set; }

    public Guid SeatId { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; } = "";

    public string ScopeNames { get; private set; } = "";

    /// <summary>SHA-256 of the token, which itself is kept nowhere.</summary>
    [NotJournaled]
    public string Hash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>To the hour. Written past the journal: it changes with use and not by an act.</summary>
    [NotJournaled]
    public DateTimeOffset? LastUsedAt { get; private set; }

    public IReadOnlyList<TokenScope> Scopes => [.. ScopeNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<TokenScope>)];

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}

/// <summary>Why a request with a token was turned away.</summary>
internal enum TokenTrouble { Unknown, Expired, Revoked, SeatEnded, NotForTokens, ScopeMissing, WithCookie }

/// <summary>令牌被拒: one request with a token that was turned away. The token itself is not kept.</summary>
internal sealed class TokenRefusal : Record
{
    private TokenRefusal() { }

    public TokenRefusal(Guid id, Guid? tokenId, TokenTrouble trouble, string route, string address, DateTimeOffset at) =>
        (Id, TokenId, Trouble, Route, Address, At) = (id, tokenId, trouble, route, address, at);

    /// <summary>Null when no token of ours looks like what was sent.</summary>
    public Guid? TokenId { get; private set; }

    public TokenTrouble Trouble { get; private set; }

    public string Route { get; private set; } = "";

    public string Address { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
