using Luodi.Modules.Ledger.Api;

namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class ParentRuleTests
{
    private static readonly Guid A = Id(1), B = Id(2), C = Id(3);

    [Fact]
    public void A_list_is_not_its_own_parent() => Assert.True(ParentRule.WouldCircle(A, A, new Dictionary<Guid, Guid?> { [A] = null }));

    [Fact]
    public void A_grandchild_is_no_parent() =>
        Assert.True(ParentRule.WouldCircle(A, C, new Dictionary<Guid, Guid?> { [A] = null, [B] = A, [C] = B }));

    [Fact]
    public void A_list_beside_it_may_be() => Assert.False(ParentRule.WouldCircle(C, B, new Dictionary<Guid, Guid?> { [A] = null, [B] = A, [C] = A }));

    [Fact]
    public void No_parent_makes_no_circle() => Assert.False(ParentRule.WouldCircle(A, null, new Dictionary<Guid, Guid?> { [A] = B, [B] = null }));

    [Fact]
    public void A_circle_that_is_already_there_is_refused_and_does_not_hang() =>
        Assert.True(ParentRule.WouldCircle(C, A, new Dictionary<Guid, Guid?> { [A] = B, [B] = A, [C] = null }));

    private static Guid Id(byte n) => new(n, 0, 0, new byte[8]);
}

public sealed class IndustryRuleTests
{
    private static readonly IndustryRule.Candidate Storage = new(new Guid(1, 0, 0, new byte[8]), ["储能", "新型储能"]);
    private static readonly IndustryRule.Candidate Medicine = new(new Guid(2, 0, 0, new byte[8]), ["医药"]);
    private static readonly IndustryRule.Candidate Energy = new(new Guid(3, 0, 0, new byte[8]), ["能源"]);

    [Fact]
    public void The_innermost_heading_that_tells_decides() =>
        Assert.Equal(Medicine.Id, Match("二、能源和材料", "（三）生物医药产业", "1."));

    [Fact]
    public void The_longer_word_wins_within_a_heading() => Assert.Equal(Storage.Id, Match("新型储能与能源"));

    [Fact]
    public void Two_words_of_equal_length_tell_nothing() => Assert.Null(Match("医药与能源"));

    [Fact]
    public void No_word_tells_nothing() => Assert.Null(Match("组织实施"));

    private static Guid? Match(params string[] path) => IndustryRule.Match(path, [Storage, Medicine, Energy]);
}

public sealed class DeskRuleTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 4, 15);

    [Theory]
    [InlineData(-1, nameof(DeskGroup.Overdue))]
    [InlineData(0, nameof(DeskGroup.ThisWeek))]
    [InlineData(4, nameof(DeskGroup.ThisWeek))]
    [InlineData(5, nameof(DeskGroup.ThisMonth))]
    [InlineData(15, nameof(DeskGroup.ThisMonth))]
    [InlineData(16, nameof(DeskGroup.Later))]
    public void A_task_in_progress_stands_by_its_deadline(int days, string group) =>
        Assert.Equal(Enum.Parse<DeskGroup>(group), DeskRule.GroupOf(AssignmentState.Issued, Today.AddDays(days), Today));

    [Fact]
    public void A_week_ends_on_Sunday() => Assert.Equal(new DateOnly(2026, 4, 19), DeskRule.EndOfWeek(new DateOnly(2026, 4, 19)));

    [Fact]
    public void What_is_handed_in_or_done_is_no_longer_owed()
    {
        Assert.Equal(DeskGroup.AwaitingAcceptance, DeskRule.GroupOf(AssignmentState.AwaitingAcceptance, Today.AddDays(-9), Today));
        Assert.Equal(DeskGroup.Completed, DeskRule.GroupOf(AssignmentState.Completed, Today.AddDays(-9), Today));
    }
}

public sealed class MonthEndsTests
{
    [Fact]
    public void The_last_six_that_are_over_oldest_first() =>
        Assert.Equal(
            [new(2025, 9, 30), new(2025, 10, 31), new(2025, 11, 30), new(2025, 12, 31), new(2026, 1, 31), new(2026, 2, 28)],
            MonthEnds.Before(new DateOnly(2026, 3, 30), 6));

    [Fact]
    public void A_day_that_ends_its_month_counts() => Assert.Equal([new DateOnly(2026, 3, 31)], MonthEnds.Before(new DateOnly(2026, 3, 31), 1));
}

public sealed class EnteredTests
{
    [Theory]
    [InlineData("50", 50)]
    [InlineData(" 50% ", 50)]
    [InlineData("５０．５％", 50.5)]
    [InlineData("1,200", 1200)]
    public void Numbers_are_read_as_people_write_them(string typed, double number) => Assert.Equal((decimal)number, Entered.Number(typed, "x").Value);

    [Fact]
    public void Nothing_typed_is_nothing_and_not_zero() => Assert.Null(Entered.Number(" ", "x").Value);

    [Theory]
    [InlineData("五成")]
    [InlineData("1e3")]
    [InlineData("50/100")]
    public void What_is_no_number_is_refused_and_named(string typed) => Assert.Equal(typed, Entered.Number(typed, "x").Refusal!.Arguments[0]);

    [Fact]
    public void What_is_no_day_is_refused() => Assert.Equal("ledger.not-a-day", Entered.Day("2026-02-30", "x").Refusal!.Code);
}

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    public void A_cell_that_a_spreadsheet_would_compute_is_disarmed(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Theory]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("建成6个", "建成6个")]
    [InlineData("", "")]
    public void Other_cells_keep_their_text(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));
}
