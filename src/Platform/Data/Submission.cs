using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Data;

/// <summary>提交: a form that was acted on, so that the same form sent twice acts once.</summary>
public sealed class Submission : Record
{
    private Submission() { }

    /// <param name="id">The key that was in the form.</param>
    public Submission(Guid id, Guid accountId, Guid result, DateTimeOffset at) => (Id, AccountId, Result, At) = (id, accountId, result, at);

    public Guid AccountId { get; private set; }

    /// <summary>What the act made.</summary>
    public Guid Result { get; private set; }

    public DateTimeOffset At { get; private set; }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder) => builder.ToTable("platform_submission");
}

/// <summary>Runs an act at most once per form: the second sending gets the first one's result.</summary>
public sealed class OnceOnly(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    /// <param name="key">The form's key; empty when the caller has no form (then nothing is remembered).</param>
    /// <param name="act">Adds to the context and must not save: the act and its remembrance are one transaction.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid key, string reason, Func<Task<Outcome<Guid>>> act, CancellationToken cancel)
    {
        var actor = change.Required;
        if (await FindAsync(key, actor, cancel) is { } earlier)
            return earlier;
        var outcome = await act();
        if (!outcome.Accepted)
            return outcome;
        if (key != Guid.Empty)
            db.Add(new Submission(key, actor.AccountId, outcome.Value, clock.GetUtcNow()));
        try
        {
            return await db.TrySaveAsync(reason, cancel)
                ? outcome
                : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        }
        catch (DbUpdateException) when (key != Guid.Empty)
        {
            // Two sendings raced: the other's row won. Anything else is thrown again.
            db.ChangeTracker.Clear();
            if (await FindAsync(key, actor, cancel) is { } winner)
                return winner;
            throw;
        }
    }

    private async Task<Outcome<Guid>?> FindAsync(Guid key, Actor actor, CancellationToken cancel)
    {
        if (key == Guid.Empty)
            return null;
        var earlier = await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == key, cancel);
        if (earlier is null)
            return null;
        return earlier.AccountId == actor.AccountId ? earlier.Result : new Refusal(RefusalKind.Forbidden, "platform.not-your-form");
    }
}
