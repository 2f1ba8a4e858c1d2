using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>节奏无对象: a report due again and again, and nobody named who receives it.</summary>
internal sealed class CadenceWithoutReceiver : IReviewRule
{
    private static readonly string[] Reports = ["报送", "上报", "汇报", "报告", "提交", "报备"];

    /// <summary>会议纪要, 报告会: the word is a thing, not an act.</summary>
    private static readonly string[] Things = ["报告会", "汇报会", "报告制度", "汇报制度", "汇报工作制度", "监测报告", "分析报告", "年度报告", "工作报告", "评估报告", "发展报告", "信息公开", "听取", "审议", "情况报告"];

    private static readonly string[] Receivers = ["报送至", "上级", "平台", "系统", "信箱", "邮箱", "汇总", "社会", "公众", "会议"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0109", Severity.Warning, "“{0}”没有写明报给谁",
        "“{0}” does not say to whom");

    public IEnumerable<Diagnostic> Check(CheckedDocument document) =>
        from article in document.Articles
        from cadence in article.Commitments.OfType<Cadence>()
        where ActOf(cadence.Activity) is { } act && !HasReceiver(article, cadence, act)
        select Diagnostic.At(cadence.Span, Descriptor, cadence.Quote);

    private static string? ActOf(string activity) =>
        Array.Exists(Things, t => activity.Contains(t, StringComparison.Ordinal)) ? null : Array.Find(Reports, r => activity.Contains(r, StringComparison.Ordinal));

    private static bool HasReceiver(Article article, Cadence cadence, string act)
    {
        var (start, end) = article.PlaceOf(cadence.Span);
        var sentence = article.SentenceAt(start);
        var until = article.Text.IndexOf(act, start, StringComparison.Ordinal);
        var before = article.Text[sentence.Start..(until < 0 ? end : until)];
        var after = article.Text[(until < 0 ? end : until + act.Length)..sentence.End];
        // 可以启动每日报送: who receives it is said when it comes to that.
        if (before.Contains("可以", StringComparison.Ordinal) || before.Contains('向', StringComparison.Ordinal) || Array.Exists(Receivers, r => before.Contains(r, StringComparison.Ordinal) || after.Contains(r, StringComparison.Ordinal)))
            return true;
        // 报送市统计局, 报市委: the body stands behind the act or behind a second 报 in the sentence.
        return EndsInBody(after) || article.Text[start..sentence.End].Split(',', ';').Any(c => c.StartsWith('报') && EndsInBody(c[1..]));
    }

    private static bool EndsInBody(string words)
    {
        foreach (var clause in words.Split(',', ';', '、', '和', '(', '并'))
            if (clause.Length > 1 && Names.IsBody(clause.TrimEnd(')')))
                return true;
        return false;
    }
}
