using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests;

public sealed class DenseTextTests
{
    [Theory]
    [InlineData("市委组织 部", "市委组织部")]
    [InlineData("\u3000\u3000一、总体\u00A0要求", "一、总体要求")]
    [InlineData("每年11 月前", "每年11月前")]
    [InlineData("AI Lab", "AI Lab")]
    [InlineData("3 5", "3 5")]
    [InlineData("序号\t任务", "序号\t任务")]
    [InlineData("• 市科技局\n\u3000● 10·24", "市科技局\n10·24")]
    public void Blanks_inside_Chinese_words_go_and_separating_ones_stay(string text, string dense) =>
        Assert.Equal(dense, Whole(DenseText.Of(SourceText.From(text))));

    [Theory]
    [InlineData("民生持续改善。劳动年龄人口平均受教育年限达到11.2年，每千人口婴幼儿托位\n数4.5个，养老床位增加。", true)]
    [InlineData("会议听取了报告。会议认为各项工作取得进展，应当继续推进，服务覆盖率达到\n100%，群众满意。", true)]
    [InlineData("市人民政府根据《关于加强全市集中式饮用水水源地保护工作\n的意见》，制定本办法。", true)]
    [InlineData("坚持创新引领，加快构建现代化产业体系和发展新格局\n推动企业创新，促进转化。", false)]
    [InlineData("一、坚持目标导向，全面提升创新体系整体效能水平\n推动企业创新，促进转化。", false)]
    [InlineData("抓好各项工作的落实。各单位要密切配合，形成工作合力\n一、总体要求，是抓好落实。", false)]
    [InlineData("抓好各项工作的落实。各单位要密切配合，形成工作合力\n责任单位：市科技局，市财政局。", false)]
    [InlineData("抓好各项工作的落实。各单位要密切配合，形成合力。\n推动企业创新，促进转化。", false)]
    public void A_line_end_inside_a_sentence_goes(string text, bool goes) =>
        Assert.Equal(goes, !Whole(DenseText.Of(SourceText.From(text))).Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void A_span_keeps_the_blank_that_stands_inside_it()
    {
        var source = SourceText.From("由市委组织 部负责");
        var dense = DenseText.Of(source);
        var at = dense.Folded.IndexOf("市委组织部");
        Assert.Equal("市委组织 部", source.Slice(dense.SpanOf(at, at + 5)));
    }

    [Fact]
    public void Folding_never_changes_the_length()
    {
        var all = new string([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\uFEFF'))]);
        var dense = DenseText.Of(SourceText.From(all));
        Assert.Equal(dense.Length, dense.Folded.Length);
        Assert.Equal(dense.Length, Whole(dense).Length);
    }

    private static string Whole(DenseText dense) => dense.StringOf(0, dense.Length);
}
