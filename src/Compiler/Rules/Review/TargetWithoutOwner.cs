using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>无责任主体: an article with numbers to reach and nobody to reach them, in a document that names somebody elsewhere.</summary>
internal sealed class TargetWithoutOwner : IReviewRule
{
    private const int FewestOwned = 3;

    /// <summary>One owner in three articles makes a document that names owners.</summary>
    private const int OwnedShare = 3;

    private static readonly string[] Owning = ["负责", "牵头", "责任单位"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0103", Severity.Warning, "本条有 {0} 项目标，没有责任单位（本文件其他 {1} 条都写明了）",
        "{0} targets in this article and nobody answers for them ({1} other articles name somebody)");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        if (document.Profile.Kind is DocumentKind.Standing or DocumentKind.Other)
            yield break;
        var articles = document.Articles.Where(a => a.Provision is not null && !a.IsGeneral).ToList();
        var owned = articles.Count(a => a.Duties.Any(Article.Owns));
        // Where hardly anybody is named, a breakdown of tasks will follow: that is another document's business.
        if (owned < FewestOwned || owned * OwnedShare < articles.Count(a => a.IsLeaf))
            yield break;
        foreach (var article in articles)
        {
            var targets = article.Targets.Where(t => t.Comparator != Comparator.Faster).ToList();
            if (targets.Count > 0 && !article.HasOwner && !Array.Exists(Owning, w => article.Text.Contains(w, StringComparison.Ordinal)))
                yield return Diagnostic.At(targets[0].Span, Descriptor, targets.Count.ToString(CultureInfo.InvariantCulture), owned.ToString(CultureInfo.InvariantCulture));
        }
    }
}
