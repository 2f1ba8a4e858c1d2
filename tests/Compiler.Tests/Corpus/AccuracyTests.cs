using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>Agreement with documents annotated by hand: our own, and those beside the repository where they are at hand.</summary>
public sealed class AccuracyTests
{
    /// <summary>F1 and share complete, a little below what is measured: docs/accuracy.md.</summary>
    private static readonly Dictionary<string, (double F1, double Complete)> Floors = new()
    {
        ["sections"] = (0.99, 0.98), ["targets"] = (0.98, 0.95), ["duties"] = (0.97, 0.96), ["cadences"] = (0.97, 0.97), ["incentives"] = (0.97, 0.86), ["citations"] = (0.99, 0.99),
    };

    private static readonly Dictionary<string, (double F1, double Complete)> OwnFloors = new()
    {
        ["sections"] = (0.99, 0.98), ["targets"] = (0.95, 0.86), ["duties"] = (0.96, 0.97), ["cadences"] = (0.93, 0.93), ["incentives"] = (0.94, 0.87), ["citations"] = (0.97, 0.99),
    };

    public static TheoryData<string> Expected() =>
        [.. Directory.GetFiles(RepositoryFiles.Corpus, "expected.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Expected))]
    public void Our_own_documents_are_read_as_annotated(string policy)
    {
        var folder = Path.Combine(RepositoryFiles.Corpus, policy);
        var source = SourceText.From(File.ReadAllText(Path.Combine(folder, "source.txt")));
        var measured = Agreement.Measure(PolicyCompiler.Compile(source), Item.ReadAll(File.ReadAllText(Path.Combine(folder, "expected.json")), source));
        Assert.All(measured, m => Assert.True(m.Value.F1 >= 0.9, $"{m.Key}: {m.Value}"));
    }

    [Fact]
    public void The_annotated_documents_beside_the_repository_are_read_as_annotated()
    {
        Assert.SkipWhen(RepositoryFiles.Gold is null, "no folder shared/gold beside the repository");
        var pairs = Directory.GetFiles(Path.Combine(RepositoryFiles.Gold!, "gold"), "*.gold.json")
            .Select(gold => (Directory.GetFiles(Path.Combine(RepositoryFiles.Gold!, "seeds"), Path.GetFileName(gold)[..3] + "-*.txt").Single(), gold));
        Holds(Total(pairs), Floors, 100);
    }

    [Fact]
    public void Invented_documents_are_read_as_annotated() =>
        Holds(Total(Directory.GetDirectories(RepositoryFiles.Annotated).Select(d => (Path.Combine(d, "source.txt"), Path.Combine(d, "gold.json")))), OwnFloors, 200);

    private static Dictionary<string, Counts> Total(IEnumerable<(string Text, string Gold)> pairs)
    {
        var total = Agreement.Kinds.ToDictionary(k => k, _ => new Counts(0, 0, 0, 0));
        foreach (var (text, gold) in pairs)
        {
            var source = SourceText.From(File.ReadAllText(text));
            foreach (var (kind, counts) in Agreement.Measure(PolicyCompiler.Compile(source), Item.ReadAll(File.ReadAllText(gold), source)))
                total[kind] += counts;
        }

        return total;
    }

    private static void Holds(Dictionary<string, Counts> total, Dictionary<string, (double F1, double Complete)> floors, int fewestSections)
    {
        Assert.True(total["sections"].Expected >= fewestSections);
        Assert.All(total, t => Assert.True(t.Value.F1 >= floors[t.Key].F1 && t.Value.Completeness >= floors[t.Key].Complete, $"{t.Key}: {t.Value}"));
    }

    [Fact]
    public void A_wrong_reading_lowers_the_score()
    {
        var source = SourceText.From("临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n新建基地50处。\n");
        var right = """{"sections":[{"level":1,"number":"一"}],"targets":[{"quote":"新建基地50处","value":50,"unit":"处"}]}""";
        var wrong = right.Replace("50,", "51,", StringComparison.Ordinal);
        var compilation = PolicyCompiler.Compile(source);
        Assert.Equal(1, Agreement.Measure(compilation, Item.ReadAll(right, source))["targets"].F1);
        Assert.Equal(0, Agreement.Measure(compilation, Item.ReadAll(wrong, source))["targets"].F1);
    }
}
