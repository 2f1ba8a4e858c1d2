using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>休眠锁定: locks what nobody used for long, and closes the sessions that ran out while nobody looked.</summary>
internal sealed class LockDormantAccounts(AppDbContext db, RuleBook book, TimeProvider clock)
{
    /// <returns>How many accounts fell dormant.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var rules = await book.ReadAsync(cancel);
        var now = clock.GetUtcNow();
        // From before anybody counted: counted from now.
        foreach (var account in await db.Set<Account>().Where(a => a.ActiveSince == null).ToListAsync(cancel))
            account.Wake(now);
        var dormant = new List<Account>();
        if (rules[SignInRules.DormantDays] is > 0 and var days)
        {
            var last = now.AddDays(-days);
            dormant = await db.Set<Account>()
                .Where(a => a.ClosedAt == null && a.DormantAt == null && a.ActiveSince <= last && !db.Set<SignInAttempt>().Any(t => t.AccountId == a.Id && t.Result == AttemptResult.Succeeded && t.At > last))
                .ToListAsync(cancel);
            foreach (var account in dormant)
                account.FallDormant(now);
        }
        foreach (var session in await db.Set<Session>().Where(s => s.EndedAt == null).ToListAsync(cancel))
            if (SessionRule.EndOf(session.StartedAt, session.LastSeenAt, now, rules) is { } end)
                session.Finish(end, now);
        // Whoever lost a race with a person's own act tries again with the next round.
        return await db.TrySaveAsync("休眠账号锁定", cancel) ? dormant.Count : 0;
    }
}
