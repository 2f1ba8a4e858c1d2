using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>解锁: the security administrator lets somebody try again before the time is over.</summary>
internal sealed class UnlockAccount(UserManager<Account> accounts, FailedTries tries, ChangeContext change)
{
    public async Task<Outcome<Guid>> HandleAsync(Guid accountId, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (AccountAuthority.Refuse(change.Required, accountId, Role.SecurityAdministrator) is { } refusal)
            return refusal;
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        if (tries.Locked(account) is null)
            return new Refusal(RefusalKind.Conflict, "access.not-locked");
        FailedTries.Forgive(account);
        change.Because("解锁账号");
        return Refusals.Of(await accounts.UpdateAsync(account)) is { } failed ? failed : account.Id;
    }
}
