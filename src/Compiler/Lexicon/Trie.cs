using System.Numerics;

namespace Luodi.Compiler.Lexicon;

/// <summary>A set of words, each with what it means, found by their longest match at a place. Built once; then read by any number of threads.</summary>
internal sealed class Trie<T>
{
    // One table for all edges, from (node, letter) to node, open addressing: a step is one look, almost always at the first place.
    private readonly ulong[] _edges;
    private readonly int _mask;
    private readonly int _shift;

    // Nodes are numbered from 1, so that an empty place of the table leads nowhere. First letters are looked up without the table.
    private readonly ushort[] _roots = new ushort[char.MaxValue + 1];
    private readonly Node[] _nodes;

    // The first two letters of all words, as bits of a hash: so small that it stays at hand, it answers for most places that no word begins there.
    private readonly ulong[] _pairs = new ulong[2048];

    /// <param name="words">Words and their meanings; a word that comes twice means both.</param>
    /// <param name="join">Makes one meaning of two.</param>
    /// <param name="backwards">The words will be looked for from their last letter on.</param>
    /// <exception cref="InvalidOperationException">More letters than a table of this kind holds.</exception>
    public Trie(IEnumerable<(string Word, T Meaning)> words, Func<T, T, T> join, bool backwards = false)
    {
        var next = new Dictionary<(ushort Node, char Letter), ushort>();
        var nodes = new List<Node> { default };
        foreach (var (word, meaning) in words)
        {
            ushort node = 0;
            foreach (var letter in backwards ? word.Reverse() : word)
            {
                if (!next.TryGetValue((node, letter), out var child))
                {
                    next[(node, letter)] = child = checked((ushort)nodes.Count);
                    nodes.Add(default);
                }

                node = child;
            }

            nodes[node] = nodes[node] with { Meaning = nodes[node].IsWord ? join(nodes[node].Meaning, meaning) : meaning, IsWord = true };
        }

        _nodes = [.. nodes];
        _edges = new ulong[BitOperations.RoundUpToPowerOf2((uint)next.Count * 4 + 4)];
        _mask = _edges.Length - 1;
        _shift = 32 - BitOperations.Log2((uint)_edges.Length);
        foreach (var ((node, letter), child) in next)
            if (node == 0)
            {
                _roots[letter] = child;
                foreach (var (after, _) in next)
                    if (after.Node == child)
                        _pairs[PairOf(letter, after.Letter) / 64] |= 1UL << PairOf(letter, after.Letter) % 64;
            }
            else
            {
                _nodes[node].Next |= BitOf(letter);
                Insert(KeyOf(node, letter), child);
            }
    }

    /// <summary>Whether any word begins with the letter.</summary>
    public bool MayBegin(char letter) => _roots[letter] != 0;

    public bool IsWord(char letter) => _nodes[_roots[letter]].IsWord;

    /// <summary>False when no word begins with the two letters; true does not say that one does.</summary>
    public bool MayBegin(char first, char second) => (_pairs[PairOf(first, second) / 64] >> PairOf(first, second) % 64 & 1) != 0;

    /// <summary>Length of the longest word at the beginning of the text; 0 if none stands there.</summary>
    public int Match(ReadOnlySpan<char> text, out T? meaning)
    {
        meaning = default;
        if (text.Length == 0)
            return 0;
        var longest = 0;
        int at = _roots[text[0]];
        for (var i = 1; at != 0; i++)
        {
            ref readonly var node = ref _nodes[at];
            if (node.IsWord)
                (longest, meaning) = (i, node.Meaning);
            if (i >= text.Length || (node.Next & BitOf(text[i])) == 0)
                break;
            at = Follow(at, text[i]);
        }

        return longest;
    }

    /// <summary>Length of the longest word at the end of the text, in a set made to be read backwards; 0 if none stands there.</summary>
    public int MatchEnd(ReadOnlySpan<char> text)
    {
        var (longest, last) = (0, text.Length - 1);
        if (last < 0)
            return 0;
        int at = _roots[text[last]];
        for (var i = 1; at != 0; i++)
        {
            ref readonly var node = ref _nodes[at];
            if (node.IsWord)
                longest = i;
            if (i > last || (node.Next & BitOf(text[last - i])) == 0)
                break;
            at = Follow(at, text[last - i]);
        }

        return longest;
    }

    private static int PairOf(char first, char second) => (first * 0x2F0B + second * 0x1E35 >> 3) & 0x1FFFF;

    private static uint KeyOf(int node, char letter) => (uint)node << 16 | letter;

    /// <summary>Multiplying by 2³² over the golden ratio spreads neighbouring letters; the upper bits are the mixed ones.</summary>
    private int PlaceOf(uint key) => (int)((key * 0x9E3779B9u) >> _shift);

    private static ulong BitOf(char letter) => 1UL << (letter * 11 >> 3);

    private int Follow(int node, char letter)
    {
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

    /// <param name="Next">The letters that go on from here, as bits of a hash: most letters are told by it to lead nowhere.</param>
    private record struct Node(ulong Next, T Meaning, bool IsWord);
}
