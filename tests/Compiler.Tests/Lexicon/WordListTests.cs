namespace Luodi.Compiler.Tests.Lexicon;

public sealed class WordListTests
{
    public static TheoryData<string> Lists() => [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "Compiler", "Lexicon"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_says_what_it_is_and_holds_no_word_twice(string list)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "src", "Compiler", "Lexicon", list));
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.Matches("list|Source", lines[0]);
        var words = lines.Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.NotEmpty(words);
        Assert.Empty(words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
