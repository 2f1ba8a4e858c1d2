using System.Data.Common;
using System.Text;
using Luodi.Platform.Data;
using Luodi.Sealing;
using Luodi.Sealing.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>
/// 封存: puts entries that wait into blocks, and makes heads. Several may run at once: a block's number is taken once, and who comes second writes nothing.
/// On PostgreSQL an entry may become visible after one with a larger number was sealed; it is sealed with the next block, never behind an old one:
/// each block says up to which transaction everything had ended (its horizon), and the next takes what transactions from there on wrote.
/// </summary>
public sealed class JournalSealer(AppDbContext db, SealOptions options, TimeProvider clock)
{
    /// <returns>How many blocks were made.</returns>
    public async Task<int> SealAsync(bool evenIfYoung, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var rows = new JournalRows(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
            var lastLine = await rows.LastLineAsync("platform_journal_block", cancel);
            var last = lastLine is null ? null : Read(lastLine);
            var waiting = rows.IsSqlite ? await UnsealedOfSqliteAsync(rows, last, cancel) : await UnsealedOfPostgresAsync(rows, last, cancel);
            if (waiting.Entries.IsEmpty || !evenIfYoung && waiting.Entries.Count < options.BlockEntries && !await IsDueAsync(rows, waiting.Entries, cancel))
                return 0;
            var blocks = await BlocksAsync(rows, waiting, last, cancel);
            db.AddRange(blocks);
            return await SaveAsync(cancel) ? blocks.Count : 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <returns>False when there is nothing new to stand for, or the last head is young.</returns>
    public async Task<bool> HeadAsync(bool evenIfYoung, CancellationToken cancel)
    {
        var now = LineInstant.Round(clock.GetUtcNow());
        var last = await db.Set<JournalHead>().AsNoTracking().OrderByDescending(h => h.Number).Select(h => h.Line).FirstOrDefaultAsync(cancel);
        var lastHead = last is null ? null : HeadLine.Parse(Encoding.UTF8.GetBytes(last)) ?? throw new InvalidDataException("The last head of the journal cannot be read: luodi journal verify");
        var count = await db.Set<JournalBlock>().AsNoTracking().MaxAsync(b => (long?)b.Number, cancel) ?? 0;
        if (count <= (lastHead?.Blocks ?? 0) || !evenIfYoung && lastHead is not null && now - lastHead.At < options.HeadAge)
            return false;
        using var hasher = TreeHasher.Of(options.Algorithm);
        var tree = new MerkleTree(hasher);
        long entries = 0;
        Digest lastDigest = default;
        await foreach (var line in db.Set<JournalBlock>().AsNoTracking().Where(b => b.Number <= count).OrderBy(b => b.Number).Select(b => b.Line).AsAsyncEnumerable().WithCancellation(cancel))
        {
            tree.Add(lastDigest = hasher.Leaf(Encoding.UTF8.GetBytes(line)));
            entries += Read(line).Entries.Count;
        }
        var number = (lastHead?.Number ?? 0) + 1;
        var head = new HeadLine(number, tree.Count, entries, tree.Root, lastDigest, now, options.Algorithm);
        db.Add(new JournalHead(number, Encoding.UTF8.GetString(head.ToBytes())));
        return await SaveAsync(cancel);
    }

    /// <summary>Somebody else may have taken the number first.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (failure.InnerException is DbException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static BlockLine Read(string line) => BlockLine.Parse(Encoding.UTF8.GetBytes(line)) ?? throw new InvalidDataException("A block of the journal cannot be read: luodi journal verify");

    /// <summary>One writer at a time: numbers become visible in their order.</summary>
    private static async Task<Unsealed> UnsealedOfSqliteAsync(JournalRows rows, BlockLine? last, CancellationToken cancel) =>
        new(await NumbersAsync(rows, "\"Sequence\" > @after", [("@after", last?.Entries.Last ?? 0)], cancel), 0, 0);

    private static async Task<Unsealed> UnsealedOfPostgresAsync(JournalRows rows, BlockLine? last, CancellationToken cancel)
    {
        // Every transaction below this number has ended before the next statement looks.
        var horizon = await rows.ScalarAsync<long>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", cancel);
        var (from, floor) = (last?.Horizon ?? 0, last?.Floor ?? 0);
        if (from <= horizon)
            return new(await NumbersAsync(rows, "\"Transaction\" >= @from AND \"Transaction\" < @horizon AND \"Sequence\" >= @floor", [("@from", from), ("@horizon", horizon), ("@floor", floor)], cancel), horizon, floor);
        // The database was restored into a server that counts its transactions anew: the blocks themselves say what is sealed, and the new count begins behind the old entries.
        var taken = new List<SequenceRange>();
        await foreach (var (_, line) in rows.LinesAsync("platform_journal_block", 0, int.MaxValue, cancel))
            taken.AddRange(Read(line).Entries.Ranges);
        taken.Sort((a, b) => a.First.CompareTo(b.First));
        var old = Without(await NumbersAsync(rows, "\"Transaction\" >= @from", [("@from", from)], cancel), taken);
        var young = Without(await NumbersAsync(rows, "\"Transaction\" < @horizon", [("@horizon", horizon)], cancel), taken);
        return new(SequenceSet.Of(old.Union(young).Order()), horizon, Math.Max(taken[^1].Last, old.DefaultIfEmpty().Max()) + 1);
    }

    private static List<long> Without(SequenceSet numbers, List<SequenceRange> taken)
    {
        var left = new List<long>();
        var i = 0;
        foreach (var range in numbers.Ranges)
            for (var number = range.First; number <= range.Last; number++)
            {
                while (i < taken.Count && taken[i].Last < number)
                    i++;
                if (i == taken.Count || number < taken[i].First)
                    left.Add(number);
            }
        return left;
    }

    private static async Task<SequenceSet> NumbersAsync(JournalRows rows, string condition, (string, object)[] values, CancellationToken cancel)
    {
        var numbers = new SequenceSetBuilder();
        await using var command = rows.Command($"SELECT \"Sequence\" FROM platform_journal WHERE {condition} ORDER BY \"Sequence\"", values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            numbers.Add(reader.GetInt64(0));
        return numbers.ToSet();
    }

    private async Task<bool> IsDueAsync(JournalRows rows, SequenceSet waiting, CancellationToken cancel)
    {
        await foreach (var (_, entry, _) in rows.ReadAsync("\"Sequence\" = @first", [("@first", waiting.First)], cancel))
            return entry is null || clock.GetUtcNow() - entry.Line.At >= options.BlockAge;
        return false;
    }

    private async Task<List<JournalBlock>> BlocksAsync(JournalRows rows, Unsealed waiting, BlockLine? last, CancellationToken cancel)
    {
        using var hasher = TreeHasher.Of(options.Algorithm);
        var blocks = new List<JournalBlock>();
        var line = last?.ToBytes();
        var now = LineInstant.Round(clock.GetUtcNow());
        var parts = waiting.Entries.Cut(options.BlockEntries).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            Digest? previous = line is null ? null : hasher.Leaf(line);
            var root = await RootAsync(rows, hasher, parts[i], cancel);
            var block = new BlockLine((last?.Number ?? 0) + i + 1, parts[i], root, previous, now, options.Algorithm, waiting.Horizon, waiting.Floor);
            blocks.Add(new JournalBlock(block.Number, Encoding.UTF8.GetString(line = block.ToBytes())));
        }
        return blocks;
    }

    private static async Task<Digest> RootAsync(JournalRows rows, TreeHasher hasher, SequenceSet entries, CancellationToken cancel)
    {
        var tree = new MerkleTree(hasher);
        await foreach (var (sequence, entry) in rows.ReadAsync(entries, cancel))
            tree.Add(hasher.Leaf((entry?.Complete(hasher) ?? throw Unwritten(sequence)).ToBytes()));
        if (tree.Count != entries.Count)
            throw Unwritten(entries.First);
        return tree.Root;
    }

    private static InvalidDataException Unwritten(long sequence) =>
        new($"Entry {sequence} of the journal cannot have been written by the program; nothing is sealed until somebody looks.");

    /// <summary>What waits, and the bookmarks that the blocks made of it get: all of them at once or none.</summary>
    private sealed record Unsealed(SequenceSet Entries, long Horizon, long Floor);
}
