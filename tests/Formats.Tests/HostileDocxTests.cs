using System.Buffers.Binary;
using System.Text;
using Luodi.Compiler.Formats;
using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class HostileDocxTests
{
    [Fact]
    public void A_part_that_unpacks_beyond_the_limit_is_a_bomb() =>
        Assert.Equal("zip-bomb", CodeOf(Docx("<w:p/>" + new string(' ', 2_000_000)), "a.docx", new ReadLimits { MaxUnpackedBytes = 1_000_000 }));

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_its_packed_size_is_a_bomb()
    {
        var bytes = Docx("<w:p/>" + new string(' ', 20_000_000));
        Assert.InRange(bytes.Length, 1, 100_000);
        Assert.Equal("zip-bomb", CodeOf(bytes, "a.docx"));
    }

    [Fact]
    public void Pictures_that_are_never_unpacked_count_by_what_the_directory_claims() =>
        Assert.Equal("zip-bomb", CodeOf(Zip(("word/document.xml", Utf8("<d/>")), ("word/media/1.png", new byte[3_000_000])), "a.docx", new ReadLimits { MaxUnpackedBytes = 1_000_000 }));

    [Fact]
    public void A_directory_that_lies_about_sizes_does_not_raise_the_limit()
    {
        var bytes = Docx("<w:p/>" + new string(' ', 20_000_000));
        // Every size in the directory is set to a harmless one; only measuring finds the truth.
        for (var i = 0; i < bytes.Length - 46; i++)
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i + 24), 1000);
        Assert.True(CodeOf(bytes, "a.docx") is "zip-bomb" or "broken");
    }

    [Fact]
    public void Too_many_inner_files_are_refused()
    {
        var entries = Enumerable.Range(0, 60).Select(i => ($"word/{i}.xml", Utf8("<x/>"))).ToArray();
        Assert.Equal("zip-bomb", CodeOf(Zip(entries), "a.docx", new ReadLimits { MaxEntries = 50 }));
    }

    [Fact]
    public void A_document_type_definition_is_refused()
    {
        var xml = "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><w:document xmlns:w='x'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("broken", CodeOf(Zip(("word/document.xml", Utf8(xml))), "a.docx"));
    }

    [Fact]
    public void Elements_in_elements_without_end_are_refused() =>
        Assert.Equal("broken", CodeOf(Docx(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100_000))), "a.docx"));

    [Fact]
    public void A_body_somewhere_outside_is_not_fetched()
    {
        var rels = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='x/officeDocument' TargetMode='External' Target='http://127.0.0.1:9/a.xml'/></Relationships>";
        Assert.Equal("broken", CodeOf(Zip(("_rels/.rels", Utf8(rels)), ("word/other.xml", Utf8("<x/>"))), "a.docx"));
    }

    [Fact]
    public void Damaged_files_are_refused_and_never_throw()
    {
        var whole = Docx(Numbered("总体要求") + "<w:tbl><w:tr><w:tc>" + P("格") + "</w:tc></w:tr></w:tbl>", "<w:abstractNum w:abstractNumId='1'/><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>");
        // A fixed sequence, so that a failure can be repeated.
        var state = 20_251_122u;
        for (var round = 0; round < 3000; round++)
        {
            var bytes = whole.ToArray();
            for (var changes = 0; changes < 1 + round % 8; changes++)
            {
                state = state * 1_664_525 + 1_013_904_223;
                bytes[state % bytes.Length] = (byte)(state >> 13);
            }
            var cut = round % 5 == 0 ? bytes[..(int)(state % bytes.Length)] : bytes;
            var result = DocumentReaders.Read(cut, "a.docx");
            Assert.NotEqual(result.IsRead, result.Refusal is not null);
        }
    }

    [Fact]
    public void Arbitrary_bytes_are_refused_or_read_and_never_throw()
    {
        var state = 7u;
        var bytes = new byte[400];
        byte[][] starts = ["PK\u0003\u0004"u8.ToArray(), "<html>"u8.ToArray(), [0xFF, 0xFE], [], Encoding.ASCII.GetBytes("PK\u0005\u0006")];
        for (var round = 0; round < 3000; round++)
        {
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)((state = state * 1_664_525 + 1_013_904_223) >> 20);
            var start = starts[round % starts.Length];
            start.CopyTo(bytes, 0);
            var result = DocumentReaders.Read(bytes, "a.html");
            Assert.NotEqual(result.IsRead, result.Refusal is not null);
        }
    }
}
