using System.Collections.Immutable;
using System.Numerics;

namespace Luodi.Sealing;

/// <summary>
/// 默克尔证明: that a leaf is in a tree (RFC 6962, 2.1.1) and that a smaller tree is the beginning of a larger one (2.1.2).
/// Both are one thing: that a known subtree of leaves [start, end) is part of a tree. A leaf is the subtree [index, index + 1), a smaller tree is [0, size).
/// </summary>
public static class MerkleProof
{
    /// <summary>The digests that lead from a leaf to the root.</summary>
    public static ImmutableArray<Digest> Inclusion(TreeHasher hasher, ReadOnlySpan<Digest> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        return Subtree(hasher, leaves, index, index + 1);
    }

    /// <summary>The digests that show that the first <paramref name="size"/> leaves are the beginning of all.</summary>
    public static ImmutableArray<Digest> Consistency(TreeHasher hasher, ReadOnlySpan<Digest> leaves, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, leaves.Length);
        return Subtree(hasher, leaves, 0, size);
    }

    public static bool IsIncluded(TreeHasher hasher, long index, long size, Digest leaf, ReadOnlySpan<Digest> proof, Digest root) =>
        index >= 0 && index < size && IsPart(hasher, index, index + 1, size, leaf, proof, root);

    /// <summary>False also for an empty smaller tree: it is the beginning of everything, and says nothing.</summary>
    public static bool IsConsistent(TreeHasher hasher, long size, long largerSize, Digest root, ReadOnlySpan<Digest> proof, Digest largerRoot) =>
        size > 0 && IsPart(hasher, 0, size, largerSize, root, proof, largerRoot);

    /// <summary>That the subtree of leaves [start, end) with this root is part of the tree of that size and root.</summary>
    internal static bool IsPart(TreeHasher hasher, long start, long end, long size, Digest subtree, ReadOnlySpan<Digest> proof, Digest root)
    {
        if (!IsSubtree(start, end) || end > size)
            return false;
        if (start == end)
            return proof.IsEmpty && subtree == hasher.Empty;
        var walk = new Walk(hasher, start, end, subtree, proof);
        return walk.Climb(0, size, known: true) is { } climbed && walk.IsUsedUp && climbed == (subtree, root);
    }

    /// <summary>Such a range is a node of every tree that is large enough: it begins at a multiple of the next power of two of its length.</summary>
    internal static bool IsSubtree(long start, long end) =>
        start >= 0 && start <= end && (start == end || (ulong)start % BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0);

    internal static ImmutableArray<Digest> Subtree(TreeHasher hasher, ReadOnlySpan<Digest> leaves, int start, int end)
    {
        var proof = ImmutableArray.CreateBuilder<Digest>();
        Collect(leaves, 0, known: true);
        return proof.ToImmutable();

        void Collect(ReadOnlySpan<Digest> tree, int offset, bool known)
        {
            if (start <= offset && end >= offset + tree.Length)
            {
                if (!known)
                    proof.Add(MerkleTree.RootOf(hasher, tree));
                return;
            }
            var split = (int)Split(tree.Length);
            if (end <= offset + split)
            {
                Collect(tree[..split], offset, known);
                proof.Add(MerkleTree.RootOf(hasher, tree[split..]));
                return;
            }
            Collect(tree[split..], offset + split, known && start >= offset + split);
            proof.Add(MerkleTree.RootOf(hasher, tree[..split]));
        }
    }

    /// <summary>The largest power of two below the size: where a tree divides.</summary>
    private static long Split(long size) => (long)(BitOperations.RoundUpToPowerOf2((ulong)size) >> 1);

    /// <summary>Builds from a proof what the subtree's root and the tree's root must then be.</summary>
    private ref struct Walk(TreeHasher hasher, long start, long end, Digest subtree, ReadOnlySpan<Digest> proof)
    {
        private readonly ReadOnlySpan<Digest> _proof = proof;
        private int _used;

        public readonly bool IsUsedUp => _used == _proof.Length;

        /// <param name="known">The subtree lies wholly below this node, so that its root need not be in the proof.</param>
        /// <returns>Root of the subtree's part below this node, and of the node; null when the proof is too short.</returns>
        public (Digest Subtree, Digest Root)? Climb(long offset, long size, bool known)
        {
            if (start <= offset && end >= offset + size)
                return known ? (subtree, subtree) : Next() is { } given ? (given, given) : null;
            var split = Split(size);
            if (end <= offset + split)
                return Climb(offset, split, known) is { } left && Next() is { } right ? (left.Subtree, hasher.Node(left.Root, right)) : null;
            var whole = known && start >= offset + split;
            if (Climb(offset + split, size - split, whole) is not { } below || Next() is not { } sibling)
                return null;
            var isOfSubtree = start < offset + split;
            return (isOfSubtree ? hasher.Node(sibling, below.Subtree) : below.Subtree, hasher.Node(sibling, below.Root));
        }

        private Digest? Next() => _used < _proof.Length ? _proof[_used++] : null;
    }
}
