using FsCheck;
using FsCheck.Fluent;

namespace Luodi.Sealing.Tests;

public sealed class JournalCheckTests
{
    private const string Removal = "00000009-0001-0002-0304-05060708090a";

    [Fact]
    public void A_journal_that_nobody_touched_is_whole()
    {
        var journal = Journal();
        journal.Entries.Add(MadeJournal.Entry(40));
        var check = journal.Check();
        Assert.Empty(check.Findings);
        Assert.Equal((4, 25, 1, 2), (check.Blocks, check.Entries, check.Waiting, check.HeadsChecked));
    }

    [Fact]
    public void A_changed_entry_names_its_block() => Finds(Flaw.BlockRoot, 2, null, j => j.Entries[12] = j.Entries[12] with { State = j.Entries[12].State + " " });

    [Fact]
    public void A_changed_salt_names_its_block() => Finds(Flaw.BlockRoot, 1, null, j => j.Entries[0] = j.Entries[0] with { Salt = new string('a', 32) });

    [Fact]
    public void A_salt_that_is_none_names_the_entry() => Finds(Flaw.EntryForm, 1, 1, j => j.Entries[0] = j.Entries[0] with { Salt = new string('A', 32) });

    [Fact]
    public void A_missing_entry_is_named() => Finds(Flaw.EntryMissing, 2, 12, j => j.Entries.RemoveAll(e => e.Line.Sequence == 12));

    [Fact]
    public void The_last_entries_cut_off_are_named() => Finds(Flaw.EntryMissing, 4, 25, j => j.Entries.RemoveAll(e => e.Line.Sequence == 25));

    [Fact]
    public void An_entry_put_in_between_is_named_with_the_block_it_was_put_into()
    {
        // 18 is a number that a withdrawn transaction had taken: no block has it.
        Finds(Flaw.EntryStray, 3, 18, j => j.Entries.Add(MadeJournal.Entry(18)));
    }

    [Fact]
    public void A_late_entry_that_a_later_block_has_is_none_put_in_between() => Assert.Empty(Journal().Check().Findings);

    [Fact]
    public void Entries_that_changed_places_name_their_blocks() => Finds(Flaw.BlockRoot, 1, null, j =>
    {
        var (first, second) = (j.Entries[2], j.Entries[3]);
        j.Entries[2] = first with { Line = second.Line with { Sequence = first.Line.Sequence } };
        j.Entries[3] = second with { Line = first.Line with { Sequence = second.Line.Sequence } };
    });

    [Fact]
    public void A_missing_block_is_named() => Finds(Flaw.BlockNumber, 2, null, j => j.Blocks.RemoveAt(1));

    [Fact]
    public void Blocks_cut_off_with_their_entries_are_seen_by_a_head() => Finds(Flaw.HeadBeyond, 3, 2, j =>
    {
        j.Blocks.RemoveAt(3);
        j.Entries.RemoveAll(e => e.Line.Sequence is 17 or > 22);
    });

    [Fact]
    public void A_block_sealed_anew_breaks_the_chain() => Finds(Flaw.BlockPrevious, 3, null, Reseal);

    [Fact]
    public void A_whole_journal_sealed_anew_contradicts_the_head_that_was_handed_out()
    {
        var handedOut = Journal().Heads[0];
        var forged = new MadeJournal();
        foreach (var numbers in Numbers)
            forged.Seal(SealAlgorithm.Sha256, SequenceSet.Parse(numbers)!, n => n == 3 ? MadeJournal.Entry(3) with { State = "{}" } : MadeJournal.Entry(n));
        Assert.Empty(forged.Check().Findings);
        Assert.Contains(new Finding(Flaw.HeadRoot, handedOut.Blocks, handedOut.Number), forged.Check(handedOut).Findings);
    }

    [Fact]
    public void A_block_that_claims_entries_twice_is_named()
    {
        var journal = MadeJournal.Of(SealAlgorithm.Sha256, "1-5");
        journal.Seal(SealAlgorithm.Sha256, SequenceSet.Parse("5-6")!);
        Assert.Contains(new Finding(Flaw.BlockEntries, 2), journal.Check().Findings);
    }

    [Fact]
    public void A_state_removed_by_law_leaves_a_gap_that_names_its_law()
    {
        var journal = WithRemoval("3");
        var check = journal.Check();
        Assert.Empty(check.Findings);
        Assert.Equal([new LawfulGap("个人信息保护法第四十七条", "王五", "2026-02-01", 1)], check.Gaps);
    }

    [Fact]
    public void A_state_that_is_gone_without_a_law_is_named()
    {
        var journal = Journal();
        journal.Remove(SealAlgorithm.Sha256, 3, Removal);
        Assert.Contains(new Finding(Flaw.RemovalUnknown, 1, 3), journal.Check().Findings);
    }

    [Fact]
    public void A_removal_that_does_not_name_the_entry_does_not_cover_it() =>
        Assert.Contains(new Finding(Flaw.RemovalUnknown, 1, 3), WithRemoval("4").Check().Findings);

    [Fact]
    public void A_removal_s_own_record_must_say_what_the_journal_says()
    {
        using var check = new JournalCheck([]);
        var journal = WithRemoval("3");
        check.Begin(1, journal.Blocks[^1]);
        check.AddRemoval(Removal, "3", "另一部法", "王五", "2026-02-01");
        check.Finish();
        Assert.Contains(check.Findings, f => f.Flaw == Flaw.RemovalChanged);
    }

    [Fact]
    public void Sm3_and_a_change_of_algorithm_are_checked_alike()
    {
        var journal = MadeJournal.Of(SealAlgorithm.Sm3, "1-5", "6-9");
        journal.Seal(SealAlgorithm.Sha256, SequenceSet.Parse("10-12")!);
        journal.Head(SealAlgorithm.Sm3);
        journal.Head(SealAlgorithm.Sha256);
        Assert.Empty(journal.Check().Findings);
        journal.Entries[6] = journal.Entries[6] with { Line = journal.Entries[6].Line with { Actor = "李四" } };
        Assert.Equal([new Finding(Flaw.BlockRoot, 2)], journal.Check().Findings);
    }

    [Fact]
    public void One_byte_of_an_export_cannot_change_unseen()
    {
        // Without heads: of a head, its number and time are what the copy says that was handed out.
        var journal = WithRemoval("3");
        journal.Heads.Clear();
        var export = journal.Export();
        Assert.Empty(MadeJournal.CheckExport(export).Findings);
        Prop.ForAll(Gen.Choose(0, export.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(), flip =>
            MadeJournal.CheckExport(MadeJournal.Flipped(export, flip.Item1, (byte)flip.Item2)).FindingCount > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261122, 1));
    }

    [Fact]
    public void A_line_of_an_export_cannot_be_dropped_doubled_moved_or_cut_off_unseen()
    {
        var journal = Journal();
        var lines = MadeJournal.Lines(journal.Export());
        for (var i = 0; i < lines.Count; i++)
        {
            Assert.True(Broken([.. lines[..i], .. lines[(i + 1)..]]), $"dropped {i}");
            Assert.True(Broken([.. lines[..i], lines[i], .. lines[i..]]), $"doubled {i}");
            Assert.True(i == 0 || Broken([.. lines[..i]]), $"cut off at {i}");
            // Where a head stands says nothing; of what blocks it is does.
            Assert.True(i == 0 || IsHead(lines[i]) || IsHead(lines[i - 1]) || Broken([.. lines[..(i - 1)], lines[i], lines[i - 1], .. lines[(i + 1)..]]), $"moved {i}");
        }

        static bool IsHead(byte[] line) => line.AsSpan().StartsWith("{\"kind\":\"head\""u8);
        static bool Broken(IEnumerable<byte[]> lines) => MadeJournal.CheckExport([.. lines.SelectMany(l => l.Append((byte)'\n'))]).FindingCount > 0;
    }

    private static readonly string[] Numbers = ["1-10", "11-15", "16 19-22", "17 23-26"];

    /// <summary>Four blocks; 17 committed late, 18 never; entry 17's block is the last.</summary>
    private static MadeJournal Journal()
    {
        var journal = new MadeJournal();
        foreach (var numbers in Numbers[..3])
            journal.Seal(SealAlgorithm.Sha256, SequenceSet.Parse(numbers)!);
        journal.Head(SealAlgorithm.Sha256);
        journal.Seal(SealAlgorithm.Sha256, SequenceSet.Parse(Numbers[3])!);
        journal.Head(SealAlgorithm.Sha256);
        return journal;
    }

    private static MadeJournal WithRemoval(string entries)
    {
        var journal = Journal();
        var made = MadeJournal.Entry(31);
        journal.Seal(SealAlgorithm.Sha256, SequenceSet.Parse("31")!, _ => made with
        {
            Line = made.Line with { Table = "platform_journal_removal", RecordId = Removal },
            State = $$"""{"Id":"{{Removal}}","Entries":"{{entries}}","Basis":"个人信息保护法第四十七条","Approver":"王五","ApprovedOn":"2026-02-01"}""",
        });
        journal.Remove(SealAlgorithm.Sha256, 3, Removal);
        return journal;
    }

    private static void Reseal(MadeJournal journal)
    {
        var forged = MadeJournal.Of(SealAlgorithm.Sha256, "1-10");
        forged.Seal(SealAlgorithm.Sha256, SequenceSet.Parse("11-15")!, n => MadeJournal.Entry(n) with { State = "{}" });
        journal.Blocks[1] = forged.Blocks[1];
        for (var i = 10; i < 15; i++)
            journal.Entries[i] = journal.Entries[i] with { State = "{}" };
    }

    private static void Finds(Flaw flaw, long block, long? item, Action<MadeJournal> harm)
    {
        var journal = Journal();
        harm(journal);
        Assert.Contains(new Finding(flaw, block, item), journal.Check().Findings);
    }
}
