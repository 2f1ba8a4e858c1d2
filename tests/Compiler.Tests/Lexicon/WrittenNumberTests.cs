using System.Globalization;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Tests.Lexicon;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("三亿五千万", "350000000")]
    [InlineData("1亿5000万", "150000000")]
    [InlineData("5万4千6百", "54600")]
    [InlineData("壹佰贰拾万", "1200000")]
    [InlineData("一千零一", "1001")]
    [InlineData("四万亿", "4000000000000")]
    [InlineData("一万五千亿", "1500000000000")]
    [InlineData("五百余万", "5000000")]
    [InlineData("一百二十点五", "120.5")]
    [InlineData("三点五亿", "350000000.0")]
    [InlineData("负六点六", "-6.6")]
    [InlineData("五分之一", "0.2")]
    [InlineData("三又二分之一", "3.5")]
    [InlineData("1/2", "0.5")]
    [InlineData("二〇二五", "2025")]
    [InlineData("1,100.9亿", "110090000000.0")]
    public void A_whole_written_number_has_its_full_value(string text, string value)
    {
        Assert.Equal(text.Length, WrittenNumber.Read(text, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("陆地", 0)]
    [InlineData("拾取", 1)]
    [InlineData("万家", 0)]
    [InlineData("百花", 0)]
    [InlineData("负责", 0)]
    [InlineData("2024/6/30", 4)]
    [InlineData("3点半", 1)]
    [InlineData("", 0)]
    public void What_only_looks_so_is_not_read_or_not_further(string text, int length) => Assert.InRange(WrittenNumber.Read(text, out _), 0, length);

    [Theory]
    [InlineData("投入三亿五千万元。", "350000000 元")]
    [InlineData("投入1亿5000万元。", "150000000 元")]
    [InlineData("投入五十万元。", "50 万元")]
    [InlineData("投入三点五亿元。", "3.5 亿元")]
    [InlineData("罚款壹佰万元整。", "1000000 元")]
    [InlineData("比例为三分之二。", "2 三分之")]
    [InlineData("比例为百分之一百二十点五。", "120.5 %")]
    [InlineData("3万4000亩。", "34000 亩")]
    public void The_lexer_reads_them_with_their_units(string text, string expected)
    {
        using var tokens = Lexer.Read(Luodi.Compiler.Text.DenseText.Of(Luodi.Compiler.Text.SourceText.From(text)));
        var found = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind == TokenKind.Number).Select(i => tokens.MeasureOf(tokens[i])).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.From:0.####} {m.Unit}"));
        Assert.Equal([expected], found);
    }
}
