using Luodi.Compiler.Provisions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Tests.Rules;

public sealed class ReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);
    private int _last;

    [Fact]
    public void A_correction_accepts_and_leaves_the_first_facts_alone()
    {
        var reading = Read(Duty("建设"));
        var first = reading.Original;
        reading.Correct(Duty("建成"), Actor.Program, Now);
        Assert.Equal((ReadingState.Accepted, first, "建成"), (reading.State, reading.Original, ((DutyFacts)reading.Facts).Action));
    }

    [Fact]
    public void Correcting_back_to_the_first_facts_takes_the_correction_back()
    {
        var reading = Read(Duty("建设"));
        reading.Correct(Duty("建成"), Actor.Program, Now);
        reading.Correct(Duty("建设"), Actor.Program, Now);
        Assert.Null(reading.Corrected);
    }

    [Fact]
    public void Taking_a_rejection_back_forgets_its_reason_and_keeps_a_correction()
    {
        var reading = Read(Duty("建设"));
        reading.Correct(Duty("建成"), Actor.Program, Now);
        reading.Reject("重复", Actor.Program, Now);
        reading.Reopen(Actor.Program, Now);
        Assert.Equal((ReadingState.Unreviewed, null), (reading.State, reading.Note));
        Assert.NotNull(reading.Corrected);
    }

    [Theory]
    [InlineData("前由市科技局负责后", false)]
    [InlineData("前由市财政局负责后", true)]
    [InlineData("前由", true)]
    public void A_reading_is_stale_when_its_quote_no_longer_stands_at_its_span(string text, bool stale) =>
        Assert.Equal(stale, new Reading(Guid.Empty, Guid.Empty, 1, 8, "由市科技局负责", [], Duty("负责")).IsStaleIn(text));

    [Fact]
    public void Citations_are_shown_but_are_nobodys_work()
    {
        var byHand = Read(new CitationFacts("某条例", null));
        byHand.MakeByHand(Actor.Program, Now);
        var counts = new ReadingCounts([Read(Duty("一")), Read(new CitationFacts("某条例", null)), byHand]);
        Assert.Equal((3, 1, 1, 0, 0), (counts[CardFilter.All], counts[CardFilter.Todo], counts.ToReview, counts.Remaining(ReadingKind.Citation), counts.Accepted));
    }

    [Fact]
    public void Reviewed_and_still_to_review_add_up()
    {
        var readings = Enumerable.Range(0, 9).Select(i => Read(Duty($"{i}"))).ToList();
        readings[0].Accept(Actor.Program, Now);
        readings[1].Reject("重复", Actor.Program, Now);
        var counts = new ReadingCounts(readings);
        Assert.Equal((9, 2, 7, 1, 1), (counts.ToReview, counts.Reviewed, counts.Remaining(ReadingKind.Duty), counts.Accepted, counts[CardFilter.Rejected]));
    }

    [Fact]
    public void Sentence_counts_add_up_also_when_a_person_read_one_that_no_rule_could()
    {
        OutlineSentence[] sentences = [.. Enum.GetValues<SentenceKind>().Select((k, i) => new OutlineSentence(i * 10, (i * 10) + 10, k)), new(50, 60, SentenceKind.Unread)];
        var byHand = new Reading(Guid.Empty, Guid.Empty, 52, 55, "三个字", [], Duty("做"));
        byHand.MakeByHand(Actor.Program, Now);
        var count = SentenceCount.Of([.. sentences], [byHand]);
        Assert.Equal(count.Total, count.Commitment + count.Background + count.Heading + count.Furniture + count.ByHand + count.Unread);
        Assert.Equal((6, 1, 1), (count.Total, count.ByHand, count.Unread));
        byHand.Reject("错了", Actor.Program, Now);
        Assert.Equal(2, SentenceCount.Of([.. sentences], [byHand]).Unread);
    }

    [Fact]
    public void A_sought_card_is_shown_whatever_the_filter_and_on_its_own_page()
    {
        var readings = Enumerable.Range(0, 250).Select(i => Read(Duty($"{i}"))).ToList();
        readings[249].Accept(Actor.Program, Now);
        var page = CardPage.Of(readings, CardFilter.Todo, readings[249].Id, 1);
        Assert.Equal((3, 250, readings[249].Id), (page.Page, page.Total, page.Cards[^1].Id));
        Assert.Equal((2, 249, 100), (CardPage.Of(readings, CardFilter.Todo, null, 2).Page, CardPage.Of(readings, CardFilter.Todo, null, 99).Total, CardPage.Of(readings, CardFilter.All, null, -5).Cards.Count));
    }

    [Fact]
    public void A_quote_is_found_at_every_place_of_its_own_document_only() =>
        Assert.Equal([3, 5], QuoteSearch.Places("甲甲一甲乙甲乙|甲", new DocumentShare(3, 7, 3, 7), "甲"));

    [Fact]
    public void A_quote_that_differs_by_one_mark_is_not_found() => Assert.Empty(QuoteSearch.Places("由市科技局负责。", new DocumentShare(0, 8, 0, 8), "负责."));

    [Theory]
    [InlineData("day 15", "15日")]
    [InlineData("working day 5", "第5个工作日")]
    [InlineData("month 9 day 15", "9月15日")]
    [InlineData("end of quarter", "季末")]
    [InlineData("每旬", "每旬")]
    public void Days_of_a_cadence_are_said_in_Chinese(string by, string shown) => Assert.Equal(shown, FactsSummary.ByName(by));

    [Fact]
    public void Summaries_say_what_and_how_much()
    {
        Assert.Equal("高新技术企业 不低于 1,200家", FactsSummary.Of(new TargetFacts("高新技术企业", "atLeast", 1200, null, null, "家", null, null)));
        Assert.Equal("占比 达到 2～3.5%", FactsSummary.Of(new TargetFacts("占比", "exactly", 2, 3.5m, null, "%", null, null)));
        Assert.Equal("比重 达到 3∶42∶55", FactsSummary.Of(new TargetFacts("比重", "exactly", null, null, "3∶42∶55", null, null, null)));
        Assert.Equal("每年2次：通报", FactsSummary.Of(new CadenceFacts("year", 2, null, "通报")));
    }

    [Theory]
    [InlineData("  \n", "library.text-empty")]
    [InlineData("a\0b", "library.not-text")]
    [InlineData("整😀个", null)]
    public void Only_whole_characters_are_text(string text, string? code) => Assert.Equal(code, TextRules.Check(text, "Text")?.Code);

    [Fact]
    public void Half_a_character_is_not_text() => Assert.Equal("library.not-text", TextRules.Check("半" + "😀"[..1] + "个", "Text")?.Code);

    private Reading Read(ReadingFacts facts) => new(new Guid(++_last, 0, 0, new byte[8]), Guid.Empty, 0, 1, "一", [], facts);

    private static DutyFacts Duty(string action) => new(action, ["市科技局"], [], [], null);
}
