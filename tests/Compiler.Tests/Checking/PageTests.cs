using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Checking;

/// <summary>docs/diagnostics: every kind of flaw has its page, the page's text has the flaw, and its mended text has none.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids() => [.. DiagnosticPage.All.Select(p => p.Id)];

    /// <summary>Pages of suppressions need the file beside the documents; the command line's tests run them.</summary>
    public static TheoryData<string> IdsOfDocuments() => [.. DiagnosticPage.All.Select(p => p.Id).Where(id => !id.StartsWith("PC03", StringComparison.Ordinal))];

    [Fact]
    public void Every_kind_of_flaw_has_one_id_and_one_page()
    {
        var ids = Checked.Descriptors.Select(d => d.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), DiagnosticPage.All.Select(p => p.Id));
    }

    [Theory]
    [MemberData(nameof(IdsOfDocuments))]
    public void The_example_has_the_flaw_and_the_mended_text_has_none(string id)
    {
        var page = DiagnosticPage.Of(id)!;
        Assert.Contains(id, Checked.Blocks(page.Example).Select(f => f.Diagnostic.Id));
        Assert.Empty(Checked.Blocks(page.Fixed).Where(f => f.Diagnostic.Severity > Severity.Info || f.Diagnostic.Id == id).Select(f => $"{f.Diagnostic.Id} {f.Diagnostic.Message}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_in_both_languages_what_to_do_and_how_grave_it_is(string id)
    {
        var page = DiagnosticPage.Of(id)!;
        var descriptor = Checked.Descriptors.Single(d => d.Id == id);
        Assert.All([page.Name, page.Fix], text => Assert.Contains(text, c => c > '\u4E00'));
        Assert.All([page.EnglishName, page.EnglishFix], text => Assert.Contains(text, char.IsAsciiLetter));
        Assert.Contains($"Severity: {descriptor.Severity.ToString().ToLowerInvariant()}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "diagnostics", id + ".md")), page.Text);
        Assert.Contains($"[{id}](diagnostics/{id}.md)", File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "diagnostics.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_sentences_of_a_flaw_use_the_same_arguments() =>
        Assert.All(Checked.Descriptors, d => Assert.Equal(Places(d.MessageFormat), Places(d.EnglishFormat)));

    private static IEnumerable<int> Places(string format) => Enumerable.Range(0, 9).Where(i => format.Contains($"{{{i}}}", StringComparison.Ordinal));
}
