using FsCheck;
using FsCheck.Fluent;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Comparison;

/// <summary>Laws of comparing two versions, tried on texts with articles left out, doubled, shuffled and changed. Seeds are fixed.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly string[] Articles =
    [
        "壮大企业。到2026年底，高新技术企业达到920家。（责任单位：市科技局）", "建设平台。建成中试平台5家。（牵头单位：市发展改革委）", "培养人才。新增高技能人才6000人。", "开放场景。每季度发布场景清单。",
        "加强领导。各单位要高度重视。", "加强领导。各单位要高度重视，抓好落实。", "", "给予奖励20万元。", "按照《临江市办法》办理；及时公布。", "抓落实", "抓落实。抓落实。抓落实。",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Articles).ArrayOf().Resize(12).SelectMany(chosen => Gen.Elements("（{0}）", "{0}、", "第{0}条　").Select(form =>
        "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n"
        + string.Concat(chosen.Select((a, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "一二三四五六七八九十"[i % 10]) + a + "\n"))));

    [Fact]
    public void A_text_does_not_differ_from_itself() => Prop.ForAll(Texts.ToArbitrary(), text => Compare(text, text).All(d => d.IsEmpty)).Check(Settings);

    [Fact]
    public void Every_article_of_both_versions_appears_once() => Holds((old, other) => Compare(old, other).All(d =>
        AreOnce(d.Articles.Select(a => a.Old), d.Old) && AreOnce(d.Articles.Select(a => a.New), d.New)));

    [Fact]
    public void Every_sentence_of_a_changed_article_appears_once_and_in_order() => Holds((old, other) => Compare(old, other).All(d => d.Articles.All(a =>
        Ordered(a.Sentences.Select(s => s.Old)) && Ordered(a.Sentences.Select(s => s.New))
        && (a.Sentences.IsEmpty || a.Old is null || Letters(old, a.Sentences.Select(s => s.Old)) == Letters(old, [a.Old.Span]))
        && (a.Sentences.IsEmpty || a.New is null || Letters(other, a.Sentences.Select(s => s.New)) == Letters(other, [a.New.Span])))));

    [Fact]
    public void Every_commitment_appears_at_most_once() => Holds((old, other) => Compare(old, other).All(d =>
        d.Commitments.Select(c => c.Old).OfType<Commitment>().Distinct().Count() == d.Commitments.Count(c => c.Old is not null)
        && d.Commitments.Select(c => c.New).OfType<Commitment>().Distinct().Count() == d.Commitments.Count(c => c.New is not null)));

    [Fact]
    public void Exchanged_versions_give_the_exchanged_difference() => Holds((old, other) =>
        Facts(Compare(old, other), exchanged: false).SequenceEqual(Facts(Compare(other, old), exchanged: true)));

    private static Config Settings => Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251122, 7);

    private static void Holds(Func<string, string, bool> law) => Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), law).Check(Settings);

    private static IReadOnlyList<DocumentDifference> Compare(string old, string other) => DocumentComparison.Of(PolicyCompiler.Compile(SourceText.From(old)), PolicyCompiler.Compile(SourceText.From(other)));

    private static bool AreOnce(IEnumerable<VersionArticle?> shown, PolicyDocument? document) =>
        shown.OfType<VersionArticle>().Select(a => a.Span.Start).Order().SequenceEqual(
            document is null ? [] : document.AllProvisions().Select(p => p.Span.Start).Prepend(document.Span.Start).Order());

    private static bool Ordered(IEnumerable<TextSpan?> spans) => spans.OfType<TextSpan>().ToList() is var all && all.Zip(all.Skip(1)).All(p => p.First.End <= p.Second.Start);

    private static string Letters(string text, IEnumerable<TextSpan?> spans) =>
        string.Concat(spans.OfType<TextSpan>().SelectMany(s => text.Substring(s.Start, s.Length)).Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Facts(IReadOnlyList<DocumentDifference> differences, bool exchanged) => differences
        .SelectMany(d => d.Articles.Select(a => exchanged ? $"{Turned(a.Kind)} {a.New?.Span} {a.Old?.Span}" : $"{a.Kind} {a.Old?.Span} {a.New?.Span}")
            .Concat(d.Commitments.Select(c => exchanged ? $"{Turned(c.Kind)} {c.New?.Span} {c.Old?.Span}" : $"{c.Kind} {c.Old?.Span} {c.New?.Span}")))
        .Order(StringComparer.Ordinal);

    private static ChangeKind Turned(ChangeKind kind) => kind switch { ChangeKind.Added => ChangeKind.Dropped, ChangeKind.Dropped => ChangeKind.Added, _ => kind };
}
