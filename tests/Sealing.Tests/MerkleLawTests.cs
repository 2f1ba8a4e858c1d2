using System.Collections.Immutable;
using System.Text;

namespace Luodi.Sealing.Tests;

public sealed class MerkleLawTests
{
    private const int Largest = 40;

    public static TheoryData<SealAlgorithm> Algorithms => [SealAlgorithm.Sha256, SealAlgorithm.Sm3];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void The_root_is_the_one_of_the_standard_s_definition(SealAlgorithm algorithm)
    {
        using var hasher = TreeHasher.Of(algorithm);
        for (var size = 0; size <= 3 * Largest; size++)
        {
            var leaves = Leaves(hasher, size);
            Assert.Equal(Defined(hasher, leaves), MerkleTree.RootOf(hasher, leaves));
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Every_leaf_of_every_tree_is_proved_and_nothing_else_is(SealAlgorithm algorithm)
    {
        using var hasher = TreeHasher.Of(algorithm);
        for (var size = 1; size <= Largest; size++)
        {
            var leaves = Leaves(hasher, size);
            var root = MerkleTree.RootOf(hasher, leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleProof.Inclusion(hasher, leaves, index);
                Assert.True(MerkleProof.IsIncluded(hasher, index, size, leaves[index], proof.AsSpan(), root));
                Assert.False(MerkleProof.IsIncluded(hasher, index, size, root, proof.AsSpan(), root) && size > 1);
                Assert.False(MerkleProof.IsIncluded(hasher, index + 1, size, leaves[index], proof.AsSpan(), root));
                foreach (var wrong in Spoilt(hasher, proof))
                    Assert.False(MerkleProof.IsIncluded(hasher, index, size, leaves[index], wrong.AsSpan(), root));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Every_tree_is_proved_the_beginning_of_every_larger_one_and_of_no_other(SealAlgorithm algorithm)
    {
        using var hasher = TreeHasher.Of(algorithm);
        var leaves = Leaves(hasher, Largest);
        var roots = Enumerable.Range(0, Largest + 1).Select(size => MerkleTree.RootOf(hasher, leaves.AsSpan(0, size))).ToList();
        for (var size = 1; size <= Largest; size++)
            for (var smaller = 1; smaller <= size; smaller++)
            {
                var proof = MerkleProof.Consistency(hasher, leaves.AsSpan(0, size), smaller);
                Assert.True(MerkleProof.IsConsistent(hasher, smaller, size, roots[smaller], proof.AsSpan(), roots[size]), $"{smaller} of {size}");
                Assert.False(MerkleProof.IsConsistent(hasher, smaller, size, roots[smaller - 1], proof.AsSpan(), roots[size]));
                Assert.False(MerkleProof.IsConsistent(hasher, smaller, size, roots[smaller], proof.AsSpan(), roots[size - 1]));
                foreach (var wrong in Spoilt(hasher, proof))
                    Assert.False(MerkleProof.IsConsistent(hasher, smaller, size, roots[smaller], wrong.AsSpan(), roots[size]), $"{smaller} of {size}");
            }
    }

    [Fact]
    public void Any_subtree_is_proved_part_of_any_tree_that_has_it()
    {
        using var hasher = TreeHasher.Of(SealAlgorithm.Sha256);
        var leaves = Leaves(hasher, Largest);
        var proved = 0;
        for (var start = 0; start < Largest; start++)
            for (var end = start + 1; end <= Largest; end++)
                if (MerkleProof.IsSubtree(start, end))
                {
                    proved++;
                    var part = MerkleTree.RootOf(hasher, leaves.AsSpan(start..end));
                    var proof = MerkleProof.Subtree(hasher, leaves, start, end);
                    Assert.True(MerkleProof.IsPart(hasher, start, end, Largest, part, proof.AsSpan(), MerkleTree.RootOf(hasher, leaves)), $"{start}..{end}");
                }
        Assert.True(proved > 100);
    }

    private static Digest[] Leaves(TreeHasher hasher, int size) => [.. Enumerable.Range(0, size).Select(i => hasher.Leaf(Encoding.UTF8.GetBytes($"叶{i}")))];

    /// <summary>RFC 6962, 2.1, word for word.</summary>
    private static Digest Defined(TreeHasher hasher, ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length < 2)
            return leaves.Length == 0 ? hasher.Empty : leaves[0];
        var split = 1;
        while (2 * split < leaves.Length)
            split *= 2;
        return hasher.Node(Defined(hasher, leaves[..split]), Defined(hasher, leaves[split..]));
    }

    private static IEnumerable<ImmutableArray<Digest>> Spoilt(TreeHasher hasher, ImmutableArray<Digest> proof)
    {
        yield return proof.Add(hasher.Empty);
        yield return proof.Insert(0, hasher.Empty);
        if (proof.Length > 0)
            yield return proof.RemoveAt(proof.Length - 1);
        for (var i = 0; i < proof.Length; i++)
            yield return proof.SetItem(i, hasher.Node(proof[i], proof[i]));
        for (var i = 1; i < proof.Length; i++)
            if (proof[i] != proof[i - 1])
                yield return proof.SetItem(i, proof[i - 1]).SetItem(i - 1, proof[i]);
    }
}
