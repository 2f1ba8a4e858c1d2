namespace Luodi.Compiler.Libraries;

/// <summary>散列: 64-bit FNV-1a, the same in every run and on every machine, so that findings come in the same order.</summary>
internal static class Hashes
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Mixed(hash);
    }

    public static ulong Of(ulong first, ulong second) => Mixed(first * Prime ^ second);

    /// <summary>Spreads the bits, so that the low ones depend on all (finaliser of SplitMix64).</summary>
    public static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
