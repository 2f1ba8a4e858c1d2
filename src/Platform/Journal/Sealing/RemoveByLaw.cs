using System.Globalization;
using System.Text;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Sealing;
using Luodi.Sealing.Lines;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>依法移除: takes the states of named entries out of the journal. What was there stays proved by its digest; why it is gone stands in the journal itself.</summary>
public sealed class RemoveByLaw(AppDbContext db, TimeProvider clock)
{
    /// <param name="Entries">Numbers of the entries: <c>5 7-9</c>.</param>
    public sealed record Command(string Entries, string Basis, string Approver, DateOnly ApprovedOn);

    /// <returns>How many states were removed.</returns>
    public async Task<Outcome<int>> HandleAsync(Command command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (SequenceSet.Parse(command.Entries) is not { IsEmpty: false } entries || entries.Count > 10_000)
            return new Refusal(RefusalKind.Invalid, "platform.removal-entries", "Entries");
        if (command.Basis.Trim().Length is < 4 or > 300)
            return new Refusal(RefusalKind.Invalid, "platform.removal-basis", "Basis");
        if (command.Approver.Trim().Length is 0 or > 100)
            return new Refusal(RefusalKind.Invalid, "platform.removal-approver", "Approver");
        var now = clock.GetUtcNow();
        if (command.ApprovedOn > Time.BeijingCalendar.DateOf(now))
            return new Refusal(RefusalKind.Invalid, "platform.removal-date", "ApprovedOn");
        var numbers = entries.Ranges.SelectMany(r => Enumerable.Range(0, (int)r.Count).Select(i => r.First + i)).ToList();
        var stored = await db.Journal.AsNoTracking().Where(e => numbers.Contains(e.Sequence)).Select(e => new { e.Sequence, e.Table, e.Salt, e.State, e.Removal }).ToListAsync(cancel);
        var algorithms = await AlgorithmsAsync(entries, cancel);
        if (stored.Count != numbers.Count || algorithms.Count != numbers.Count || stored.Any(e => e.Removal is not null))
            return new Refusal(RefusalKind.Invalid, "platform.removal-not-sealed", "Entries");
        // Who removed what by which law is no secret that a law protects.
        if (stored.Any(e => e.Table == "platform_journal_removal"))
            return new Refusal(RefusalKind.Invalid, "platform.removal-of-removal", "Entries");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var removal = new JournalRemoval(Guid.CreateVersion7(now), entries.ToString(), command.Basis.Trim(), command.Approver.Trim(), command.ApprovedOn);
        db.Add(removal);
        await db.SaveAsync(string.Create(CultureInfo.InvariantCulture, $"依法移除：{removal.Basis}"), cancel);
        foreach (var entry in stored)
        {
            using var hasher = TreeHasher.Of(algorithms[entry.Sequence]);
            if (StoredEntry.DigestOf(hasher, entry.Salt, entry.State) is not { } digest)
                return new Refusal(RefusalKind.Invalid, "platform.removal-not-sealed", "Entries");
            await db.Database.ExecuteSqlAsync($"""UPDATE platform_journal SET "State" = '', "Salt" = '', "StateDigest" = {digest.ToString()}, "Removal" = {removal.Id} WHERE "Sequence" = {entry.Sequence}""", cancel);
        }
        await transaction.CommitAsync(cancel);
        return stored.Count;
    }

    /// <summary>By which digest each entry was sealed; those that no block has are missing.</summary>
    private async Task<Dictionary<long, SealAlgorithm>> AlgorithmsAsync(SequenceSet entries, CancellationToken cancel)
    {
        var algorithms = new Dictionary<long, SealAlgorithm>();
        await foreach (var line in db.Set<JournalBlock>().AsNoTracking().OrderBy(b => b.Number).Select(b => b.Line).AsAsyncEnumerable().WithCancellation(cancel))
            if (BlockLine.Parse(Encoding.UTF8.GetBytes(line)) is { } block)
                foreach (var range in entries.Ranges)
                    for (var number = range.First; number <= range.Last; number++)
                        if (block.Entries.Contains(number))
                            algorithms[number] = block.Algorithm;
        return algorithms;
    }
}
