using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>涉嫌限制竞争: wording that a fair competition review (公平竞争审查) has to look at: named suppliers, local firms first, rewards by taxes paid.</summary>
internal sealed class CompetitionRestricted : IReviewRule
{
    private static readonly ImmutableArray<WordPattern> Patterns = WordPattern.List("Competition");

    public DiagnosticDescriptor Descriptor { get; } = new("PC0113", Severity.Warning, "“{0}”可能排除、限制竞争，须经公平竞争审查",
        "“{0}” may shut out or restrict competition; a fair competition review is due");

    public IEnumerable<Diagnostic> Check(CheckedDocument document) => document.Articles.SelectMany(a => Restrictions.Of(a, Patterns, Descriptor));
}
