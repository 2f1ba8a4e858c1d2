using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>条款: a numbered part of a document: chapter, article, item.</summary>
public sealed class Provision
{
    /// <param name="level">1 for the outermost kind the document uses, deeper by the document's own nesting.</param>
    /// <param name="number">As written, without brackets and marks: 一, 3, ——.</param>
    /// <param name="heading">Heading or run-in topic sentence; empty when there is none.</param>
    /// <param name="span">From the number to the start of the next provision of the same or an outer level, or the end of the body.</param>
    /// <param name="headingSpan">Where number and heading stand.</param>
    /// <param name="children">Made before; from now on this is their parent.</param>
    public Provision(int level, string number, string heading, TextSpan span, TextSpan headingSpan, ImmutableArray<Provision> children)
    {
        (Level, Number, Heading, Span, HeadingSpan, Children) = (level, number, heading, span, headingSpan, children);
        foreach (var child in children)
            child.Parent = this;
    }

    public int Level { get; }

    public string Number { get; }

    public string Heading { get; }

    public TextSpan Span { get; }

    public TextSpan HeadingSpan { get; }

    public ImmutableArray<Provision> Children { get; }

    /// <summary>The provision around it; null for an outermost one, and until the one around it is made.</summary>
    internal Provision? Parent { get; private set; }

    /// <summary>This provision and everything below it, in reading order.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        var open = new Stack<Provision>();
        open.Push(this);
        while (open.TryPop(out var provision))
        {
            yield return provision;
            for (var i = provision.Children.Length - 1; i >= 0; i--)
                open.Push(provision.Children[i]);
        }
    }
}
