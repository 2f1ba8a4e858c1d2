namespace Luodi.Sealing.Tests;

public sealed class ProofTests
{
    public static TheoryData<SealAlgorithm, SealAlgorithm> Algorithms => new() { { SealAlgorithm.Sha256, SealAlgorithm.Sha256 }, { SealAlgorithm.Sm3, SealAlgorithm.Sm3 }, { SealAlgorithm.Sha256, SealAlgorithm.Sm3 } };

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Every_entry_of_a_journal_is_proved_and_read_back(SealAlgorithm ofBlocks, SealAlgorithm ofHead)
    {
        var journal = Journal(ofBlocks, ofHead);
        foreach (var entry in journal.Entries)
        {
            var text = journal.Prove(entry.Line.Sequence).Write();
            var (proof, line) = ProofFile.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal));
            Assert.True(proof is not null, $"line {line}");
            Assert.Null(proof.Check());
            Assert.Equal(text, proof.Write());
        }
    }

    /// <summary>All that the head does not vouch for itself is its own number, count of entries and time: those are read off the head that one holds.</summary>
    [Fact]
    public void No_bit_of_a_proof_can_change_unseen()
    {
        var text = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256).Prove(12).Write();
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var good = ProofFile.Parse(text).Proof!;
        for (var at = 0; at < bytes.Length; at++)
            for (var bit = 1; bit < 256; bit <<= 1)
            {
                var proof = ProofFile.Parse(MadeJournal.Text(MadeJournal.Flipped(bytes, at, (byte)bit))).Proof;
                var unseen = proof is not null && proof.Check() is null;
                Assert.False(unseen && Told(proof!) != Told(good), $"byte {at}, bit {bit}");
                Assert.False(unseen && (proof!.Head.Root, proof.Head.Blocks) != (good.Head.Root, good.Head.Blocks), $"byte {at}, bit {bit}");
            }

        static string Told(ProofFile proof) => string.Join('|', proof.Entry, proof.Salt, proof.State, proof.Removal, proof.Block, string.Join(' ', proof.Path), string.Join(' ', proof.BlockPath));
    }

    [Fact]
    public void What_does_not_hold_is_said()
    {
        var proof = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256).Prove(12);
        Assert.Equal(ProofFlaw.State, (proof with { State = "{}" }).Check());
        Assert.Equal(ProofFlaw.Numbers, (proof with { Entry = proof.Entry with { Sequence = 99 } }).Check());
        Assert.Equal(ProofFlaw.Entry, (proof with { Entry = proof.Entry with { Actor = "别人" } }).Check());
        Assert.Equal(ProofFlaw.Block, (proof with { BlockPath = [] }).Check());
    }

    [Fact]
    public void A_removed_state_can_still_be_proved_to_have_been_there()
    {
        var journal = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256);
        journal.Remove(SealAlgorithm.Sha256, 12, "removal-1");
        var proof = ProofFile.Parse(journal.Prove(12).Write()).Proof;
        Assert.Equal("removal-1", proof?.Removal);
        Assert.Null(proof!.Check());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("luodi-proof 2\n", 1)]
    [InlineData("luodi-proof 1\n# x\nentry {}\n", 3)]
    public void The_line_that_cannot_be_read_is_named(string text, int line) => Assert.Equal((null, line), ProofFile.Parse(text));

    private static MadeJournal Journal(SealAlgorithm ofBlocks, SealAlgorithm ofHead)
    {
        var journal = MadeJournal.Of(ofBlocks, "1-5", "6 8-15", "7 16-20");
        journal.Head(ofHead);
        return journal;
    }
}
