using System.Collections.Frozen;

namespace Luodi.Compiler.Lexicon;

/// <summary>用语表: one embedded list: a word a line, after a tab what it means; lines that begin with # say what the list is and where it is from.</summary>
internal static class WordList
{
    /// <exception cref="InvalidOperationException">No such list is embedded: a defect of the build, never of a text.</exception>
    public static IEnumerable<(string Word, string Meaning)> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Luodi.Compiler.Lexicon.{name}.txt")
            ?? throw new InvalidOperationException($"word list {name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('\t');
            var meaning = parts.Length > 1 ? parts[1].Trim() : "";
            foreach (var word in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return (word, meaning);
        }
    }

    public static FrozenDictionary<string, TMeaning> Table<TMeaning>(string name) where TMeaning : struct, Enum =>
        Read(name).DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word, e => Enum.Parse<TMeaning>(e.Meaning));

    public static Trie<bool> Trie(string name)
    {
        var trie = new Trie<bool>();
        foreach (var (word, _) in Read(name))
            trie.Add(word, true, (_, _) => true);
        return trie;
    }

    public static FrozenSet<string> Set(string name) => Read(name).Select(e => e.Word).ToFrozenSet();
}
