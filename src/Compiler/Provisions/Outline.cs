using System.Collections.Immutable;

namespace Luodi.Compiler.Provisions;

/// <summary>条款纲: the provisions of a document: the outermost of them, and all in reading order with their places in the dense text.</summary>
internal sealed class Outline(ImmutableArray<Provision> roots, Outline.Entry[] entries)
{
    public static Outline Empty { get; } = new([], []);

    public ImmutableArray<Provision> Roots { get; } = roots;

    public int Count => entries.Length;

    public ref readonly Entry this[int index] => ref entries[index];

    /// <param name="Start">Where the number stands.</param>
    /// <param name="HeadingEnd">The end of number and heading.</param>
    internal readonly record struct Entry(int Start, int HeadingEnd, Provision Provision);
}
