using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>登录 by a passkey: alone, which is two factors in one (the device and what unlocks it), or as the second step.</summary>
internal sealed class SignInByPasskey(
    UserManager<Account> accounts, SignInManager<Account> framework, FailedTries tries, Attempts attempts, StartSession start, ChangeContext change)
{
    /// <param name="Credential">What the browser answered, as JSON.</param>
    /// <param name="AccountId">Of who showed the password a moment ago; null when nobody did.</param>
    public sealed record Command(string Credential, Guid? AccountId, Origin Origin);

    public async Task<Outcome<Entry>> HandleAsync(Command command, CancellationToken cancel)
    {
        change.Because("登录");
        var method = command.AccountId is null ? SignInMethod.Passkey : SignInMethod.PasswordAndPasskey;
        var assertion = await AssertAsync(command.Credential);
        if (assertion is not { Succeeded: true } || command.AccountId is { } expected && assertion.User.Id != expected)
        {
            // A signature cannot be guessed: it counts as a try in the record, but locks nobody out.
            await attempts.FailAsync(command.AccountId, AttemptResult.WrongPasskey, method, command.Origin, cancel);
            return new Refusal(RefusalKind.Forbidden, "access.passkey-wrong");
        }
        var account = assertion.User;
        if (tries.Locked(account) is { } locked)
        {
            await attempts.FailAsync(account.Id, AttemptResult.Locked, method, command.Origin, cancel);
            return locked;
        }
        await accounts.AddOrUpdatePasskeyAsync(account, assertion.Passkey);
        return await start.HandleAsync(account, method, command.Origin, cancel);
    }

    private async Task<PasskeyAssertionResult<Account>?> AssertAsync(string credential)
    {
        if (credential.Length == 0)
            return null;
        try
        {
            return await framework.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone: the page stood open too long, or the answer was made up.
            return null;
        }
    }
}
