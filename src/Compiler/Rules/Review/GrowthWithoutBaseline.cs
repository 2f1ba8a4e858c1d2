using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>增长无基期: more by so much, and nobody knows than when.</summary>
internal sealed class GrowthWithoutBaseline : IReviewRule
{
    // A yearly rate is counted from the year before.
    private static readonly string[] Based = ["年均", "年增", "同比", "每年", "逐年", "年度", "上年", "上一年", "上季度", "上月", "比", "较", "增速", "增幅", "增长率", "下降率", "在原", "现有", "基础上"];

    private static readonly string[] RelativeUnits = ["%", "‰", "个百分点", "百分点", "个点", "倍", "番", "位"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0102", Severity.Warning, "“{0}”写了增减幅度，没有写与哪一年比",
        "“{0}” changes by an amount, but from which year is not said");

    public IEnumerable<Diagnostic> Check(CheckedDocument document) =>
        from article in document.Articles
        from target in article.Targets
        where IsRelative(target) && !(target.Comparator == Comparator.GrowthRate && IsYearly(document)) && target is { DeltaOf: null, BasePeriod: null, Baseline: null } && !IsBased(article, target)
        select Diagnostic.At(target.Span, Descriptor, target.Quote);

    /// <summary>A report or a year's plan counts growth from the year before.</summary>
    private static bool IsYearly(CheckedDocument document) =>
        document.Profile.Kind is DocumentKind.Other || document.Profile is { LastYear: not null, FirstYear: { } first } && first == document.Profile.LastYear;

    private static bool IsRelative(Target target) =>
        target.Comparator is Comparator.MultiplyBy or Comparator.IncreaseBy or Comparator.DecreaseBy or Comparator.GrowthRate && target.Unit is { } unit && Array.IndexOf(RelativeUnits, unit) >= 0;

    private static bool IsBased(Article article, Target target)
    {
        // The base may stand at the head of the sentence and hold for all that follows: 与2020年相比,….
        var (start, end) = article.PlaceOf(target.Span);
        var sentence = article.Text[article.SentenceAt(start).Start..end];
        return Array.Exists(Based, w => target.Quote.Contains(w, StringComparison.Ordinal)) || sentence.Contains("相比", StringComparison.Ordinal) || sentence.Contains("年均", StringComparison.Ordinal) || sentence.Contains("同比", StringComparison.Ordinal);
    }
}
