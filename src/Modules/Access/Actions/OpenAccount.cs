using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Contract;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>开通账号: gives a person a name and password to sign in with.</summary>
internal sealed class OpenAccount(UserManager<Account> accounts, IDirectory directory, ChangeContext change, TimeProvider clock)
{
    public sealed record Command(Guid PersonId, string SignInName, string Password);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await directory.PersonAsync(command.PersonId, cancel) is null)
            return new Refusal(RefusalKind.NotFound, "access.person-unknown", nameof(Command.PersonId));
        change.Because("开通账号");
        var account = new Account(Guid.CreateVersion7(clock.GetUtcNow()), command.SignInName, command.PersonId);
        var result = await accounts.CreateAsync(account, command.Password);
        return result.Succeeded ? account.Id : Refusals.From(result);
    }
}
