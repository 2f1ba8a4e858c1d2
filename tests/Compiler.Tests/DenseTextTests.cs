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
