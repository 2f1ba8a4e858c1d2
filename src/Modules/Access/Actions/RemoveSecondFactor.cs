using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>解除第二因素: one's own with the password; all of somebody who lost their phone by the security administrator.</summary>
internal sealed class RemoveSecondFactor(AppDbContext db, SecondFactorBook factors, SessionBook sessions, OwnPassword own, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Guid>> AuthenticatorAsync(string password, CancellationToken cancel)
    {
        if (await own.RefuseAsync(password, cancel) is { } refusal)
            return refusal;
        if (await factors.AuthenticatorAsync(change.Required.AccountId, cancel) is not { } authenticator)
            return new Refusal(RefusalKind.NotFound, "access.no-second-factor");
        authenticator.Remove(clock.GetUtcNow());
        return await SavedAsync("解除动态口令", authenticator.Id, cancel);
    }

    public async Task<Outcome<Guid>> PasskeyAsync(Guid id, string password, CancellationToken cancel)
    {
        if (await own.RefuseAsync(password, cancel) is { } refusal)
            return refusal;
        if (await db.Set<Passkey>().SingleOrDefaultAsync(p => p.Id == id && p.AccountId == change.Required.AccountId && p.RemovedAt == null, cancel) is not { } passkey)
            return new Refusal(RefusalKind.NotFound, "access.no-second-factor");
        passkey.Remove(clock.GetUtcNow());
        return await SavedAsync("解除通行密钥", passkey.Id, cancel);
    }

    public async Task<Outcome<Guid>> AllOfAsync(Guid accountId, CancellationToken cancel)
    {
        if (AccountAuthority.Refuse(change.Required, accountId, Role.SecurityAdministrator) is { } refusal)
            return refusal;
        var now = clock.GetUtcNow();
        foreach (var authenticator in await factors.InForce(accountId).ToListAsync(cancel))
            authenticator.Remove(now);
        foreach (var passkey in await db.Set<Passkey>().Where(p => p.AccountId == accountId && p.RemovedAt == null).ToListAsync(cancel))
            passkey.Remove(now);
        foreach (var code in await factors.Unspent(accountId).ToListAsync(cancel))
            code.Spend(now);
        await sessions.FinishAsync(accountId, SessionEnd.EndedByAdministrator, except: null, cancel);
        return await SavedAsync("重置第二因素", accountId, cancel);
    }

    private async Task<Outcome<Guid>> SavedAsync(string reason, Guid id, CancellationToken cancel) =>
        await db.TrySaveAsync(reason, cancel) ? id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
}
