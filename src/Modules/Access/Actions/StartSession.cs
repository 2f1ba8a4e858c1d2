using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>Where a sign-in has come to.</summary>
/// <param name="SessionId">Null while a second factor is still to be shown.</param>
internal sealed record Entry(Guid AccountId, Guid? SessionId);

/// <summary>开始会话: the last step of every way in. A closed or dormant account stops here, whichever way it came.</summary>
internal sealed class StartSession(
    AppDbContext db, UserManager<Account> accounts, SessionBook sessions, Attempts attempts, RuleBook book, IActorSource actors, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Entry>> HandleAsync(Account account, SignInMethod method, Origin origin, CancellationToken cancel)
    {
        if (await BarredAsync(account, method, origin, cancel) is { } barred)
            return barred;
        var rules = await book.ReadAsync(cancel);
        // From here on they are who they say, and the journal may name them.
        var acting = await actors.FindAsync(account.Id, null, cancel);
        if (acting is not null)
            change.ActAs(acting);
        var now = clock.GetUtcNow();
        if (rules.OneSessionOnly)
            await sessions.FinishAsync(account.Id, SessionEnd.Replaced, except: null, cancel);
        var session = new Session(Guid.CreateVersion7(now), account.Id, acting?.Actor.SeatId, method, origin, now);
        db.Add(session);
        attempts.Add(account.Id, AttemptResult.Succeeded, method, origin);
        FailedTries.Forgive(account);
        change.Because("登录");
        return Refusals.Of(await accounts.UpdateAsync(account)) is { } failed ? failed : new Entry(account.Id, session.Id);
    }

    /// <summary>Told only to who has shown the password: a stranger learns nothing about accounts.</summary>
    public async Task<Refusal?> BarredAsync(Account account, SignInMethod method, Origin origin, CancellationToken cancel)
    {
        if (account.ClosedAt is not null)
        {
            await attempts.FailAsync(account.Id, AttemptResult.Closed, method, origin, cancel);
            return new(RefusalKind.Forbidden, "access.account-closed");
        }
        var lastUse = await attempts.LastSuccessAsync(account.Id, cancel) is { } last && last > (account.ActiveSince ?? last) ? last : account.ActiveSince;
        // Asked here as well as by the nightly round, so that no account is awake a day too long.
        if (account.DormantAt is null && (await book.ReadAsync(cancel)).IsDormant(lastUse, clock.GetUtcNow()))
            account.FallDormant(clock.GetUtcNow());
        if (account.DormantAt is null)
            return null;
        await attempts.FailAsync(account.Id, AttemptResult.Dormant, method, origin, cancel);
        return new(RefusalKind.Forbidden, "access.account-dormant");
    }
}
