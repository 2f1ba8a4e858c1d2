using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>绑定动态口令: a secret is made and shown; it counts from the first right code on.</summary>
internal sealed class EnrolAuthenticator(AppDbContext db, SecondFactorBook factors, SecretBox box, MakeRecoveryCodes recovery, ChangeContext change, TimeProvider clock)
{
    /// <summary>What was begun before and never confirmed is thrown away: its QR code may hang in a photograph.</summary>
    public async Task<Outcome<Guid>> BeginAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var account = change.Required.AccountId;
        if (await factors.BegunAsync(account, cancel) is { } former)
            former.Remove(now);
        var authenticator = new Authenticator(Guid.CreateVersion7(now), account, box.Lock(Totp.NewSecret()), now);
        db.Add(authenticator);
        return await db.TrySaveAsync("开始绑定动态口令", cancel) ? authenticator.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    /// <returns>The secret to show; null when nothing was begun.</returns>
    public async Task<byte[]?> BegunSecretAsync(CancellationToken cancel) =>
        await factors.BegunAsync(change.Required.AccountId, cancel) is { } begun ? box.Open(begun.ProtectedSecret) : null;

    /// <returns>Recovery codes to show once; none when there were some already.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(string code, CancellationToken cancel)
    {
        var account = change.Required.AccountId;
        if (await factors.BegunAsync(account, cancel) is not { } begun || box.Open(begun.ProtectedSecret) is not { } secret)
            return new Refusal(RefusalKind.NotFound, "access.authenticator-not-begun");
        if (Totp.Match(secret, code, ShiftedClock.WorldTime(clock), begun.LastStep) is not { } step)
            return new Refusal(RefusalKind.Invalid, "access.code-wrong", "Code");
        var now = clock.GetUtcNow();
        foreach (var former in await factors.InForce(account).Where(a => a.Id != begun.Id).ToListAsync(cancel))
            former.Remove(now);
        begun.Confirm(step, now);
        var codes = await recovery.FirstAsync(account, cancel);
        return await db.TrySaveAsync("绑定动态口令", cancel) ? Outcome.Of(codes) : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
