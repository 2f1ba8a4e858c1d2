using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Luodi.Sealing;

/// <summary>树摘要: hashing of leaves and nodes as RFC 6962, section 2.1, has it. Holds a buffer: one per thread.</summary>
public abstract class TreeHasher : IDisposable
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    public abstract SealAlgorithm Algorithm { get; }

    /// <summary>Root of a tree without leaves: the digest of nothing.</summary>
    public Digest Empty => Finish();

    public static TreeHasher Of(SealAlgorithm algorithm) => algorithm switch
    {
        SealAlgorithm.Sha256 => new Sha256Hasher(),
        SealAlgorithm.Sm3 => new Sm3Hasher(),
    };

    /// <summary>Digest of a leaf: of the byte 00 and the line.</summary>
    public Digest Leaf(ReadOnlySpan<byte> line)
    {
        Append([LeafPrefix]);
        Append(line);
        return Finish();
    }

    /// <summary>Digest of a node: of the byte 01, the left and the right digest.</summary>
    public Digest Node(Digest left, Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Digest.Length];
        bytes[0] = NodePrefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest.Length)..]);
        Append(bytes);
        return Finish();
    }

    /// <summary>Digest of a state behind its salt: who has only the digest cannot guess the state.</summary>
    public Digest State(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> state)
    {
        Append(salt);
        Append(state);
        return Finish();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    protected abstract void Append(ReadOnlySpan<byte> bytes);

    /// <summary>The digest of what was appended since the last time.</summary>
    protected abstract Digest Finish();

    private sealed class Sha256Hasher : TreeHasher
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public override SealAlgorithm Algorithm => SealAlgorithm.Sha256;

        protected override void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

        protected override Digest Finish()
        {
            Span<byte> bytes = stackalloc byte[Digest.Length];
            _hash.GetHashAndReset(bytes);
            return new Digest(bytes);
        }

        protected override void Dispose(bool disposing)
        {
            _hash.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Sm3Hasher : TreeHasher
    {
        private readonly SM3Digest _hash = new();

        public override SealAlgorithm Algorithm => SealAlgorithm.Sm3;

        protected override void Append(ReadOnlySpan<byte> bytes) => _hash.BlockUpdate(bytes);

        protected override Digest Finish()
        {
            Span<byte> bytes = stackalloc byte[Digest.Length];
            _hash.DoFinal(bytes);
            return new Digest(bytes);
        }
    }
}
