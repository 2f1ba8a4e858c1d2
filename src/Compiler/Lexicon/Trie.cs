namespace Luodi.Compiler.Lexicon;

/// <summary>A set of words, each with what it means, found by their longest match at a place.</summary>
internal sealed class Trie<T>
{
    private readonly Node _root = new();

    public int LongestWord { get; private set; }

    /// <summary>Adds a word, or joins the new meaning to the old one.</summary>
    public void Add(string word, T meaning, Func<T, T, T> join)
    {
        var node = _root;
        foreach (var c in word)
        {
            if (!node.Next.TryGetValue(c, out var next))
                node.Next[c] = next = new Node();
            node = next;
        }

        node.Meaning = node.IsWord ? join(node.Meaning!, meaning) : meaning;
        node.IsWord = true;
        LongestWord = Math.Max(LongestWord, word.Length);
    }

    /// <summary>Length of the longest word that begins at <paramref name="start"/>; 0 if none does.</summary>
    public int Match(string text, int start, out T? meaning)
    {
        meaning = default;
        var longest = 0;
        var node = _root;
        for (var i = start; i < text.Length && node.Next.TryGetValue(text[i], out node!); i++)
            if (node.IsWord)
            {
                longest = i - start + 1;
                meaning = node.Meaning;
            }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public bool IsWord { get; set; }

        public T? Meaning { get; set; }
    }
}
