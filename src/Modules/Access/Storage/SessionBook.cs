using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Storage;

/// <summary>会话簿: finds, touches and ends sessions.</summary>
internal sealed class SessionBook(AppDbContext db, RuleBook rules, TimeProvider clock)
{
    /// <summary>One query by key: it runs with every request.</summary>
    public Task<SessionState?> FindAsync(Guid id, CancellationToken cancel) =>
        (from session in db.Set<Session>().AsNoTracking()
         join account in db.Set<Account>() on session.AccountId equals account.Id
         where session.Id == id && session.EndedAt == null && account.ClosedAt == null && account.DormantAt == null
         select new SessionState(
             session.Id, session.AccountId, session.Method, session.StartedAt, session.LastSeenAt, account.MustChangePassword, account.PasswordSetAt,
             db.Set<Authenticator>().Any(a => a.AccountId == account.Id && a.ConfirmedAt != null && a.RemovedAt == null)
                || db.Set<Passkey>().Any(p => p.AccountId == account.Id && p.RemovedAt == null))).SingleOrDefaultAsync(cancel);

    /// <summary>Why a session is over, for the sentence on the way out; null when it never was.</summary>
    public Task<SessionEnd?> EndOfAsync(Guid id, CancellationToken cancel) =>
        db.Set<Session>().AsNoTracking().Where(s => s.Id == id).Select(s => s.End).SingleOrDefaultAsync(cancel);

    /// <summary>Past the journal, by itself: see <see cref="Session.LastSeenAt"/>.</summary>
    public Task TouchAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<Session>().Where(s => s.Id == id && s.LastSeenAt < now).ExecuteUpdateAsync(update => update.SetProperty(s => s.LastSeenAt, now), cancel);
    }

    /// <summary>Those that a person could go on with, the latest first.</summary>
    public async Task<List<Session>> AliveAsync(Guid accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var standing = await rules.ReadAsync(cancel);
        return [.. (await OpenAsync(accountId, cancel)).Where(s => Rules.SessionRule.EndOf(s.StartedAt, s.LastSeenAt, now, standing) is null).OrderByDescending(s => s.LastSeenAt)];
    }

    /// <summary>Ends them in the context; whoever called saves.</summary>
    /// <param name="except">The one that goes on.</param>
    /// <returns>How many ended.</returns>
    public async Task<int> FinishAsync(Guid accountId, SessionEnd end, Guid? except, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = (await OpenAsync(accountId, cancel)).Where(s => s.Id != except).ToList();
        foreach (var session in ended)
            session.Finish(end, now);
        return ended.Count;
    }

    private Task<List<Session>> OpenAsync(Guid accountId, CancellationToken cancel) =>
        db.Set<Session>().Where(s => s.AccountId == accountId && s.EndedAt == null).ToListAsync(cancel);
}
