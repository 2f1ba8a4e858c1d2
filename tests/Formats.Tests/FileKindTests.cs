using System.Text;
using Luodi.Compiler.Formats;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class FileKindTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void A_txt_that_is_a_zip_is_not_text() =>
        Assert.Equal("unsupported-type", CodeOf(Zip(("a.txt", Utf8("文字"))), "a.txt"));

    [Fact]
    public void A_docx_that_is_a_text_file_is_read_as_text() =>
        Assert.Equal("文字\n", TextOf(Utf8("文字\n"), "a.docx"));

    [Fact]
    public void A_doc_that_is_a_web_page_is_read_as_one() =>
        Assert.Equal("文字\n", TextOf(Utf8("<html xmlns:o='urn:x'><body><p>文字</body></html>"), "a.doc"));

    [Fact]
    public void A_txt_that_is_a_word_file_is_read_as_one() =>
        Assert.Equal("文字\n", TextOf(Docx(P("文字")), "a.txt"));

    [Fact]
    public void A_locked_word_file_is_said_to_be_locked() =>
        Assert.Equal("encrypted", CodeOf([.. CompoundFile, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx"));

    [Fact]
    public void A_word_file_in_a_locked_zip_is_said_to_be_locked()
    {
        var bytes = Docx(P("文字"));
        for (var i = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); i < bytes.Length - 4; i++)
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                bytes[i + 8] |= 1;
        Assert.Equal("encrypted", CodeOf(bytes, "a.docx"));
    }

    [Theory]
    [InlineData("WordDocument", "docx")]
    [InlineData("Workbook", "电子表格")]
    [InlineData("PowerPoint Document", "演示文稿")]
    public void Old_office_files_are_refused_with_what_to_do(string stream, string advice)
    {
        byte[] bytes = [.. CompoundFile, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)];
        Assert.Equal("unsupported-type", CodeOf(bytes, "a.doc"));
        Assert.Contains(advice, Luodi.Compiler.Formats.DocumentReaders.Read(bytes, "a.doc").Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_kinds_are_known_by_their_first_bytes_whatever_their_name()
    {
        Assert.Equal(FileKind.Pdf, FileKinds.Of(Utf8("%PDF-1.7\n文字"), "a.txt", ReadLimits.Default));
        Assert.Equal("unsupported-type", CodeOf(Utf8("{\\rtf1 x}"), "a.txt"));
        Assert.Equal(FileKind.Image, FileKinds.Of(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10 }, "a.txt", ReadLimits.Default));
        Assert.Equal(FileKind.Ofd, FileKinds.Of(Zip(("OFD.xml", Utf8("<x/>"))), "a.txt", ReadLimits.Default));
        Assert.Equal("unsupported-type", CodeOf(Zip(("xl/workbook.xml", Utf8("<x/>"))), "a.docx"));
        Assert.Equal("unsupported-type", CodeOf(Utf8("MIME-Version: 1.0\nContent-Type: multipart/related;\n"), "a.mht"));
    }

    [Fact]
    public void A_zip_in_a_zip_is_refused_without_unpacking_it() =>
        Assert.Equal("unsupported-type", CodeOf(Zip(("inner.docx", Docx(P("文字"))), ("inner.zip", Zip(("a", new byte[1000])))), "a.docx"));

    [Fact]
    public void A_cut_off_word_file_is_broken()
    {
        var bytes = Docx(P("文字"));
        Assert.Equal("broken", CodeOf(bytes[..(bytes.Length / 2)], "a.docx"));
    }

    [Fact]
    public void A_text_that_speaks_of_tags_is_still_text() =>
        Assert.Equal("网页应含 <html> 标签。\n", TextOf(Utf8("网页应含 <html> 标签。\n"), "a.txt"));
}
