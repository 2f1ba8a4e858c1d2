using FsCheck;
using FsCheck.Fluent;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Tests.Rules;

public sealed class SeatTermTests
{
    private static readonly DateOnly Start = new(2026, 3, 1);

    [Fact]
    [Trait("Rule", "R-001")]
    public void A_handover_on_one_day_leaves_neither_a_gap_nor_an_overlap()
    {
        var (before, after) = (new SeatTerm(Start, Start.AddDays(30)), new SeatTerm(Start.AddDays(30), null));
        Assert.False(before.Overlaps(after));
        for (var day = Start; day < Start.AddDays(60); day = day.AddDays(1))
            Assert.NotEqual(before.Covers(day), after.Covers(day));
    }

    [Fact]
    public void Terms_overlap_when_and_only_when_some_day_is_in_both() =>
        Prop.ForAll((from one in AnyTerm from other in AnyTerm select (one, other)).ToArbitrary(), pair =>
        {
            var days = Enumerable.Range(0, 130).Select(Start.AddDays);
            return pair.one.Overlaps(pair.other) == pair.other.Overlaps(pair.one)
                && pair.one.Overlaps(pair.other) == days.Any(d => pair.one.Covers(d) && pair.other.Covers(d));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261122, 1));

    [Fact]
    public void A_term_may_end_on_its_first_day_and_not_before()
    {
        Assert.True(new SeatTerm(Start, Start).IsPossible);
        Assert.False(new SeatTerm(Start, Start).Covers(Start));
        Assert.False(new SeatTerm(Start, Start.AddDays(-1)).IsPossible);
    }

    private static readonly Gen<SeatTerm> AnyTerm =
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 60)
        from open in Gen.Elements(true, false)
        select new SeatTerm(Start.AddDays(start), open ? null : Start.AddDays(start + length));
}
