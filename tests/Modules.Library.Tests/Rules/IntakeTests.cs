using System.Collections.Immutable;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Tests.Rules;

public sealed class IntakeTests
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    private const string Text = "导航\n甲文\n一、总则\n由市科技局负责。\n中间\n乙文\n页脚";

    [Fact]
    public void Every_character_of_the_source_belongs_to_exactly_one_document()
    {
        var shares = Intake.Of(Compiled(), null, "名", Today).Select(d => d.Share).ToList();
        Assert.Equal([new DocumentShare(0, 20, 3, 20), new DocumentShare(20, Text.Length, 24, 26)], shares);
    }

    [Fact]
    public void Every_sentence_is_counted_in_exactly_one_document() =>
        Assert.Equal([4, 3], Intake.Of(Compiled(), null, "名", Today).Select(d => d.Outline.Sentences.Length));

    [Fact]
    public void A_reading_carries_the_headings_over_it_from_the_outermost_inwards()
    {
        var reading = Intake.Of(Compiled(), null, "名", Today)[0].Readings.Single();
        Assert.Equal(["一、总则"], reading.Path);
        Assert.Equal("由市科技局负责", reading.Quote);
        Assert.Equal(["市科技局"], Assert.IsType<DutyFacts>(reading.Facts).LeadUnits);
    }

    [Fact]
    public void A_title_given_by_hand_names_a_single_document_and_no_bundle()
    {
        Assert.Equal(["甲文", "名"], Intake.Of(Compiled(), "我的标题", "名", Today).Select(d => d.Title));
        var text = SourceText.From("一句");
        Assert.Equal("我的标题", Intake.Of(new Compilation(text, [], []), "我的标题", "名", Today).Single().Title);
    }

    [Fact]
    public void A_text_without_documents_is_kept_as_one_that_holds_all_of_it()
    {
        var text = SourceText.From("一句。");
        var only = Intake.Of(new Compilation(text, [], [new Sentence(new TextSpan(0, 3), SentenceKind.Furniture)]), null, "一句", Today).Single();
        Assert.Equal(new DocumentShare(0, 3, 0, 3), only.Share);
        Assert.Empty(only.Readings);
    }

    [Fact]
    public void An_outline_comes_back_as_it_was_written()
    {
        var outline = Intake.Of(Compiled(), null, "名", Today)[0].Outline;
        var back = DocumentOutline.Read(outline.Write());
        Assert.Equal(outline.Provisions, back.Provisions);
        Assert.Equal(outline.Sentences, back.Sentences);
        Assert.Equal(outline.Diagnostics, back.Diagnostics);
        Assert.Single(back.Diagnostics);
    }

    [Fact]
    public void The_places_of_a_document_on_the_pages_of_its_file_are_stored_and_come_back()
    {
        var map = new PageMap([new(0, 1, 1), new(10, 1, 2), new(25, 2, 1), new(60, 3, 1)], readByMachine: true);
        var back = DocumentOutline.Read((new DocumentOutline([], [], []) { Pages = OutlinePages.Of(map, 12, 60) }).Write());
        Assert.True(back.Pages!.ReadByMachine);
        Assert.Equal(("第1页第2段", "第2页第1段", "第2页第1段"), (back.Pages.PlaceOf(12).ToString(), back.Pages.PlaceOf(25).ToString(), back.Pages.PlaceOf(70).ToString()));
        Assert.Equal("第3段", DocumentOutline.Read((new DocumentOutline([], [], []) { Pages = OutlinePages.Of(new PageMap([new(0, null, 3)]), 0, 5) }).Write()).Pages!.PlaceOf(2).ToString());
        Assert.Null(DocumentOutline.Read(new DocumentOutline([], [], []).Write()).Pages);
    }

    [Fact]
    public void Kinds_of_sentences_are_stored_by_letters_that_never_change() =>
        Assert.Contains("[[0,1,\"f\"],[1,2,\"h\"],[2,3,\"c\"],[3,4,\"b\"],[4,5,\"u\"]]",
            new DocumentOutline([], [.. Enum.GetValues<SentenceKind>().Select((k, i) => new OutlineSentence(i, i + 1, k))], []).Write(), StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_compiler_has_its_word_in_the_tables()
    {
        Assert.Equal(["atLeast", "atMost", "exactly", "about", "increaseBy", "decreaseBy", "multiplyBy", "growthRate", "faster"], CompilerWords.Comparators);
        Assert.Equal(["day", "week", "month", "quarter", "halfYear", "year", "regularly"], CompilerWords.Rhythms);
    }

    private static Compilation Compiled()
    {
        var text = SourceText.From(Text);
        var provision = new Provision(1, "一", "总则", new TextSpan(6, 14), new TextSpan(6, 4), []);
        var duty = new Duty(text, new TextSpan(11, 7), provision, "负责", ["市科技局"], [], [], null);
        var flaw = Diagnostic.At(new TextSpan(11, 2), new DiagnosticDescriptor("PC9999", Severity.Warning, "无时限", "no deadline"));
        ImmutableArray<Sentence> sentences = [Of(0, 3, SentenceKind.Furniture), Of(3, 6, SentenceKind.Heading), Of(6, 11, SentenceKind.Heading), Of(11, 20, SentenceKind.Commitment),
            Of(20, 23, SentenceKind.Furniture), Of(23, 26, SentenceKind.Heading), Of(26, Text.Length, SentenceKind.Furniture)];
        return new Compilation(text, [
            new PolicyDocument("甲文", "", null, null, new TextSpan(3, 17), [provision], [duty], [flaw]),
            new PolicyDocument("", "", null, null, new TextSpan(24, 2), [], [], [])], sentences);

        static Sentence Of(int start, int end, SentenceKind kind) => new(TextSpan.FromBounds(start, end), kind);
    }
}
