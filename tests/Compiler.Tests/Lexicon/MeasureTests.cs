using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Lexicon;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("192家", 192, null, "家")]
    [InlineData("5万平方米", 5, null, "万平方米")]
    [InlineData("500亿元", 500, null, "亿元")]
    [InlineData("五十万元", 50, null, "万元")]
    [InlineData("12个百分点", 12, null, "个百分点")]
    [InlineData("2.0吨标煤/万元", 2.0, null, "吨标煤/万元")]
    [InlineData("200元/亩", 200, null, "元/亩")]
    [InlineData("2-3个", 2, 3.0, "个")]
    [InlineData("3~5人", 3, 5.0, "人")]
    [InlineData("三至五家", 3, 5.0, "家")]
    [InlineData("20%-30%", 20, 30.0, "%")]
    [InlineData("50万元至200万元", 50, 200.0, "万元")]
    [InlineData("百分之三", 3, null, "%")]
    [InlineData("百分之三点五", 3.5, null, "%")]
    [InlineData("万分之二", 2, null, "万分之")]
    [InlineData("5‰", 5, null, "‰")]
    [InlineData("1.5倍", 1.5, null, "倍")]
    [InlineData("3000千瓦时", 3000, null, "千瓦时")]
    [InlineData("100MW", 100, null, "MW")]
    public void A_number_and_its_unit_are_one_token(string text, double from, double? to, string unit)
    {
        var tokens = Tokens(text);
        var token = Assert.Single(Enumerable.Range(0, tokens.Count).Select(i => tokens[i]));
        var measure = tokens.MeasureOf(token);
        Assert.Equal(((decimal)from, (decimal?)to, unit), (measure.From, measure.To, measure.Unit));
    }

    [Theory]
    [InlineData("100余家", 100)]
    [InlineData("20多名", 20)]
    public void More_than_the_number_is_marked(string text, int from)
    {
        var tokens = Tokens(text);
        Assert.Equal((from, true), (tokens.MeasureOf(tokens[0]).From, tokens.MeasureOf(tokens[0]).More));
    }

    [Theory]
    [InlineData("１９２家")]
    [InlineData("1 92家")]
    [InlineData("192 家")]
    public void Width_and_blanks_do_not_matter(string text)
    {
        var tokens = Tokens(text);
        Assert.Contains(Enumerable.Range(0, tokens.Count), i => tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]).Unit == "家");
    }

    [Theory]
    [InlineData("10+1")]
    [InlineData("5G")]
    [InlineData("IPv6")]
    [InlineData("千亿级")]
    [InlineData("一流")]
    [InlineData("统一")]
    [InlineData("百万")]
    public void Names_with_numbers_in_them_are_no_measures(string text)
    {
        var tokens = Tokens(text);
        Assert.DoesNotContain(Enumerable.Range(0, tokens.Count), i => tokens[i].Kind == TokenKind.Number);
    }

    [Fact]
    public void A_ratio_of_three_is_one_token()
    {
        var tokens = Tokens("3∶42∶55");
        Assert.Equal((1, TokenKind.Ratio), (tokens.Count, tokens[0].Kind));
    }

    private static TokenStream Tokens(string text) => Lexer.Read(DenseText.Of(SourceText.From(text)));
}
