using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>修改密码 of one's own account. Every other session ends: whoever knew the old one is out.</summary>
internal sealed class ChangePassword(UserManager<Account> accounts, PasswordKeeper keeper, FailedTries tries, SessionBook sessions, CurrentSession current, ChangeContext change)
{
    public sealed record Command(string Current, string New);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var account = await accounts.FindByIdAsync(change.Required.AccountId.ToString());
        if (account is null)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        change.Because("修改密码");
        // A browser left open must not become a place to guess the password at leisure.
        if (tries.Locked(account) is { } locked)
            return locked;
        if (!await accounts.CheckPasswordAsync(account, command.Current))
        {
            await tries.CountAsync(account, cancel);
            return new Refusal(RefusalKind.Invalid, "access.password-wrong", nameof(Command.Current));
        }
        if (await keeper.TrySetAsync(account, command.New, given: false, cancel) is { } refusal)
            return refusal;
        await sessions.FinishAsync(account.Id, SessionEnd.PasswordChanged, current.State?.Id, cancel);
        change.Because("修改密码");
        return Refusals.Of(await accounts.UpdateAsync(account)) is { } failed ? failed : account.Id;
    }
}
