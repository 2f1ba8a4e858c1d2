using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>登录, second step: a code of the authenticator, or one of the recovery codes.</summary>
internal sealed class SignInByCode(
    AppDbContext db, UserManager<Account> accounts, SecondFactorBook factors, SecretBox box, FailedTries tries, Attempts attempts, StartSession start, RateLimits limits, ChangeContext change, TimeProvider clock)
{
    /// <param name="AccountId">Of who showed the password a moment ago.</param>
    public sealed record Command(Guid AccountId, string Code, Origin Origin);

    public async Task<Outcome<Entry>> HandleAsync(Command command, CancellationToken cancel)
    {
        change.Because("登录");
        if (await accounts.FindByIdAsync(command.AccountId.ToString()) is not { } account)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        if (limits.SignInBy(account.UserName!) is { } tooMany)
            return tooMany;
        if (tries.Locked(account) is { } locked)
        {
            await attempts.FailAsync(account.Id, AttemptResult.Locked, SignInMethod.PasswordAndCode, command.Origin, cancel);
            return locked;
        }
        if (await FindMethodAsync(account, command.Code, cancel) is { } method)
            return await start.HandleAsync(account, method, command.Origin, cancel);
        await tries.CountAsync(account, cancel);
        await attempts.FailAsync(account.Id, AttemptResult.WrongCode, SignInMethod.PasswordAndCode, command.Origin, cancel);
        return new Refusal(RefusalKind.Invalid, "access.code-wrong", nameof(Command.Code));
    }

    /// <summary>Spends what matched at once: of two who show the same code, one comes in.</summary>
    private async Task<SignInMethod?> FindMethodAsync(Account account, string code, CancellationToken cancel)
    {
        if (await factors.AuthenticatorAsync(account.Id, cancel) is { } authenticator && box.Open(authenticator.ProtectedSecret) is { } secret
            && Totp.Match(secret, code, ShiftedClock.WorldTime(clock), authenticator.LastStep) is { } step)
        {
            authenticator.Use(step);
            return await db.TrySaveAsync("使用动态口令", cancel) ? SignInMethod.PasswordAndCode : null;
        }
        var hash = RecoveryCodes.Hash(code);
        if (await factors.Unspent(account.Id).SingleOrDefaultAsync(c => c.Hash == hash, cancel) is not { } recovery)
            return null;
        recovery.Spend(clock.GetUtcNow());
        return await db.TrySaveAsync("使用恢复码", cancel) ? SignInMethod.PasswordAndRecoveryCode : null;
    }
}
