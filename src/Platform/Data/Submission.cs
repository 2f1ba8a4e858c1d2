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
    // Acts that add something to a record race with each other without contradicting each other: the loser reads again and goes
    // after the winner. An act over a version that a person saw loses every time, and is then told so.
    private const int Tries = 20;

    /// <param name="key">The form's key; empty when the caller has no form (then nothing is remembered).</param>
    /// <param name="act">Adds to the context and must not save: the act and its remembrance are one transaction. Runs again when it lost a race.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid key, string reason, Func<Task<Outcome<Guid>>> act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(key, cancel) is { } earlier)
                return earlier;
            var outcome = await act();
            if (!outcome.Accepted)
                return outcome;
            if (key != Guid.Empty)
                db.Add(new Submission(key, change.Required.AccountId, outcome.Value, clock.GetUtcNow()));
            try
            {
                if (await db.TrySaveAsync(reason, cancel))
                    return outcome;
            }
            catch (DbUpdateException) when (key != Guid.Empty)
            {
                // Two sendings of one form raced and the other's row won; anything else is thrown again.
                db.ChangeTracker.Clear();
                if (await FindAsync(key, cancel) is { } winner)
                    return winner;
                throw;
            }
        }
        return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private async Task<Outcome<Guid>?> FindAsync(Guid key, CancellationToken cancel)
    {
        if (key == Guid.Empty)
            return null;
        var earlier = await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == key, cancel);
        if (earlier is null)
            return null;
        return earlier.AccountId == change.Required.AccountId ? earlier.Result : new Refusal(RefusalKind.Forbidden, "platform.not-your-form");
    }
}
