using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Storage;

/// <summary>登录记录: writes each try, and reads them.</summary>
internal sealed class Attempts(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>In the context; whoever called saves.</summary>
    public void Add(Guid? accountId, AttemptResult result, SignInMethod method, Origin origin)
    {
        var now = clock.GetUtcNow();
        db.Add(new SignInAttempt(Guid.CreateVersion7(now), accountId, result, method, origin, now));
    }

    public Task FailAsync(Guid? accountId, AttemptResult result, SignInMethod method, Origin origin, CancellationToken cancel)
    {
        Add(accountId, result, method, origin);
        return db.SaveAsync("登录失败", cancel);
    }

    /// <summary>One row of the record.</summary>
    public sealed record Row(DateTimeOffset At, string? SignInName, AttemptResult Result, SignInMethod Method, string Address, string Device);

    /// <summary>What the audit administrator may narrow the record to.</summary>
    public sealed record Filter(string? SignInName, bool FailedOnly, DateTimeOffset? From, DateTimeOffset? Before);

    public async Task<(int Count, List<Row> Rows)> ReadAsync(Filter filter, int page, CancellationToken cancel)
    {
        var tries = db.Set<SignInAttempt>().AsNoTracking();
        if (filter.FailedOnly)
            tries = tries.Where(t => t.Result != AttemptResult.Succeeded);
        if (filter.From is { } from)
            tries = tries.Where(t => t.At >= from);
        if (filter.Before is { } before)
            tries = tries.Where(t => t.At < before);
        var named = from attempt in tries
                    join account in db.Set<Account>() on attempt.AccountId equals (Guid?)account.Id into found
                    from account in found.DefaultIfEmpty()
                    select new { attempt, name = account == null ? null : account.UserName, normalized = account == null ? null : account.NormalizedUserName };
        if (filter.SignInName is { Length: > 0 } name)
        {
            var wanted = name.ToUpperInvariant();
            named = named.Where(t => t.normalized == wanted);
        }
        return (await named.CountAsync(cancel),
            await named.OrderByDescending(t => t.attempt.At).ThenByDescending(t => t.attempt.Id).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(t => new Row(t.attempt.At, t.name, t.attempt.Result, t.attempt.Method, t.attempt.Address, t.attempt.Device)).ToListAsync(cancel));
    }

    /// <summary>The latest of one account, newest first.</summary>
    public Task<List<Row>> LatestAsync(Guid accountId, int count, CancellationToken cancel) =>
        db.Set<SignInAttempt>().AsNoTracking().Where(t => t.AccountId == accountId).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(count)
            .Select(t => new Row(t.At, null, t.Result, t.Method, t.Address, t.Device)).ToListAsync(cancel);

    /// <summary>What a person wants to know on coming in: when they came the time before, and whether somebody else tried since.</summary>
    /// <param name="since">The beginning of the present session.</param>
    public async Task<(Row? Last, int FailedSince)> BeforeAsync(Guid accountId, DateTimeOffset since, CancellationToken cancel)
    {
        var last = await db.Set<SignInAttempt>().AsNoTracking().Where(t => t.AccountId == accountId && t.Result == AttemptResult.Succeeded && t.At < since)
            .OrderByDescending(t => t.At).Select(t => new Row(t.At, null, t.Result, t.Method, t.Address, t.Device)).FirstOrDefaultAsync(cancel);
        var from = last?.At;
        var failed = await db.Set<SignInAttempt>().CountAsync(t => t.AccountId == accountId && t.Result != AttemptResult.Succeeded && (from == null || t.At > from), cancel);
        return (last, failed);
    }

    public Task<DateTimeOffset?> LastSuccessAsync(Guid accountId, CancellationToken cancel) =>
        db.Set<SignInAttempt>().Where(t => t.AccountId == accountId && t.Result == AttemptResult.Succeeded).MaxAsync(t => (DateTimeOffset?)t.At, cancel);
}
