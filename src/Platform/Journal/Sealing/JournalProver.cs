using System.Text;
using Luodi.Sealing;
using Luodi.Sealing.Exchange;
using Luodi.Sealing.Lines;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>Why there is no proof yet, or none at all.</summary>
public enum NoProof { NoSuchEntry, NotSealed, NoHead, NotWhole }

/// <summary>出具证明: writes for one entry what shows that it stands in the journal.</summary>
public sealed class JournalProver(JournalReader journal)
{
    /// <param name="record">Id of the record, or its table and id: <c>ledger_assignment/0198…</c>.</param>
    /// <param name="version">Of the record; the newest when null.</param>
    /// <param name="head">To prove against; the newest of the journal when null.</param>
    public async Task<(ProofFile? Proof, NoProof? Why)> ProveAsync(string record, long? version, HeadLine? head, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        if (await FindAsync(record, version, cancel) is not { } found)
            return (null, NoProof.NoSuchEntry);
        if (head is null)
            head = await journal.Rows.LastLineAsync("platform_journal_head", cancel) is { } line ? HeadLine.Parse(Encoding.UTF8.GetBytes(line)) : null;
        var (block, lines) = await BlockOfAsync(found.Line.Sequence, head, cancel);
        if (block is null)
            return (null, NoProof.NotSealed);
        if (head is null || head.Blocks < block.Number || lines.Count < head.Blocks)
            return (null, NoProof.NoHead);
        using var ofBlock = TreeHasher.Of(block.Algorithm);
        using var ofHead = TreeHasher.Of(head.Algorithm);
        var leaves = new List<Digest>();
        EntryLine? entry = null;
        await foreach (var (sequence, stored) in journal.Rows.ReadAsync(block.Entries, cancel))
        {
            if (stored?.Complete(ofBlock) is not { } complete)
                return (null, NoProof.NotWhole);
            leaves.Add(ofBlock.Leaf(complete.ToBytes()));
            if (sequence == found.Line.Sequence)
                entry = complete;
        }
        if (entry is null || leaves.Count != block.Entries.Count)
            return (null, NoProof.NotWhole);
        var proof = new ProofFile(
            entry, found.Salt, found.State, found.Removal,
            MerkleProof.Inclusion(ofBlock, [.. leaves], (int)block.Entries.IndexOf(entry.Sequence)!.Value), block,
            MerkleProof.Inclusion(ofHead, [.. lines.Select(l => ofHead.Leaf(l))], (int)(block.Number - 1)), head);
        // Handed out is only what holds, and what reads back as it was written.
        return ProofFile.Parse(proof.Write()).Proof?.Check() is null && ProofFile.Parse(proof.Write()).Proof is not null ? (proof, null) : (null, NoProof.NotWhole);
    }

    private async Task<StoredEntry?> FindAsync(string record, long? version, CancellationToken cancel)
    {
        var slash = record.IndexOf('/', StringComparison.Ordinal);
        var table = slash > 0 && record.StartsWith("platform_", StringComparison.Ordinal) | record.Contains('_', StringComparison.Ordinal) ? record[..slash] : null;
        var condition = "\"RecordId\" = @record" + (table is null ? "" : " AND \"Table\" = @table") + (version is null ? "" : " AND \"RecordVersion\" = @version");
        List<(string, object)> values = [("@record", table is null ? record : record[(slash + 1)..])];
        if (table is not null)
            values.Add(("@table", table));
        if (version is { } number)
            values.Add(("@version", number));
        StoredEntry? found = null;
        await foreach (var (_, entry, _) in journal.Rows.ReadAsync(condition, [.. values], cancel))
            found = entry;
        return found;
    }

    /// <returns>The block that has the entry, and the lines of the blocks that the head stands for.</returns>
    private async Task<(BlockLine? Block, List<byte[]> Lines)> BlockOfAsync(long sequence, HeadLine? head, CancellationToken cancel)
    {
        BlockLine? block = null;
        var lines = new List<byte[]>();
        await foreach (var (number, text) in journal.BlocksAsync(cancel))
        {
            var line = Encoding.UTF8.GetBytes(text);
            if (head is not null && number <= head.Blocks)
                lines.Add(line);
            if (block is null && BlockLine.Parse(line) is { } read && read.Entries.Contains(sequence))
                block = read;
        }
        return (block, lines);
    }
}
