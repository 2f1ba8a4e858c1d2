using Luodi.Modules.Directory.Model;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Directory.Actions;

/// <summary>开通账号: gives a person a name and password to sign in with.</summary>
internal sealed class OpenAccount(UserManager<Account> accounts, AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public sealed record Command(Guid PersonId, string SignInName, string Password, Role Role);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == command.PersonId, cancel))
            return new Refusal(RefusalKind.NotFound, "directory.person-unknown", nameof(Command.PersonId));
        change.Because("开通账号");
        var account = new Account(Guid.CreateVersion7(clock.GetUtcNow()), command.SignInName, command.PersonId, command.Role);
        var result = await accounts.CreateAsync(account, command.Password);
        return result.Succeeded ? account.Id : Refusals.From(result);
    }
}
