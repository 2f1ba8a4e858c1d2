using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>涉嫌制约创新: wording that holds back research and new trades: papers as the measure, failure punished, what is new forbidden until permitted.</summary>
internal sealed class InnovationRestricted : IReviewRule
{
    private static readonly ImmutableArray<WordPattern> Patterns = WordPattern.List("Innovation");

    public DiagnosticDescriptor Descriptor { get; } = new("PC0114", Severity.Warning, "“{0}”可能制约创新，须经创新影响审核",
        "“{0}” may hold back innovation; a review of that effect is due");

    public IEnumerable<Diagnostic> Check(CheckedDocument document) => document.Articles.SelectMany(a => Restrictions.Of(a, Patterns, Descriptor));
}
