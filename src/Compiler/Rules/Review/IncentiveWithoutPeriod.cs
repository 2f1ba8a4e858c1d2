using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>奖补无期限: a document of benefits that does not say until when they are given.</summary>
internal sealed class IncentiveWithoutPeriod : IReviewRule
{
    private const int Fewest = 3;

    private static readonly string[] Periods = ["有效期", "施行期限", "实施期限", "执行期", "执行至", "施行至", "政策期", "试行期", "截止到", "暂定", "止。", "到期"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0111", Severity.Info, "本文件给予 {0} 项奖补，没有写明有效期",
        "{0} benefits in this document and no period of validity");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        var paid = document.Document.Commitments.OfType<Incentive>().Where(i => i.Amount is not null).ToList();
        if (paid.Count >= Fewest && document.Profile.LastYear is null && !document.Articles.Exists(a => Array.Exists(Periods, w => a.Text.Contains(w, StringComparison.Ordinal))))
            yield return Diagnostic.At(paid[0].Span, Descriptor, paid.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
