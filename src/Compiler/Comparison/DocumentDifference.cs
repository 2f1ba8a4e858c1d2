using System.Collections.Immutable;

namespace Luodi.Compiler.Comparison;

/// <summary>版本差异: how two versions of a document differ.</summary>
/// <param name="Old">Null when the document is new.</param>
/// <param name="New">Null when it is gone.</param>
/// <param name="Articles">In the order of the new version; what was dropped stands behind what stood before it.</param>
/// <param name="Commitments">Those that changed, came or went, in the same order; those that stayed as they were are left out.</param>
public sealed record DocumentDifference(PolicyDocument? Old, PolicyDocument? New, ImmutableArray<ArticleChange> Articles, ImmutableArray<CommitmentChange> Commitments)
{
    public bool IsEmpty => Commitments.IsEmpty && Articles.All(a => a.Kind == ChangeKind.Same);
}
