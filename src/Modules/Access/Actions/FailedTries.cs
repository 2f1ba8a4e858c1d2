using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>失败锁定: counts wrong passwords and wrong codes alike, and locks. The framework's own counting asks the machine's clock; this asks ours.</summary>
internal sealed class FailedTries(AppDbContext db, UserManager<Account> accounts, RuleBook book, TimeProvider clock)
{
    /// <summary>Races between tries of one account; more at once than this are one try too few, and the limit by name has stopped them before.</summary>
    private const int Attempts = 5;

    /// <returns>The refusal, with the minutes that are left; null when it is open.</returns>
    public Refusal? Locked(Account account)
    {
        var left = account.LockoutEnd - clock.GetUtcNow();
        return left > TimeSpan.Zero ? new Refusal(RefusalKind.Forbidden, "access.locked-out", null, (int)Math.Ceiling(left.Value.TotalMinutes)) : null;
    }

    public async Task CountAsync(Account account, CancellationToken cancel)
    {
        var rules = await book.ReadAsync(cancel);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            account.AccessFailedCount++;
            if (account.AccessFailedCount >= rules[SignInRules.LockoutTries])
                (account.LockoutEnd, account.AccessFailedCount) = (clock.GetUtcNow() + rules.Lockout, 0);
            // Tries at the same moment must each count: who lost the race reads again.
            if ((await accounts.UpdateAsync(account)).Succeeded)
                return;
            await db.Entry(account).ReloadAsync(cancel);
        }
    }

    /// <summary>In the context; whoever called saves.</summary>
    public static void Forgive(Account account) => (account.AccessFailedCount, account.LockoutEnd) = (0, null);
}
