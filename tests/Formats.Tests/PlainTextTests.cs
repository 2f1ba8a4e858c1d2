using System.Text;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class PlainTextTests
{
    private const string Policy = "到2025年,全社会研发投入占比达到2.5%以上。\n“10+1”产业体系、〔2024〕12号。\n";

    [Fact]
    public void Utf8_is_read_with_and_without_its_mark()
    {
        Assert.Equal(Policy, TextOf(Utf8(Policy), "a.txt"));
        Assert.Equal(Policy, TextOf([0xEF, 0xBB, 0xBF, .. Utf8(Policy)], "a.txt"));
    }

    [Fact]
    public void Utf16_is_read_by_its_mark_in_both_orders()
    {
        Assert.Equal(Policy, TextOf([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Policy)], "a.txt"));
        Assert.Equal(Policy, TextOf([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Policy)], "a.txt"));
    }

    [Fact]
    public void Utf16_without_its_mark_is_told_by_where_line_ends_and_punctuation_stand()
    {
        Assert.Equal(Policy, TextOf(Encoding.Unicode.GetBytes(Policy), "a.txt"));
        Assert.Equal(Policy, TextOf(Encoding.BigEndianUnicode.GetBytes(Policy), "a.txt"));
        Assert.Equal("各区县人民政府：\n", TextOf(Encoding.BigEndianUnicode.GetBytes("各区县人民政府：\n"), "a.txt"));
        Assert.Equal("全文没有换行，也没有数字。", TextOf(Encoding.Unicode.GetBytes("全文没有换行，也没有数字。"), "a.txt"));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("gb2312")]
    [InlineData("UTF-8")]
    public void Chinese_text_of_other_encodings_is_not_taken_for_utf16(string encoding)
    {
        foreach (var text in (string[])[Policy, "市科技局牵头", "落实政策，狠抓落实。", "ab", "一二三四五六七八九十百千"])
            Assert.Equal(text, TextOf(encoding == "UTF-8" ? Utf8(text) : InCodePage(encoding, text), "a.txt"));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("gb2312")]
    public void Chinese_code_pages_are_found_by_trial(string encoding) =>
        Assert.Equal("市科技局牵头。\n", TextOf(InCodePage(encoding, "市科技局牵头。\n"), "a.txt"));

    [Fact]
    public void Rare_characters_survive_gb18030() =>
        Assert.Equal("䶮、𠮷、㐂\n", TextOf(InCodePage("GB18030", "䶮、𠮷、㐂\n"), "a.txt"));

    [Fact]
    public void Line_ends_become_one_kind_and_nothing_else_changes() =>
        Assert.Equal("一、\u3000甲\n\n 乙\t\n", TextOf(Utf8("一、\u3000甲\r\n\r 乙\t\n"), "a.txt"));

    [Fact]
    public void Nothing_and_white_space_are_empty()
    {
        Assert.Equal("empty", CodeOf([], "a.txt"));
        Assert.Equal("empty", CodeOf([0xEF, 0xBB, 0xBF], "a.txt"));
        Assert.Equal("empty", CodeOf(Utf8(" \u3000\r\n\t"), "a.txt"));
    }

    [Fact]
    public void Binary_content_is_not_text()
    {
        Assert.Equal("not-text", CodeOf([.. Utf8("开头像文字"), 0, 1, 2], "a.txt"));
        Assert.Equal("not-text", CodeOf([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 3], "a.txt"));
        Assert.Equal("not-text", CodeOf([0x80, 0xFF, 0xFF, 0xFF, 0x80, 0xFF], "a.txt"));
    }

    [Fact]
    public void A_stray_control_character_does_not_make_a_text_binary() =>
        Assert.Equal(Policy + Policy + Policy + "\u001A", TextOf(Utf8(Policy + Policy + Policy + "\u001A"), "a.txt"));

    [Fact]
    public void Damaged_utf8_is_refused_with_the_place_instead_of_read_as_rubbish()
    {
        var bytes = Utf8(string.Concat(Enumerable.Repeat(Policy, 5)));
        // The second of the three bytes of the character after the year.
        bytes[8] = (byte)'x';
        Assert.Equal("broken", CodeOf(bytes, "a.txt"));
        Assert.Contains("第 8 个字节", Luodi.Compiler.Formats.DocumentReaders.Read(bytes, "a.txt").Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_is_kept_for_bytes_and_for_streams()
    {
        var limits = new Luodi.Compiler.Formats.ReadLimits { MaxBytes = 10 };
        Assert.Equal("too-large", CodeOf(Utf8("12345678901"), "a.txt", limits));
        Assert.Equal("1234567890", TextOf(Utf8("1234567890"), "a.txt", limits));
    }

    [Fact]
    public async Task A_stream_is_read_no_further_than_the_limit()
    {
        using var endless = new LongStream(long.MaxValue);
        var result = await Luodi.Compiler.Formats.DocumentReaders.ReadAsync(endless, "a.txt", new() { MaxBytes = 1 << 20 }, TestContext.Current.CancellationToken);
        Assert.Equal("too-large", result.Refusal?.Code);
        Assert.InRange(endless.Given, 1 << 20, 2 << 20);
    }
}
