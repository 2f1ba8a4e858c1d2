using Luodi.Modules.Access.Model;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>修改密码 of one's own account.</summary>
internal sealed class ChangePassword(UserManager<Account> accounts, SignInManager<Account> signIn, ChangeContext change)
{
    public sealed record Command(string Current, string New);

    public async Task<Outcome<Guid>> HandleAsync(Command command)
    {
        var account = await accounts.FindByIdAsync(change.Required.AccountId.ToString());
        if (account is null)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        change.Because("修改密码");
        var result = await accounts.ChangePasswordAsync(account, command.Current, command.New);
        if (!result.Succeeded)
            return Refusals.From(result);
        await signIn.RefreshSignInAsync(account);
        return account.Id;
    }
}
