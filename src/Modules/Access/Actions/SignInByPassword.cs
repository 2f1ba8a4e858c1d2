using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>登录, first step: name and password.</summary>
internal sealed class SignInByPassword(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, FailedTries tries, Attempts attempts, SecondFactorBook factors, StartSession start, RateLimits limits, ChangeContext change)
{
    public sealed record Command(string Name, string Password, Origin Origin);

    public async Task<Outcome<Entry>> HandleAsync(Command command, CancellationToken cancel)
    {
        change.Because("登录");
        if (limits.SignInBy(command.Name) is { } tooMany)
            return tooMany;
        var account = await accounts.FindByNameAsync(command.Name);
        if (account is null)
        {
            // As slow as a wrong password: the time of the answer must not tell which names exist.
            hasher.VerifyHashedPassword(Nobody, NobodysHash(hasher), command.Password);
            await attempts.FailAsync(null, AttemptResult.UnknownName, SignInMethod.Password, command.Origin, cancel);
            return Wrong;
        }
        if (tries.Locked(account) is { } locked)
        {
            await attempts.FailAsync(account.Id, AttemptResult.Locked, SignInMethod.Password, command.Origin, cancel);
            return locked;
        }
        if (command.Password.Length > PasswordRule.Longest || !await accounts.CheckPasswordAsync(account, command.Password))
        {
            await tries.CountAsync(account, cancel);
            await attempts.FailAsync(account.Id, AttemptResult.WrongPassword, SignInMethod.Password, command.Origin, cancel);
            return Wrong;
        }
        if ((await factors.OfAsync(account.Id, cancel)).Any)
            return await start.BarredAsync(account, SignInMethod.Password, command.Origin, cancel) is { } barred ? barred : new Entry(account.Id, null);
        return await start.HandleAsync(account, SignInMethod.Password, command.Origin, cancel);
    }

    private static Refusal Wrong => new(RefusalKind.Forbidden, "access.sign-in-wrong");

    private static readonly Account Nobody = new(Guid.Empty, "nobody", Guid.Empty, default);

    private static volatile string? _nobodysHash;

    private static string NobodysHash(IPasswordHasher<Account> hasher) => _nobodysHash ??= hasher.HashPassword(Nobody, Guid.Empty.ToString());
}
