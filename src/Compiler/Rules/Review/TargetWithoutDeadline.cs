using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>目标无时限: a quantified target that nothing dates: neither its sentence, nor its article's duty, nor the document's title.</summary>
internal sealed class TargetWithoutDeadline : IReviewRule
{
    private const int MostPosts = 10;

    private const int NearVerb = 6;

    /// <summary>用三年时间, 5年内: the whole document has its time.</summary>
    private static readonly string[] Spans = ["年时间", "年内,", "年左右时间", "年起5年", "年起三年"];

    // 年内, 每年 say when; 首批 and 设 say how much at once, which a duty's own date covers.
    private static readonly string[] Dated = ["每年", "年均", "每月", "每季", "年内", "全年", "年度", "当年", "今年", "本年", "逐年", "长期", "始终", "保持", "稳定在", "工作日"];

    /// <summary>Set once for all, not reached.</summary>
    private static readonly string[] Settings = ["权重", "分值", "周期", "期限", "有效期"];

    private static readonly string[] Posts = ["设", "配备", "配齐", "组建", "至少有", "每个", "每村", "每社区", "每镇", "明确"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0101", Severity.Warning, "目标“{0}”没有写明完成时限（本条共 {1} 项）",
        "the target “{0}” has no deadline ({1} in this article)");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        // The numbers of rules that hold until further notice are standards; a plan for given years is due with them.
        if (document.Profile.Kind is DocumentKind.Standing or DocumentKind.Other || document.Profile.LastYear is not null || document.Articles.Exists(a => (a.Provision is null || a.IsGeneral) && Array.Exists(Spans, w => a.Text.Contains(w, StringComparison.Ordinal))))
            yield break;
        foreach (var article in document.Articles)
        {
            if (article.HasDue)
                continue;
            var undated = article.Targets.Where(t => t.Due is null && t.Comparator != Comparator.Faster && !IsDated(article, t) && !IsPost(article, t) && !IsNorm(article, t)).ToList();
            if (undated.Count > 0)
                yield return Diagnostic.At(undated[0].Span, Descriptor, undated[0].Indicator, undated.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool IsDated(Article article, Target target)
    {
        var sentence = article.SentenceAround(target);
        return Array.Exists(Dated, w => sentence.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>A weight is set, not reached, and a number in the sentence of a reward is its condition.</summary>
    private static bool IsNorm(Article article, Target target)
    {
        var (start, _) = article.PlaceOf(target.Span);
        var sentence = article.SentenceAt(start);
        return Array.Exists(Settings, w => target.Indicator.Contains(w, StringComparison.Ordinal))
            || article.Commitments.Exists(c => c is Incentive && article.PlaceOf(c.Span).Start is var at && at >= sentence.Start && at < sentence.End);
    }

    /// <summary>设主任1名, 配备统计人员不少于2名: how a body is made up, not what is to be reached.</summary>
    private static bool IsPost(Article article, Target target)
    {
        if (target is not { Unit: "名" or "人" or "个", Value.From: <= MostPosts })
            return false;
        var (start, end) = article.PlaceOf(target.Span);
        var words = article.Text.AsSpan(Math.Max(0, start - NearVerb), end - Math.Max(0, start - NearVerb));
        foreach (var post in Posts)
            if (words.Contains(post, StringComparison.Ordinal))
                return true;
        return false;
    }
}
