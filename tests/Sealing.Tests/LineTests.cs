namespace Luodi.Sealing.Tests;

public sealed class LineTests
{
    [Fact]
    public void An_entry_s_line_is_exactly_these_bytes() => Assert.Equal(
        """{"kind":"entry","format":1,"sequence":3,"changeSet":"00000003-0001-0002-0304-05060708090a","at":"2026-01-12T01:00:03.000000Z","account":"00000007-0001-0002-0304-05060708090a","actor":"张三","seat":"00000000-0000-0000-0000-000000000000","seatName":"","source":"Web","reason":"改\"期限\"\n二","table":"ledger_assignment","record":"00000003-0001-0002-0304-05060708090a","act":"Changed","version":3,"state":"0000000000000000000000000000000000000000000000000000000000000000"}""",
        MadeJournal.Text(MadeJournal.Entry(3).Line.ToBytes()));

    [Fact]
    public void A_block_s_and_a_head_s_line_are_exactly_these_bytes()
    {
        var journal = MadeJournal.Of(SealAlgorithm.Sha256, "1-3 5");
        var head = journal.Head(SealAlgorithm.Sm3);
        var block = BlockLine.Parse(journal.Blocks[0])!;
        Assert.Equal($$"""{"kind":"block","format":1,"number":1,"count":4,"entries":"1-3 5","root":"{{block.Root}}","previous":"","sealedAt":"2026-01-12T01:00:00.000000Z","algorithm":"sha256","horizon":0,"floor":0}""", MadeJournal.Text(journal.Blocks[0]));
        Assert.Equal($$"""{"kind":"head","format":1,"number":1,"blocks":1,"entries":4,"root":"{{head.Root}}","last":"{{head.Last}}","at":"2026-01-13T01:00:00.000000Z","algorithm":"sm3"}""", MadeJournal.Text(head.ToBytes()));
    }

    [Theory]
    [InlineData("\"\\\b\t\n\f\r\u0001\u001f\u007f 中文𠮷é/<>&'\u2028")]
    [InlineData("")]
    public void Any_text_is_read_as_it_was_written_and_spelt_as_browsers_spell_it(string text)
    {
        var line = MadeJournal.Entry(1).Line with { Reason = text };
        Assert.Equal(line, EntryLine.Parse(line.ToBytes()));
        Assert.Equal(text, System.Text.Json.JsonDocument.Parse(line.ToBytes()).RootElement.GetProperty("reason").GetString());
        Assert.Contains("\\u0001", MadeJournal.Text((line with { Reason = "\u0001" }).ToBytes()), StringComparison.Ordinal);
    }

    /// <summary>Every bit of every byte: what is left is another line, or none; never the same one.</summary>
    [Fact]
    public void No_two_spellings_mean_the_same()
    {
        var journal = MadeJournal.Of(SealAlgorithm.Sha256, "1-3 5", "6-8");
        var head = journal.Head(SealAlgorithm.Sha256);
        var entry = MadeJournal.Entry(3).Line;
        EachFlip(entry.ToBytes(), bytes => EntryLine.Parse(bytes) != entry);
        EachFlip(head.ToBytes(), bytes => HeadLine.Parse(bytes) != head);
        var block = BlockLine.Parse(journal.Blocks[1]);
        EachFlip(journal.Blocks[1], bytes => BlockLine.Parse(bytes) != block);
    }

    [Theory]
    [InlineData("""{"kind":"entry"}""")]
    [InlineData("""{"kind":"block","format":1}""")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_line_is_none(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Null(EntryLine.Parse(bytes));
        Assert.Null(BlockLine.Parse(bytes));
        Assert.Null(HeadLine.Parse(bytes));
        Assert.Null(ExportLine.Parse(bytes));
    }

    [Theory]
    [InlineData("1-3 5 7-8", true)]
    [InlineData("1", true)]
    [InlineData("", true)]
    [InlineData("1-1", false)]
    [InlineData("1 2", false)]
    [InlineData("5 3", false)]
    [InlineData("3-1", false)]
    [InlineData("01", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1 ", false)]
    [InlineData("1  3", false)]
    [InlineData("1-3-5", false)]
    [InlineData("9223372036854775807", false)]
    public void Numbers_of_entries_have_one_spelling(string text, bool isOne) => Assert.Equal(isOne, SequenceSet.Parse(text) is not null);

    [Fact]
    public void A_set_of_numbers_knows_what_it_has_and_where()
    {
        var set = SequenceSet.Of([1, 2, 3, 5, 7, 8]);
        Assert.Equal("1-3 5 7-8", set.ToString());
        Assert.Equal([0L, null, 3L, 5L, null], new long[] { 1, 4, 5, 8, 9 }.Select(set.IndexOf));
        Assert.Throws<ArgumentException>(() => SequenceSet.Of([2, 2]));
    }

    private static void EachFlip(byte[] bytes, Func<byte[], bool> isAnother)
    {
        for (var at = 0; at < bytes.Length; at++)
            for (var bit = 1; bit < 256; bit <<= 1)
                Assert.True(isAnother(MadeJournal.Flipped(bytes, at, (byte)bit)), $"byte {at}, bit {bit}");
    }
}
