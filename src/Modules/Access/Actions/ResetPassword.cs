using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>重置密码: the system administrator's, for who has forgotten theirs. The second factor stays, so that this alone opens nothing.</summary>
internal sealed class ResetPassword(UserManager<Account> accounts, PasswordKeeper keeper, SessionBook sessions, ChangeContext change)
{
    /// <returns>The one-time password, to be shown once.</returns>
    public async Task<Outcome<string>> HandleAsync(Guid accountId, CancellationToken cancel)
    {
        if (AccountAuthority.Refuse(change.Required, accountId, Role.SystemAdministrator) is { } refusal)
            return refusal;
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        var password = OneTimePassword.New();
        // A rule made longer than what the program makes refuses here, and says which.
        if (await keeper.TrySetAsync(account, password, given: true, cancel) is { } weak)
            return weak;
        await sessions.FinishAsync(account.Id, SessionEnd.PasswordChanged, except: null, cancel);
        change.Because("重置密码");
        return Refusals.Of(await accounts.UpdateAsync(account)) is { } failed ? failed : password;
    }
}
