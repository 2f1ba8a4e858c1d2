namespace Luodi.Sealing;

/// <summary>默克尔树: the root over leaves that come one by one. Keeps one digest per level, however many leaves.</summary>
public sealed class MerkleTree(TreeHasher hasher)
{
    // The roots of the full subtrees that the leaves so far make, the largest first: one for each bit of the count.
    private readonly List<Digest> _full = [];

    public long Count { get; private set; }

    public Digest Root
    {
        get
        {
            if (_full.Count == 0)
                return hasher.Empty;
            var root = _full[^1];
            for (var i = _full.Count - 2; i >= 0; i--)
                root = hasher.Node(_full[i], root);
            return root;
        }
    }

    public void Add(Digest leaf)
    {
        Count++;
        for (var bits = Count; (bits & 1) == 0; bits >>= 1)
        {
            leaf = hasher.Node(_full[^1], leaf);
            _full.RemoveAt(_full.Count - 1);
        }
        _full.Add(leaf);
    }

    public static Digest RootOf(TreeHasher hasher, ReadOnlySpan<Digest> leaves)
    {
        var tree = new MerkleTree(hasher);
        foreach (var leaf in leaves)
            tree.Add(leaf);
        return tree.Root;
    }
}
