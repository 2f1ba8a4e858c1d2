using Luodi.Cli.Output;

namespace Luodi.Cli.Tests;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("研发", 4)]
    [InlineData("《条例》2.5%", 12)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    public void A_chinese_character_takes_two_columns(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Fact]
    public void Lines_break_within_the_width_and_lose_nothing()
    {
        const string text = "到2025年,全社会研发投入占比达到2.5%以上,高新技术企业达到1000家,打造“10+1”创新型产业体系。";
        for (var width = 10; width < 80; width++)
        {
            var lines = DisplayWidth.Wrap(text, width).ToList();
            Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 1, width));
            Assert.Equal(text, string.Concat(lines));
        }
    }

    [Fact]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one()
    {
        foreach (var line in DisplayWidth.Wrap("依据《甲》、《乙》、《丙》、《丁》、《戊》", 11))
        {
            Assert.DoesNotContain(line[0], "》、");
            Assert.NotEqual('《', line[^1]);
        }
    }

    [Fact]
    public void Words_stay_whole_and_a_word_longer_than_the_line_is_cut()
    {
        Assert.Equal(["compile the", "policy"], DisplayWidth.Wrap("compile the policy", 12));
        Assert.Equal(["abcde", "fgh"], DisplayWidth.Wrap("abcdefgh", 5));
        Assert.Equal([""], DisplayWidth.Wrap("", 5));
    }
}
