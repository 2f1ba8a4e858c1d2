using System.Numerics;

namespace Luodi.Compiler.Lexicon;

/// <summary>A set of words, each with what it means, found by their longest match at a place. Built once; then read by any number of threads.</summary>
internal sealed class Trie<T>
{
    // One table for all edges, from (node, letter) to node, open addressing: a step is one look, almost always at the first place.
    private readonly ulong[] _edges;
    private readonly int _mask;
    private readonly int _shift;

    // Nodes are numbered from 1, so that an empty place of the table leads nowhere. Roots are looked up without the table.
    private readonly ushort[] _roots = new ushort[char.MaxValue + 1];
    private readonly bool[] _ends;
    private readonly T[] _meanings;

    // For each node the letters that go on from it, as bits of a hash: most letters are told by it to lead nowhere.
    private readonly ulong[] _next;

    /// <param name="words">Words and their meanings; a word that comes twice means both.</param>
    /// <param name="join">Makes one meaning of two.</param>
    /// <param name="backwards">The words will be looked for from their last letter on.</param>
    /// <exception cref="InvalidOperationException">More letters than a table of this kind holds.</exception>
    public Trie(IEnumerable<(string Word, T Meaning)> words, Func<T, T, T> join, bool backwards = false)
    {
        var next = new Dictionary<(ushort Node, char Letter), ushort>();
        var (ends, meanings) = (new List<bool> { false }, new List<T> { default! });
        foreach (var (word, meaning) in words)
        {
            ushort node = 0;
            foreach (var letter in backwards ? word.Reverse() : word)
            {
                if (!next.TryGetValue((node, letter), out var child))
                {
                    next[(node, letter)] = child = checked((ushort)ends.Count);
                    ends.Add(false);
                    meanings.Add(default!);
                }

                node = child;
            }

            meanings[node] = ends[node] ? join(meanings[node], meaning) : meaning;
            ends[node] = true;
        }

        (_ends, _meanings, _next) = ([.. ends], [.. meanings], new ulong[ends.Count]);
        _edges = new ulong[BitOperations.RoundUpToPowerOf2((uint)next.Count * 4 + 4)];
        _mask = _edges.Length - 1;
        _shift = 32 - BitOperations.Log2((uint)_edges.Length);
        foreach (var ((node, letter), child) in next)
            if (node == 0)
                _roots[letter] = child;
            else
            {
                _next[node] |= BitOf(letter);
                Insert(KeyOf(node, letter), child);
            }
    }

    /// <summary>Whether any word begins with the letter.</summary>
    public bool MayBegin(char letter) => _roots[letter] != 0;

    /// <summary>Length of the longest word at the beginning of the text; 0 if none stands there.</summary>
    public int Match(ReadOnlySpan<char> text, out T? meaning)
    {
        var (longest, found) = (0, 0);
        if (text.Length > 0)
        {
            int node = _roots[text[0]];
            for (var i = 1; node != 0; i++)
            {
                if (_ends[node])
                    (longest, found) = (i, node);
                if (i >= text.Length)
                    break;
                node = Next(node, text[i]);
            }
        }

        meaning = _meanings[found];
        return longest;
    }

    /// <summary>Length of the longest word at the end of the text, in a set made to be read backwards; 0 if none stands there.</summary>
    public int MatchEnd(ReadOnlySpan<char> text)
    {
        var longest = 0;
        if (text.Length == 0)
            return 0;
        int node = _roots[text[^1]];
        for (var i = 1; node != 0; i++)
        {
            if (_ends[node])
                longest = i;
            if (i >= text.Length)
                break;
            node = Next(node, text[^(i + 1)]);
        }

        return longest;
    }

    private static uint KeyOf(int node, char letter) => (uint)node << 16 | letter;

    /// <summary>Multiplying by 2³² over the golden ratio spreads neighbouring letters; the upper bits are the mixed ones.</summary>
    private int PlaceOf(uint key) => (int)((key * 0x9E3779B9u) >> _shift);

    private static ulong BitOf(char letter) => 1UL << (letter * 11 >> 3);

    private int Next(int node, char letter)
    {
        if ((_next[node] & BitOf(letter)) == 0)
            return 0;
        var key = KeyOf(node, letter);
        for (var place = PlaceOf(key); ; place = (place + 1) & _mask)
        {
            var edge = _edges[place];
            if ((uint)(edge >> 16) == key)
                return (int)(edge & ushort.MaxValue);
            if (edge == 0)
                return 0;
        }
    }

    private void Insert(uint key, ushort child)
    {
        var place = PlaceOf(key);
        while (_edges[place] != 0)
            place = (place + 1) & _mask;
        _edges[place] = (ulong)key << 16 | child;
    }
}
