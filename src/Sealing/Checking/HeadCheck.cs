using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Checking;

/// <summary>Holds heads, the journal's own and those that were handed out, against the blocks as they pass.</summary>
internal sealed class HeadCheck : IDisposable
{
    private readonly List<(TreeHasher Hasher, MerkleTree Tree)> _trees = [];
    private readonly PriorityQueue<HeadLine, long> _due = new();

    public long Checked { get; private set; }

    public HeadCheck(IEnumerable<HeadLine> heads)
    {
        foreach (var head in heads)
            _due.Enqueue(head, head.Blocks);
        // A head of an algorithm that nobody used costs nothing.
        foreach (var algorithm in _due.UnorderedItems.Select(h => h.Element.Algorithm).Distinct().Order())
        {
            var hasher = TreeHasher.Of(algorithm);
            _trees.Add((hasher, new MerkleTree(hasher)));
        }
    }

    /// <summary>A block has passed.</summary>
    /// <param name="entries">How many entries all blocks so far have.</param>
    /// <returns>The heads that should stand for the journal up to it, and do not.</returns>
    public List<HeadLine> Add(ReadOnlySpan<byte> line, long entries)
    {
        var wrong = new List<HeadLine>();
        foreach (var (hasher, tree) in _trees)
            tree.Add(hasher.Leaf(line));
        while (_trees.Count > 0 && _due.TryPeek(out var head, out var blocks) && blocks <= _trees[0].Tree.Count)
        {
            _due.Dequeue();
            Checked++;
            var (hasher, tree) = _trees.Find(t => t.Hasher.Algorithm == head.Algorithm);
            if (blocks != tree.Count || head.Root != tree.Root || head.Last != hasher.Leaf(line) || head.Entries != entries)
                wrong.Add(head);
        }
        return wrong;
    }

    /// <summary>Heads of blocks that never came.</summary>
    public IEnumerable<HeadLine> Beyond() => _due.UnorderedItems.Select(h => h.Element);

    public void Dispose()
    {
        foreach (var (hasher, _) in _trees)
            hasher.Dispose();
    }
}
