using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Luodi.Sealing.Lines;

namespace Luodi.Sealing;

/// <summary>A journal entry as a database or an export holds it: with the state itself, or, where that was removed by law, with its digest and the number of the removal.</summary>
/// <param name="Line">Its line; from a database without the digest of the state.</param>
/// <param name="Salt">32 lower-case hexadecimal digits; empty once removed.</param>
/// <param name="StateDigest">Empty until removed: it follows from salt and state.</param>
/// <param name="Removal">Empty until removed.</param>
public sealed record StoredEntry(EntryLine Line, string Salt, string State, string StateDigest, string Removal)
{
    public const int SaltLength = 16;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public bool IsRemoved => Removal.Length > 0;

    /// <returns>The line with the digest of the state; null when what is stored cannot have been written so.</returns>
    public EntryLine? Complete(TreeHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        if (IsRemoved)
            return Salt.Length == 0 && State.Length == 0 && Digest.Parse(StateDigest) is { } kept ? Line with { State = kept } : null;
        // A database has the line without the digest, an export has it with: then the two must agree.
        return StateDigest.Length == 0 && DigestOf(hasher, Salt, State) is { } digest && (Line.State == default || Line.State == digest) ? Line with { State = digest } : null;
    }

    /// <returns>Null when the salt is none.</returns>
    public static Digest? DigestOf(TreeHasher hasher, string salt, string state)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentNullException.ThrowIfNull(state);
        if (salt.Length != 2 * SaltLength || salt.AsSpan().ContainsAnyExcept(Hexadecimal))
            return null;
        Span<byte> bytes = stackalloc byte[SaltLength];
        Convert.FromHexString(salt, bytes, out _, out _);
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(state.Length));
        var length = Encoding.UTF8.GetBytes(state, rented);
        var digest = hasher.State(bytes, rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
        return digest;
    }

    /// <summary>A salt that nobody can guess.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(2 * SaltLength, lowercase: true);
}
