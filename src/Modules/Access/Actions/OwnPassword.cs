using Luodi.Modules.Access.Model;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>Asks for the password again before what a passer-by at an open browser must not do.</summary>
internal sealed class OwnPassword(UserManager<Account> accounts, FailedTries tries, ChangeContext change)
{
    /// <returns>Null when it is right.</returns>
    public async Task<Refusal?> RefuseAsync(string password, CancellationToken cancel)
    {
        if (await accounts.FindByIdAsync(change.Required.AccountId.ToString()) is not { } account)
            return new(RefusalKind.NotFound, "access.account-unknown");
        if (tries.Locked(account) is { } locked)
            return locked;
        if (await accounts.CheckPasswordAsync(account, password))
            return null;
        change.Because("核对密码");
        await tries.CountAsync(account, cancel);
        return new(RefusalKind.Invalid, "access.password-wrong", "Current");
    }
}
