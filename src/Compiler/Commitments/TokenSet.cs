using System.Numerics;

namespace Luodi.Compiler.Commitments;

/// <summary>Tokens of a sentence that a matcher has taken note of. Used again for the next sentence.</summary>
internal sealed class TokenSet
{
    private const int Bits = 64;

    private ulong[] _marks = new ulong[4];
    private int _first;
    private int _used;

    /// <summary>Forgets all; from now on it is about the tokens from <paramref name="first"/> on.</summary>
    public void Begin(int first)
    {
        _marks.AsSpan(0, _used).Clear();
        (_first, _used) = (first, 0);
    }

    /// <exception cref="ArgumentOutOfRangeException">A token before the sentence.</exception>
    public void Add(int token)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(token, _first);
        var at = (token - _first) / Bits;
        if (at >= _marks.Length)
            Array.Resize(ref _marks, (int)BitOperations.RoundUpToPowerOf2((uint)at + 1));
        _marks[at] |= 1UL << ((token - _first) % Bits);
        _used = Math.Max(_used, at + 1);
    }

    public bool Contains(int token)
    {
        var at = (token - _first) / Bits;
        return token >= _first && at < _used && (_marks[at] >> ((token - _first) % Bits) & 1) != 0;
    }
}
