using Luodi.Compiler.Fuzz;

namespace Luodi.Formats.Tests;

/// <summary>A short run of <c>bench/fuzz</c>: mutated documents and files through the whole compiler. The long runs are started by hand.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Thousands_of_mutated_documents_break_no_law_and_take_no_time_out_of_proportion()
    {
        var material = Material.Find(withOutside: false);
        var findings = Enumerable.Range(0, 2000).Select(number => (number, finding: new Case(material, 20_261_122, number).Run())).Where(x => x.finding is not null).Select(x => $"#{x.number}: {x.finding}");
        Assert.Empty(findings);
    }

    [Fact]
    public void The_same_seed_and_number_give_the_same_document()
    {
        var material = Material.Find(withOutside: false);
        for (var number = 0; number < 100; number++)
        {
            var (one, other) = (new Case(material, 7, number), new Case(material, 7, number));
            one.Run();
            other.Run();
            Assert.Equal(one.File.Name, other.File.Name);
            Assert.Equal(one.File.Bytes, other.File.Bytes);
        }
    }

    [Fact]
    public void A_broken_law_is_found()
    {
        var text = Compiler.Text.SourceText.From("临江市推进创新工作方案\n");
        Assert.NotEmpty(Laws.BrokenBy(new Compiler.Compilation(text, [], [new(new Compiler.Text.TextSpan(0, 3), Compiler.Provisions.SentenceKind.Heading)])));
        var duty = new Compiler.Commitments.Duty(text, new Compiler.Text.TextSpan(0, 3), null, "推进", [], [], [], null);
        var document = new Compiler.PolicyDocument("", "", null, null, new Compiler.Text.TextSpan(0, 2), [], [duty], []);
        Assert.NotEmpty(Laws.BrokenBy(new Compiler.Compilation(text, [document], [new(new Compiler.Text.TextSpan(0, text.Length), Compiler.Provisions.SentenceKind.Heading)])));
    }
}
