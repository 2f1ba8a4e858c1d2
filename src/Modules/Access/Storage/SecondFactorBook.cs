using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Storage;

/// <summary>What an account has beside its password.</summary>
internal sealed record SecondFactorCard(bool HasAuthenticator, IReadOnlyList<PasskeyCard> Passkeys, int RecoveryCodesLeft)
{
    public bool Any => HasAuthenticator || Passkeys.Count > 0;
}

internal sealed record PasskeyCard(Guid Id, string Name, DateTimeOffset MadeAt);

internal sealed class SecondFactorBook(AppDbContext db)
{
    public async Task<SecondFactorCard> OfAsync(Guid accountId, CancellationToken cancel) => new(
        await InForce(accountId).AnyAsync(a => a.ConfirmedAt != null, cancel),
        await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == accountId && p.RemovedAt == null).OrderBy(p => p.MadeAt)
            .Select(p => new PasskeyCard(p.Id, p.Name, p.MadeAt)).ToListAsync(cancel),
        await Unspent(accountId).CountAsync(cancel));

    /// <summary>The one that codes are asked of, tracked.</summary>
    public Task<Authenticator?> AuthenticatorAsync(Guid accountId, CancellationToken cancel) =>
        InForce(accountId).Where(a => a.ConfirmedAt != null).OrderByDescending(a => a.MadeAt).FirstOrDefaultAsync(cancel);

    /// <summary>The one that was begun and shown no code yet, tracked.</summary>
    public Task<Authenticator?> BegunAsync(Guid accountId, CancellationToken cancel) =>
        InForce(accountId).Where(a => a.ConfirmedAt == null).OrderByDescending(a => a.MadeAt).FirstOrDefaultAsync(cancel);

    public IQueryable<Authenticator> InForce(Guid accountId) => db.Set<Authenticator>().Where(a => a.AccountId == accountId && a.RemovedAt == null);

    public IQueryable<RecoveryCode> Unspent(Guid accountId) => db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.SpentAt == null);
}
