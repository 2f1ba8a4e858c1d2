using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Tests.Lexicon;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("1600件", 4, 1600)]
    [InlineData("1,600件", 5, 1600)]
    [InlineData("12,345,678元", 10, 12345678)]
    [InlineData("2.65%", 4, 2.65)]
    [InlineData("0.5个", 3, 0.5)]
    [InlineData("2020,300家", 4, 2020)]
    public void Arabic_numerals_are_read(string text, int length, decimal value)
    {
        Assert.Equal(length, Numerals.Read(text, 0, out var read, out var chinese));
        Assert.Equal(value, read);
        Assert.False(chinese);
    }

    [Theory]
    [InlineData("两家", 1, 2)]
    [InlineData("十家", 1, 10)]
    [InlineData("十二家", 2, 12)]
    [InlineData("二十家", 2, 20)]
    [InlineData("三百五十家", 4, 350)]
    [InlineData("一百零五家", 4, 105)]
    [InlineData("二〇二五年", 4, 2025)]
    [InlineData("二零二五年", 4, 2025)]
    [InlineData("三千二百", 4, 3200)]
    public void Chinese_numerals_are_read(string text, int length, decimal value)
    {
        Assert.Equal(length, Numerals.Read(text, 0, out var read, out var chinese));
        Assert.Equal(value, read);
        Assert.True(chinese);
    }

    [Theory]
    [InlineData("家")]
    [InlineData("")]
    [InlineData(".5")]
    [InlineData("1234567890123456789012345")]
    public void What_is_no_number_has_no_length(string text) => Assert.Equal(0, Numerals.Read(text, 0, out _, out _));

    [Fact]
    public void A_heading_s_number_is_no_decimal() => Assert.Equal(1, Numerals.Read("1.1.1建设目标", 0, out _, out _));
}
