using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;

namespace Luodi.Modules.Access.Actions;

/// <summary>生成令牌 for the own seat in which one acts. The token is told once and kept nowhere.</summary>
internal sealed class MakeToken(AppDbContext db, ChangeContext change, BeijingCalendar calendar, TimeProvider clock)
{
    public sealed record Command(string Name, IReadOnlyCollection<TokenScope> Scopes, DateOnly LastDay);

    public async Task<Outcome<string>> HandleAsync(Command command, CancellationToken cancel)
    {
        var owner = change.Required;
        var name = command.Name.Trim();
        if (TokenRule.Refuse(name, command.Scopes, command.LastDay, calendar.Today, owner) is { } refusal)
            return refusal;
        var token = TokenSecret.New();
        var now = clock.GetUtcNow();
        // It holds through its last day.
        db.Add(new ApiToken(Guid.CreateVersion7(now), owner.AccountId, owner.SeatId, name, command.Scopes, TokenSecret.HashOf(token), now, BeijingCalendar.At(command.LastDay.AddDays(1), 0)));
        await db.SaveAsync("生成令牌", cancel);
        return token;
    }
}

/// <summary>撤销令牌: by its owner or the security administrator. Over at once.</summary>
internal sealed class RevokeToken(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Guid>> HandleAsync(Guid tokenId, CancellationToken cancel)
    {
        if (await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Id == tokenId, cancel) is not { } token
            || change.Required is var actor && token.AccountId != actor.AccountId && !actor.Is(Role.SecurityAdministrator))
            return new Refusal(RefusalKind.NotFound, "access.token-unknown");
        token.Revoke(clock.GetUtcNow());
        return await db.TrySaveAsync("撤销令牌", cancel) ? token.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
