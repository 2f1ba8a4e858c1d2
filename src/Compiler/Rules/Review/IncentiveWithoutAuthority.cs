using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>奖补无施行机关: benefits with an amount, and nobody at whose door one can claim them.</summary>
internal sealed class IncentiveWithoutAuthority : IReviewRule
{
    private static readonly string[] Givers = ["财政", "政府", "局", "委员会", "办公室", "部门", "由"];

    /// <summary>本措施由…负责解释: the one who explains it is the one to ask.</summary>
    private static readonly string[] Explainers = ["负责解释", "负责组织实施", "组织实施和解释", "负责兑现", "负责受理"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0112", Severity.Warning, "奖补没有写明由哪个单位受理兑付（本文件共 {0} 项）",
        "no authority is named that takes claims and pays ({0} benefits in this document)");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        if (document.Articles.Exists(a => Array.Exists(Explainers, w => a.Text.Contains(w, StringComparison.Ordinal))))
            yield break;
        var homeless = (from article in document.Articles
                        where !article.HasOwner
                        from incentive in article.Commitments.OfType<Incentive>()
                        where incentive.Amount is not null && !NamesGiver(article, incentive)
                        select incentive).ToList();
        if (homeless.Count > 0)
            yield return Diagnostic.At(homeless[0].Span, Descriptor, homeless.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool NamesGiver(Article article, Incentive incentive)
    {
        var sentence = article.SentenceAround(incentive);
        return Array.Exists(Givers, w => sentence.Contains(w, StringComparison.Ordinal));
    }
}
