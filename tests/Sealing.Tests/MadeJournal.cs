using System.Text;

namespace Luodi.Sealing.Tests;

/// <summary>A small journal made by hand: blocks, their entries, heads, and what of it a law took away.</summary>
internal sealed class MadeJournal
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);

    public List<byte[]> Blocks { get; } = [];

    public List<StoredEntry> Entries { get; } = [];

    public List<HeadLine> Heads { get; } = [];

    public static MadeJournal Of(SealAlgorithm algorithm, params string[] blocks)
    {
        var journal = new MadeJournal();
        foreach (var numbers in blocks)
            journal.Seal(algorithm, SequenceSet.Parse(numbers)!);
        return journal;
    }

    public static StoredEntry Entry(long sequence) => new(
        new EntryLine(sequence, Id(sequence), Start.AddSeconds(sequence), Id(7), "张三", Guid.Empty, "", "Web", "改\"期限\"\n二", "ledger_assignment", Id(sequence % 5).ToString(), "Changed", sequence, default),
        new string("0123456789abcdef"[(int)(sequence % 16)], 32), $$"""{"Id":"{{Id(sequence % 5)}}","Name":"任务{{sequence}}"}""", "", "");

    public void Seal(SealAlgorithm algorithm, SequenceSet numbers, Func<long, StoredEntry>? entry = null)
    {
        using var hasher = TreeHasher.Of(algorithm);
        var tree = new MerkleTree(hasher);
        foreach (var range in numbers.Ranges)
            for (var i = range.First; i <= range.Last; i++)
            {
                var made = (entry ?? Entry)(i);
                Entries.Add(made);
                tree.Add(hasher.Leaf(made.Complete(hasher)!.ToBytes()));
            }
        Digest? previous = Blocks.Count == 0 ? null : hasher.Leaf(Blocks[^1]);
        Blocks.Add(new BlockLine(Blocks.Count + 1, numbers, tree.Root, previous, Start.AddHours(Blocks.Count), algorithm, 0, 0).ToBytes());
    }

    public HeadLine Head(SealAlgorithm algorithm)
    {
        using var hasher = TreeHasher.Of(algorithm);
        var leaves = Blocks.Select(b => hasher.Leaf(b)).ToArray();
        var head = new HeadLine(Heads.Count + 1, Blocks.Count, Blocks.Sum(b => BlockLine.Parse(b)!.Entries.Count), MerkleTree.RootOf(hasher, leaves), leaves[^1], Start.AddDays(1), algorithm);
        Heads.Add(head);
        return head;
    }

    /// <summary>Removes a state as the law's hand does: the digest stays.</summary>
    public void Remove(SealAlgorithm algorithm, long sequence, string removal)
    {
        using var hasher = TreeHasher.Of(algorithm);
        var at = Entries.FindIndex(e => e.Line.Sequence == sequence);
        Entries[at] = Entries[at] with { Salt = "", State = "", StateDigest = StoredEntry.DigestOf(hasher, Entries[at].Salt, Entries[at].State)!.Value.ToString(), Removal = removal };
    }

    /// <summary>Reads it as a database is read: behind each block all entries up to its last number that did not come yet.</summary>
    public JournalCheck Check(params HeadLine[] handedOut)
    {
        var check = new JournalCheck([.. Heads, .. handedOut]);
        var entries = Entries.OrderBy(e => e.Line.Sequence).ToList();
        long seen = 0;
        foreach (var line in Blocks)
        {
            var block = BlockLine.Parse(line);
            check.Begin(block?.Number ?? check.Blocks + 1, line);
            if (block is null)
                continue;
            foreach (var entry in entries.Where(e => e.Line.Sequence > seen ? e.Line.Sequence <= block.Entries.Last : block.Entries.Contains(e.Line.Sequence)))
                check.Add(entry);
            seen = Math.Max(seen, block.Entries.Last);
        }
        foreach (var entry in entries.Where(e => e.Line.Sequence > seen))
            check.Wait(entry);
        check.Finish();
        return check;
    }

    public byte[] Export()
    {
        var lines = new List<byte[]> { ExportCheck.FirstLine };
        long entries = 0;
        foreach (var line in Blocks)
        {
            var block = BlockLine.Parse(line)!;
            using var hasher = TreeHasher.Of(block.Algorithm);
            lines.Add(line);
            lines.AddRange(Entries.Where(e => block.Entries.Contains(e.Line.Sequence)).OrderBy(e => e.Line.Sequence).Select(e => ExportLine.Write(e.Complete(hasher)!, e)));
            entries += block.Entries.Count;
            lines.AddRange(Heads.Where(h => h.Blocks == block.Number).Select(h => h.ToBytes()));
        }
        lines.Add(ExportCheck.LastLine(Blocks.Count, entries, Heads.Count));
        return [.. lines.SelectMany(l => l.Append((byte)'\n'))];
    }

    public static JournalCheck CheckExport(byte[] file)
    {
        var lines = Lines(file);
        var check = new JournalCheck(lines.Select(l => ExportCheck.HeadOf(l)).OfType<HeadLine>());
        var export = new ExportCheck(check);
        foreach (var line in lines)
            export.Add(line);
        export.Finish();
        return check;
    }

    public static List<byte[]> Lines(byte[] file)
    {
        var lines = new List<byte[]>();
        for (var at = 0; at < file.Length;)
        {
            var end = Array.IndexOf(file, (byte)'\n', at);
            end = end < 0 ? file.Length : end;
            lines.Add(file[at..end]);
            at = end + 1;
        }
        return lines;
    }

    public ProofFile Prove(long sequence)
    {
        var number = Blocks.FindIndex(b => BlockLine.Parse(b)!.Entries.Contains(sequence));
        var block = BlockLine.Parse(Blocks[number])!;
        using var hasher = TreeHasher.Of(block.Algorithm);
        var leaves = Entries.Where(e => block.Entries.Contains(e.Line.Sequence)).Select(e => hasher.Leaf(e.Complete(hasher)!.ToBytes())).ToArray();
        var entry = Entries.Single(e => e.Line.Sequence == sequence);
        var head = Heads[^1];
        using var ofHead = TreeHasher.Of(head.Algorithm);
        var blocks = Blocks.Take((int)head.Blocks).Select(b => ofHead.Leaf(b)).ToArray();
        return new ProofFile(
            entry.Complete(hasher)!, entry.Salt, entry.State, entry.Removal, MerkleProof.Inclusion(hasher, leaves, (int)block.Entries.IndexOf(sequence)!.Value),
            block, MerkleProof.Inclusion(ofHead, blocks, number), head);
    }

    public static byte[] Flipped(byte[] bytes, int at, byte with)
    {
        var copy = (byte[])bytes.Clone();
        copy[at] ^= with;
        return copy;
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static Guid Id(long number) => new((int)number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
}
