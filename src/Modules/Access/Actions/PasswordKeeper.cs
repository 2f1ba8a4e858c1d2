using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>The one place where a password is taken: whoever sets one, the same rules hold.</summary>
internal sealed class PasswordKeeper(AppDbContext db, IPasswordHasher<Account> hasher, RuleBook book, TimeProvider clock)
{
    /// <summary>Sets it in the context; whoever called saves.</summary>
    /// <param name="given">By somebody other than the account's owner, who must then change it.</param>
    /// <returns>Null when it was taken.</returns>
    public async Task<Refusal?> TrySetAsync(Account account, string password, bool given, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var rules = await book.ReadAsync(cancel);
        if (PasswordRule.Refuse(password, account.UserName!, rules) is { } refusal)
            return refusal;
        var count = rules[SignInRules.PasswordHistory];
        var former = await db.Set<FormerPassword>().AsNoTracking().Where(p => p.AccountId == account.Id).OrderByDescending(p => p.SetAt).ThenByDescending(p => p.Id)
            .Take(count).Select(p => p.Hash).ToListAsync(cancel);
        // An account from before has its present one nowhere else.
        if (account.PasswordHash is { } present && !former.Contains(present))
            former.Insert(0, present);
        if (former.Take(count).Any(hash => hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed))
            return new(RefusalKind.Invalid, "access.password-used", "New", count);
        Take(account, password, given);
        return null;
    }

    /// <summary>A password that is no secret: rules that keep one from being guessed have nothing to say about it.</summary>
    public void TakeKnown(Account account, string password) => Take(account, password, given: false);

    private void Take(Account account, string password, bool given)
    {
        var now = clock.GetUtcNow();
        var taken = hasher.HashPassword(account, password);
        account.SetPassword(taken, given, now);
        db.Add(new FormerPassword(Guid.CreateVersion7(now), account.Id, taken, now));
    }
}
