using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>条款: a numbered part of a document: chapter, article, item.</summary>
/// <param name="level">1 for the outermost kind the document uses, deeper by the document's own nesting.</param>
/// <param name="number">As written, without brackets and marks: 一, 3, ——.</param>
/// <param name="heading">Heading or run-in topic sentence; empty when there is none.</param>
/// <param name="span">From the number to the start of the next provision of the same or an outer level, or the end of the body.</param>
/// <param name="headingSpan">Where number and heading stand.</param>
public sealed class Provision(int level, string number, string heading, TextSpan span, TextSpan headingSpan, ImmutableArray<Provision> children)
{
    public int Level { get; } = level;

    public string Number { get; } = number;

    public string Heading { get; } = heading;

    public TextSpan Span { get; } = span;

    public TextSpan HeadingSpan { get; } = headingSpan;

    public ImmutableArray<Provision> Children { get; } = children;

    /// <summary>This provision and everything below it, in reading order.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
            foreach (var below in child.SelfAndDescendants())
                yield return below;
    }
}
