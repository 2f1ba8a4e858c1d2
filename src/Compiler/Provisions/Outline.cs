using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>
/// 条款纲: the provisions of a document: the outermost of them, and all in reading order with their places in the dense text. The places stand in rented
/// memory until the outline is disposed of.
/// </summary>
internal sealed class Outline(ImmutableArray<Provision> roots, Rented<Outline.Entry> entries) : IDisposable
{
    public static Outline Empty => new([], new Rented<Entry>(1));

    public ImmutableArray<Provision> Roots { get; } = roots;

    public int Count => entries.Count;

    public ref readonly Entry this[int index] => ref entries[index];

    public void Dispose() => entries.Dispose();

    /// <param name="Start">Where the number stands.</param>
    /// <param name="HeadingEnd">The end of number and heading.</param>
    internal readonly record struct Entry(int Start, int HeadingEnd, Provision Provision);
}
