using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Actions;

/// <summary>What a reviewer says of a reading.</summary>
internal enum Verdict
{
    /// <summary>采纳.</summary>
    Accept,

    /// <summary>不采纳.</summary>
    Reject,

    /// <summary>撤回: back to unreviewed.</summary>
    Reopen,
}

/// <summary>审读一条: accepts it as it stands, rejects it with a reason, or takes either back.</summary>
internal sealed class ReviewReading(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    /// <param name="Version">The version that the reviewer saw.</param>
    public sealed record Command(Guid DocumentId, Guid ReadingId, Verdict Verdict, long Version, string? Reason);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var reading = await db.Set<Reading>().SingleOrDefaultAsync(r => r.Id == command.ReadingId && r.DocumentId == command.DocumentId, cancel);
        if (reading is null)
            return new Refusal(RefusalKind.NotFound, "library.reading-unknown");
        if (!reading.NeedsReview)
            return new Refusal(RefusalKind.Invalid, "library.citation-needs-no-review");
        // Said already, by this or another sending of the form.
        if (reading.State == StateAfter(command.Verdict) && reading.Version != command.Version && reading.ReviewedBy == change.Required.AccountId)
            return reading.Id;
        var reason = command.Reason?.Trim() ?? "";
        if (command.Verdict == Verdict.Reject && (reason.Length is 0 or > Reading.NoteLength || reason.Contains('\0', StringComparison.Ordinal)))
            return new Refusal(RefusalKind.Invalid, "library.reject-reason", "Reason", Reading.NoteLength);
        db.ExpectVersion(reading, command.Version);
        Apply(reading, command.Verdict, reason);
        return await db.TrySaveAsync(Why(command.Verdict), cancel) ? reading.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private void Apply(Reading reading, Verdict verdict, string reason)
    {
        switch (verdict)
        {
            case Verdict.Accept:
                reading.Accept(change.Required, clock.GetUtcNow());
                break;
            case Verdict.Reject:
                reading.Reject(reason, change.Required, clock.GetUtcNow());
                break;
            case Verdict.Reopen:
                reading.Reopen(change.Required, clock.GetUtcNow());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verdict));
        }
    }

    private static ReadingState StateAfter(Verdict verdict) => verdict switch
    {
        Verdict.Accept => ReadingState.Accepted,
        Verdict.Reject => ReadingState.Rejected,
        Verdict.Reopen => ReadingState.Unreviewed,
    };

    private static string Why(Verdict verdict) => verdict switch
    {
        Verdict.Accept => "采纳承诺",
        Verdict.Reject => "不采纳承诺",
        Verdict.Reopen => "撤回审读",
    };
}
