using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>奖补无上限: a share of what somebody spends or sells is promised, and no most.</summary>
internal sealed class IncentiveWithoutCap : IReviewRule
{
    private static readonly string[] Caps = ["最高", "不超过", "上限", "封顶", "限额", "以内", "为限", "总额", "差额", "不高于"];

    /// <summary>Taxes, prices and fees are limited by law or by what is owed.</summary>
    private static readonly string[] Limited = ["税", "扣除", "抵扣", "免征", "减征", "减按", "减半", "免收", "贴息", "利率", "电价", "租金", "净收入", "加计", "收益分配", "转化收益", "返还其", "实际缴纳", "保险费", "保费"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0110", Severity.Warning, "“{0}”按比例给予，没有写明最高额",
        "“{0}” is a share without an upper limit");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        foreach (var article in document.Articles)
        {
            // A cap anywhere in the article holds for it: it mostly follows the tiers.
            if (Array.Exists(Caps, w => article.Text.Contains(w, StringComparison.Ordinal)))
                continue;
            var open = article.Commitments.OfType<Incentive>().FirstOrDefault(i => i is { Unit: "%", Amount: not null } && !Array.Exists(Limited, w => i.Quote.Contains(w, StringComparison.Ordinal)));
            if (open is not null)
                yield return Diagnostic.At(open.Span, Descriptor, open.Quote);
        }
    }
}
