using Luodi.Modules.Access.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Luodi.Modules.Access.Storage;

/// <summary>The framework's store of accounts, with passkeys as records of ours: theirs are deleted, and nothing is deleted here.</summary>
internal sealed class AccountStore(AppDbContext context, TimeProvider clock, IdentityErrorDescriber describer) : UserOnlyStore<Account, AppDbContext, Guid>(context, describer)
{
    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        var kept = await Context.Set<Passkey>().SingleOrDefaultAsync(p => p.CredentialId == passkey.CredentialId, cancellationToken);
        if (kept is null)
        {
            var now = clock.GetUtcNow();
            kept = new Passkey(Guid.CreateVersion7(now), user.Id, passkey.CredentialId, passkey.PublicKey, passkey.Name ?? "", string.Join(' ', passkey.Transports ?? []), now);
            Context.Add(kept);
        }
        kept.Take(passkey.SignCount, passkey.IsBackupEligible, passkey.IsBackedUp);
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await InForce().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)).Select(AsFramework)];

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await InForce().SingleOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialId == credentialId, cancellationToken) is { } passkey ? AsFramework(passkey) : null;

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        // Tracked, because signing in changes the account.
        await (from passkey in InForce().AsTracking() join account in Context.Set<Account>() on passkey.AccountId equals account.Id where passkey.CredentialId == credentialId select account)
            .SingleOrDefaultAsync(cancellationToken);

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("RemoveSecondFactor does this, and keeps the record.");

    private IQueryable<Passkey> InForce() => Context.Set<Passkey>().AsNoTracking().Where(p => p.RemovedAt == null);

    // Attestation and client data are not kept: nothing here asks a device for its make.
    private static UserPasskeyInfo AsFramework(Passkey p) =>
        new(p.CredentialId, p.PublicKey, p.MadeAt, (uint)p.SignCount, p.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true, p.IsBackupEligible, p.IsBackedUp, [], [])
        { Name = p.Name };
}
