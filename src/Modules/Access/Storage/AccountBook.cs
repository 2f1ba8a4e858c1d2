using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Storage;

/// <summary>账号状态, as the lists show it.</summary>
internal enum AccountState { Open, Locked, Dormant, Closed }

/// <summary>账号, as the two administrators see it.</summary>
internal sealed record AccountCard(
    Guid Id, string SignInName, Guid PersonId, DateTimeOffset? ClosedAt, string? ClosedBecause, DateTimeOffset? DormantAt, DateTimeOffset? LockedUntil, bool MustChangePassword,
    DateTimeOffset? PasswordSetAt, bool HasSecondFactor, DateTimeOffset? LastSignInAt)
{
    public AccountState StateAt(DateTimeOffset now) =>
        ClosedAt is not null ? AccountState.Closed : DormantAt is not null ? AccountState.Dormant : LockedUntil > now ? AccountState.Locked : AccountState.Open;
}

internal sealed class AccountBook(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<(int Count, List<AccountCard> Accounts)> ReadAsync(AccountState? state, int page, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var accounts = db.Set<Account>().AsNoTracking();
        if (state is { } wanted)
            accounts = Those(accounts, wanted, now);
        return (await accounts.CountAsync(cancel), await Cards(accounts.OrderBy(a => a.UserName).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancel));
    }

    public Task<AccountCard?> FindAsync(Guid id, CancellationToken cancel) => Cards(db.Set<Account>().AsNoTracking().Where(a => a.Id == id)).SingleOrDefaultAsync(cancel);

    public async Task<HashSet<Guid>> PeopleWithAccountAsync(CancellationToken cancel) =>
        await db.Set<Account>().Select(a => a.PersonId).ToHashSetAsync(cancel);

    private static IQueryable<Account> Those(IQueryable<Account> accounts, AccountState state, DateTimeOffset now) => state switch
    {
        AccountState.Closed => accounts.Where(a => a.ClosedAt != null),
        AccountState.Dormant => accounts.Where(a => a.ClosedAt == null && a.DormantAt != null),
        AccountState.Locked => accounts.Where(a => a.ClosedAt == null && a.DormantAt == null && a.LockoutEnd > now),
        AccountState.Open => accounts.Where(a => a.ClosedAt == null && a.DormantAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now)),
    };

    private IQueryable<AccountCard> Cards(IQueryable<Account> accounts) => accounts.Select(a => new AccountCard(
        a.Id, a.UserName!, a.PersonId, a.ClosedAt, a.ClosedBecause, a.DormantAt, a.LockoutEnd, a.MustChangePassword, a.PasswordSetAt,
        db.Set<Authenticator>().Any(f => f.AccountId == a.Id && f.ConfirmedAt != null && f.RemovedAt == null) || db.Set<Passkey>().Any(p => p.AccountId == a.Id && p.RemovedAt == null),
        db.Set<SignInAttempt>().Where(t => t.AccountId == a.Id && t.Result == AttemptResult.Succeeded).Max(t => (DateTimeOffset?)t.At)));
}
