using System.Buffers;
using System.Runtime.InteropServices;

namespace Luodi.Sealing;

/// <summary>摘要: 32 bytes that stand for a text. A value, so that ten million of them are no garbage.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    public const int Length = 32;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));
        this = MemoryMarshal.Read<Digest>(bytes);
    }

    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());

    /// <returns>Null when the text is anything but 64 lower-case hexadecimal digits: a digest has one spelling.</returns>
    public static Digest? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length != 2 * Length || text.ContainsAnyExcept(Hexadecimal))
            return null;
        return new Digest(Convert.FromHexString(text));
    }
}
