using Luodi.Compiler.Commitments;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Comparison;

public sealed class ComparisonTests
{
    private const string Enterprises = "壮大企业。到2026年底，高新技术企业达到920家。（责任单位：市科技局）";
    private const string Platforms = "建设平台。建成中试平台5家，面向全市企业开放。（牵头单位：市发展改革委；完成时限：2026年6月底前）";
    private const string Talents = "培养人才。到2026年底，新增高技能人才6000人。（责任单位：市人社局）";
    private const string Scenes = "开放场景。每季度发布一批应用场景清单。（责任单位：市数据局）";

    [Fact]
    public void The_same_text_differs_in_nothing() => Assert.True(Between([Enterprises, Platforms], [Enterprises, Platforms]).IsEmpty);

    [Fact]
    public void A_new_number_alone_changes_nothing_but_the_number()
    {
        var difference = Between([Enterprises, Talents], [Enterprises, Platforms, Talents]);
        Assert.Equal(["Same ", "Same 一", "Same 一-一", "Added 一-二", "Same 一-三"], difference.Articles.Select(a => $"{a.Kind} {a.New!.Path}"));
        Assert.Equal("一-二", difference.Articles[^1].Old!.Path);
    }

    [Fact]
    public void An_article_taken_out_stands_where_it_stood()
    {
        var difference = Between([Enterprises, Platforms, Talents], [Enterprises, Talents]);
        Assert.Equal(["Same", "Same", "Same", "Dropped", "Same"], difference.Articles.Select(a => a.Kind.ToString()));
        Assert.All(difference.Commitments, c => Assert.Equal(ChangeKind.Dropped, c.Kind));
        Assert.Contains(difference.Commitments, c => c.Old is Target { Indicator: "中试平台" });
    }

    [Fact]
    public void An_article_put_elsewhere_is_moved_and_the_others_are_not()
    {
        var difference = Between([Enterprises, Platforms, Talents, Scenes], [Scenes, Enterprises, Platforms, Talents]);
        Assert.Equal(["Same", "Same", "Moved", "Same", "Same", "Same"], difference.Articles.Select(a => a.Kind.ToString()));
        Assert.Empty(difference.Commitments);
    }

    [Fact]
    public void Sentences_stand_beside_each_other_and_changes_of_a_target_are_named()
    {
        var (old, other) = (Text([Enterprises]), Text([Enterprises.Replace("到2026年底，高新技术企业达到920家", "到2027年底，高新技术企业达到960家", StringComparison.Ordinal)]));
        var difference = DocumentComparison.Of(PolicyCompiler.Compile(old), PolicyCompiler.Compile(other)).Single();
        var article = Assert.Single(difference.Articles, a => a.Kind != ChangeKind.Same);
        Assert.Equal(("一-一", ChangeKind.Changed), (article.New!.Path, article.Kind));
        var sentence = Assert.Single(article.Sentences, s => s.Kind != ChangeKind.Same);
        Assert.Equal(("到2026年底，高新技术企业达到920家。", "到2027年底，高新技术企业达到960家。"), (old.Slice(sentence.Old!.Value), other.Slice(sentence.New!.Value)));
        var change = Assert.Single(difference.Commitments);
        Assert.Equal([new FieldChange("value", "920", "960"), new FieldChange("due", "2026-12-31", "2027-12-31")], change.Fields);
    }

    [Fact]
    public void Another_owner_and_another_date_of_a_task_are_named()
    {
        var change = Assert.Single(Between([Platforms], [Platforms.Replace("市发展改革委；完成时限：2026年6月底前", "市科技局；完成时限：2026年9月底前", StringComparison.Ordinal)]).Commitments, c => c.New is Duty);
        Assert.Equal([new FieldChange("leadUnits", "市发展改革委", "市科技局"), new FieldChange("due", "2026-06-30", "2026-09-30")], change.Fields);
    }

    [Fact]
    public void A_task_that_went_is_not_taken_for_one_that_came_with_the_same_kind_of_bracket()
    {
        var difference = Between([Enterprises, "建设平台。建成平台5家。（责任单位：市科技局）"], [Enterprises, "培养人才。新增人才6000人。（责任单位：市科技局）"]);
        Assert.DoesNotContain(difference.Commitments, c => c.Kind == ChangeKind.Changed);
    }

    [Fact]
    public void The_number_of_an_article_is_no_change_of_its_first_sentence()
    {
        var difference = Between([Enterprises, Talents], [Scenes, Enterprises.Replace("920", "960", StringComparison.Ordinal), Talents]);
        Assert.Equal([ChangeKind.Same, ChangeKind.Changed, ChangeKind.Same], difference.Articles.Single(a => a.Kind == ChangeKind.Changed).Sentences.Select(s => s.Kind));
    }

    [Fact]
    public void A_rewritten_article_with_the_same_heading_is_changed_not_exchanged()
    {
        var difference = Between([Enterprises, Scenes], [Enterprises, "开放场景。市数据局牵头组织场景开放大会，邀请各地企业参加，签订合作协议。"]);
        Assert.Equal(ChangeKind.Changed, difference.Articles[^1].Kind);
    }

    [Fact]
    public void A_document_that_is_new_or_gone_is_added_or_dropped_as_a_whole()
    {
        var compilation = PolicyCompiler.Compile(Text([Enterprises]));
        var gone = DocumentComparison.Of(compilation.Documents[0], compilation.Text, null, SourceText.From(""));
        Assert.All(gone.Articles, a => Assert.Equal(ChangeKind.Dropped, a.Kind));
        Assert.All(gone.Commitments, c => Assert.Equal(ChangeKind.Dropped, c.Kind));
        Assert.NotEmpty(gone.Commitments);
    }

    [Fact]
    public void Twice_the_articles_cost_about_twice()
    {
        // Every article is changed a little, and all are alike: the worst for finding partners.
        var (small, large) = (Cost(200), Cost(400));
        Assert.True(large < small * 3, $"{small:N0} bytes, then {large:N0}");
    }

    private static long Cost(int count)
    {
        string[] Articles(string word) => [.. Enumerable.Range(0, count).Select(i => $"推进第{i}项工作。市科技局负责推进第{i}项{word}工作，到2026年底完成{i + 10}家。")];
        var (old, other) = (PolicyCompiler.Compile(Text(Articles("创新"))), PolicyCompiler.Compile(Text(Articles("改革"))));
        DocumentComparison.Of(old, other);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentComparison.Of(old, other);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DocumentDifference Between(string[] old, string[] other) => DocumentComparison.Of(PolicyCompiler.Compile(Text(old)), PolicyCompiler.Compile(Text(other))).Single();

    private static SourceText Text(string[] articles)
    {
        const string Numbers = "一二三四五六七八九十";
        var body = articles.Select((a, i) => articles.Length <= Numbers.Length ? $"（{Numbers[i]}）{a}\n" : $"{i + 1}.{a}\n");
        return SourceText.From("临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、主要任务\n" + string.Concat(body));
    }
}
