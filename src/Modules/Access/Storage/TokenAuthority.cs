using System.Security.Claims;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Web;

namespace Luodi.Modules.Access.Storage;

internal sealed class TokenAuthority(AppDbContext db, IActorSource actors, RefusalBudget budget, TimeProvider clock) : ITokenAuthority
{
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromHours(1);

    public async Task<TokenVerdict> JudgeAsync(string token, CancellationToken cancel)
    {
        if (!TokenSecret.IsWellFormed(token) || TokenSecret.HashOf(token) is var hash && await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, cancel) is not { } known)
            return Worthless(null, TokenTrouble.Unknown);
        var now = clock.GetUtcNow();
        if (known.RevokedAt is not null)
            return Worthless(known.Id, TokenTrouble.Revoked);
        if (now >= known.ExpiresAt)
            return Worthless(known.Id, TokenTrouble.Expired);
        // The token is worth what its seat is worth today; a seat that is only lent to its owner by now is not the one it was made in.
        if (await actors.FindAsync(known.AccountId, known.SeatId, cancel) is not { Actor: { DelegationId: null } actor } || actor.SeatId != known.SeatId)
            return Worthless(known.Id, TokenTrouble.SeatEnded);
        if (known.LastUsedAt is not { } last || now - last >= UseIsNotedEvery)
            await db.Set<ApiToken>().Where(t => t.Id == known.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancel);
        return new(known.Id, new(new ClaimsIdentity([ActorClaims.For(known.AccountId), ActorClaims.ForSeat(known.SeatId)], "token")), known.Scopes, "");
    }

    public async Task KeepRefusalAsync(TokenVerdict? verdict, TokenBar? trouble, string route, string address, CancellationToken cancel)
    {
        var why = trouble switch
        {
            TokenBar.NotForTokens => TokenTrouble.NotForTokens,
            TokenBar.ScopeMissing => TokenTrouble.ScopeMissing,
            TokenBar.WithCookie => TokenTrouble.WithCookie,
            null => Enum.Parse<TokenTrouble>(verdict!.Trouble),
        };
        // A stranger must not fill the journal: beyond a measure per minute, what carries no token of ours is turned away unkept.
        if (verdict?.TokenId is null && !budget.Take())
            return;
        var now = clock.GetUtcNow();
        db.Add(new TokenRefusal(Guid.CreateVersion7(now), verdict?.TokenId, why, route.Length > 200 ? route[..200] : route, address, now));
        await db.SaveAsync("令牌被拒", cancel);
    }

    private static TokenVerdict Worthless(Guid? id, TokenTrouble trouble) => new(id, null, [], trouble.ToString());
}

/// <summary>How many refusals of strangers are kept in one minute.</summary>
internal sealed class RefusalBudget(TimeProvider clock)
{
    public const int PerMinute = 30;

    private readonly Lock _lock = new();
    private DateTimeOffset _minute;
    private int _taken;

    public bool Take()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _minute >= TimeSpan.FromMinutes(1))
                (_minute, _taken) = (now, 0);
            return _taken++ < PerMinute;
        }
    }
}
