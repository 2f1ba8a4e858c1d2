using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Contract;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>开通账号: gives a person a name and password to sign in with.</summary>
internal sealed class OpenAccount(UserManager<Account> accounts, PasswordKeeper keeper, IDirectory directory, ChangeContext change, TimeProvider clock)
{
    /// <param name="KeepsPassword">Only for accounts whose password is no secret, as in the sample city; everybody else changes it first of all.</param>
    public sealed record Command(Guid PersonId, string SignInName, string Password, bool KeepsPassword = false);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await directory.PersonAsync(command.PersonId, cancel) is null)
            return new Refusal(RefusalKind.NotFound, "access.person-unknown", nameof(Command.PersonId));
        var account = new Account(Guid.CreateVersion7(clock.GetUtcNow()), command.SignInName, command.PersonId, clock.GetUtcNow());
        if (command.KeepsPassword)
            keeper.TakeKnown(account, command.Password);
        else if (await keeper.TrySetAsync(account, command.Password, given: true, cancel) is { } refusal)
            return refusal;
        change.Because("开通账号");
        return Refusals.Of(await accounts.CreateAsync(account)) is { } failed ? failed : account.Id;
    }
}
