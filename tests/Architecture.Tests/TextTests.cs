using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Luodi.Architecture.Tests;

/// <summary>Every sentence a user reads stands in a resource file, in both languages, in each language's own punctuation.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_text_exists_in_both_languages_and_takes_the_same_arguments()
    {
        var pairs = Files().ToList();
        Assert.True(pairs.Count >= 2, "The resource files were not found.");
        foreach (var (chinese, english) in pairs)
        {
            Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
            Assert.Empty(chinese.Keys.Where(k => !Arguments(chinese[k]).SetEquals(Arguments(english[k]))));
        }
    }

    [Fact]
    public void Every_key_that_the_source_names_exists()
    {
        var known = Files().SelectMany(f => f.Chinese.Keys).ToHashSet(StringComparer.Ordinal);
        var named = Repository.Sources(".razor", ".cs").Where(f => f.Contains("/src/", StringComparison.Ordinal))
            .SelectMany(f => NamedIn(File.ReadAllText(f)).Select(key => (key, f))).ToList();
        Assert.True(named.Count > 50, "The uses were not found.");
        Assert.Empty(named.Where(n => !known.Contains(n.key)).Select(n => $"{n.key} in {Path.GetFileName(n.f)}").Distinct());
    }

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var known = Files().SelectMany(f => f.Chinese.Keys).ToHashSet(StringComparer.Ordinal);
        var codes = Repository.Sources(".razor", ".cs").Where(f => f.Contains("/src/", StringComparison.Ordinal))
            .SelectMany(f => RefusalCode().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 10, "The refusals were not found.");
        Assert.Empty(codes.Where(code => !known.Contains(code.Insert(code.IndexOf('.', StringComparison.Ordinal), ".refusal"))));
    }

    [Fact]
    public void Chinese_sentences_carry_Chinese_punctuation() =>
        Assert.Empty(Files().SelectMany(f => f.Chinese).Where(t => HasHalfWidthPunctuation(t.Value)).Select(t => $"{t.Key}: {t.Value}"));

    [Theory]
    [InlineData("请稍后,再试")]
    [InlineData("完成(本月)")]
    public void Half_width_punctuation_between_Chinese_characters_is_found(string text) => Assert.True(HasHalfWidthPunctuation(text));

    [Fact]
    public void A_key_in_the_source_is_found() => Assert.Equal(["ledger.issue"], NamedIn("<b>@T[\"ledger.issue\", 3]</b>"));

    private static bool HasHalfWidthPunctuation(string text) => HalfWidth().IsMatch(text);

    private static IEnumerable<string> NamedIn(string source) => Use().Matches(source).Select(m => m.Groups[1].Value);

    private static HashSet<string> Arguments(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static IEnumerable<(Dictionary<string, string> Chinese, Dictionary<string, string> English)> Files() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.resx", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal))
            .Select(f => (Read(f), Read(Path.ChangeExtension(f, ".en.resx"))));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\bT\[""([a-z]+\.[A-Za-z0-9.\-]+)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"RefusalKind\.\w+,\s*""([a-z]+\.[a-z\-]+)""")]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:!?()]|[,;:!?()]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidth();
}
