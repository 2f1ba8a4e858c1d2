using System.Buffers;
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

    public static WordTable<TMeaning> Table<TMeaning>(string name) where TMeaning : struct, Enum => new(Read(name));

    public static WordSet Set(string name) => new(Read(name).Select(e => e.Word));

    /// <summary>The words of a list, to be found at the beginning of a text, or at its end.</summary>
    public static Trie<bool> Trie(string name, bool backwards = false) => new(Read(name).Select(e => (e.Word, true)), (_, _) => true, backwards);
}

/// <summary>Words of a list with what they mean, asked for by a stretch of text; nothing is copied for asking.</summary>
internal sealed class WordTable<TMeaning>(IEnumerable<(string Word, string Meaning)> words) where TMeaning : struct, Enum
{
    private readonly FrozenDictionary<string, TMeaning>.AlternateLookup<ReadOnlySpan<char>> _meanings =
        words.DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word, e => Enum.Parse<TMeaning>(e.Meaning)).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="KeyNotFoundException">The list does not hold the word.</exception>
    public TMeaning this[ReadOnlySpan<char> word] => _meanings[word];

    public bool TryGetValue(ReadOnlySpan<char> word, out TMeaning meaning) => _meanings.TryGetValue(word, out meaning);
}

/// <summary>The words of a list, asked for by a stretch of text.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SearchValues<char> _initials;

    public WordSet(IEnumerable<string> words)
    {
        _words = words.ToFrozenSet();
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = _words.Max(w => w.Length);
        _initials = SearchValues.Create([.. _words.Select(w => w[0])]);
    }

    public int Longest { get; }

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= Longest && _lookup.Contains(word);

    /// <summary>The list's own string for a word; null when the list does not hold it.</summary>
    public string? Find(ReadOnlySpan<char> word) => word.Length <= Longest && _lookup.TryGetValue(word, out var known) ? known : null;

    /// <summary>Whether any of the words begins with the letter.</summary>
    public bool MayBegin(char letter) => _initials.Contains(letter);

    /// <summary>For going through all words.</summary>
    public ReadOnlySpan<string> Words => _words.Items.AsSpan();
}
