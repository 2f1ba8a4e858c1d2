using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>Agreement with documents annotated by hand: our own, and those beside the repository where they are at hand.</summary>
public sealed class AccuracyTests
{
    private static readonly Dictionary<string, double> Floors = new()
    {
        ["sections"] = 0.99, ["targets"] = 0.97, ["duties"] = 0.96, ["cadences"] = 0.97, ["incentives"] = 0.96, ["citations"] = 0.99,
    };

    public static TheoryData<string> Annotated() =>
        [.. Directory.GetFiles(RepositoryFiles.Corpus, "expected.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Annotated))]
    public void Our_own_documents_are_read_as_annotated(string policy)
    {
        var folder = Path.Combine(RepositoryFiles.Corpus, policy);
        var source = SourceText.From(File.ReadAllText(Path.Combine(folder, "source.txt")));
        var measured = Agreement.Measure(PolicyCompiler.Compile(source), Item.ReadAll(File.ReadAllText(Path.Combine(folder, "expected.json")), source));
        Assert.All(measured, m => Assert.True(Agreement.F1(m.Value) >= 0.9, $"{m.Key}: {m.Value}"));
    }

    [Fact]
    public void The_annotated_documents_beside_the_repository_are_read_as_annotated()
    {
        Assert.SkipWhen(RepositoryFiles.Gold is null, "no folder shared/gold beside the repository");
        var total = Agreement.Kinds.ToDictionary(k => k, _ => (Expected: 0, Found: 0, Same: 0));
        foreach (var gold in Directory.GetFiles(Path.Combine(RepositoryFiles.Gold!, "gold"), "*.gold.json"))
        {
            var seed = Directory.GetFiles(Path.Combine(RepositoryFiles.Gold!, "seeds"), Path.GetFileName(gold)[..3] + "-*.txt").Single();
            var source = SourceText.From(File.ReadAllText(seed));
            foreach (var (kind, counts) in Agreement.Measure(PolicyCompiler.Compile(source), Item.ReadAll(File.ReadAllText(gold), source)))
                total[kind] = (total[kind].Expected + counts.Expected, total[kind].Found + counts.Found, total[kind].Same + counts.Same);
        }

        Assert.True(total["sections"].Expected > 100);
        Assert.All(total, t => Assert.True(Agreement.F1(t.Value) >= Floors[t.Key], $"{t.Key}: {t.Value} gives {Agreement.F1(t.Value):F3}"));
    }

    [Fact]
    public void A_wrong_reading_lowers_the_score()
    {
        var source = SourceText.From("临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n新建基地50处。\n");
        var right = """{"sections":[{"level":1,"number":"一"}],"targets":[{"quote":"新建基地50处","value":50,"unit":"处"}]}""";
        var wrong = right.Replace("50,", "51,", StringComparison.Ordinal);
        var compilation = PolicyCompiler.Compile(source);
        Assert.Equal(1, Agreement.F1(Agreement.Measure(compilation, Item.ReadAll(right, source))["targets"]));
        Assert.Equal(0, Agreement.F1(Agreement.Measure(compilation, Item.ReadAll(wrong, source))["targets"]));
    }
}
