using System.Numerics;

namespace Luodi.Compiler.Lexicon;

/// <summary>A set of words, each with what it means, found by their longest match at a place. Built once; then read by any number of threads.</summary>
/// <remarks>
/// Most places begin no word, so the first two letters are asked first, in a table of bits so small that it stays at hand. A word of two letters
/// or more is then entered at its second letter.
/// </remarks>
internal sealed class Trie<T>
{
    private const int PairBits = 17;

    // Nodes are numbered from 1; 0 stands for nowhere.
    private readonly Node[] _nodes;
    private readonly ushort[] _firsts = new ushort[char.MaxValue + 1];
    private readonly ulong[] _pairs = new ulong[(1 << PairBits) / 64];
    private readonly Edges _seconds;
    private readonly Edges _edges;

    /// <param name="words">Words and their meanings; a word that comes twice means both.</param>
    /// <param name="join">Makes one meaning of two.</param>
    /// <param name="backwards">The words will be looked for from their last letter on.</param>
    /// <exception cref="OverflowException">More letters than a set of this kind holds.</exception>
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
                    nodes.Add(new Node { First = node == 0 ? letter : '\0' });
                }

                node = child;
            }

            nodes[node] = nodes[node] with { Meaning = nodes[node].IsWord ? join(nodes[node].Meaning, meaning) : meaning, IsWord = true };
        }

        _nodes = [.. nodes];
        var seconds = next.Keys.Count(edge => edge.Node != 0 && nodes[edge.Node].First != '\0');
        (_seconds, _edges) = (new Edges(seconds), new Edges(next.Count - seconds));
        foreach (var ((node, letter), child) in next)
            if (node == 0)
                _firsts[letter] = child;
            else if (_nodes[node].First is var first and not '\0')
            {
                _pairs[PairOf(first, letter) / 64] |= 1UL << PairOf(first, letter) % 64;
                _seconds.Add(first, letter, child);
            }
            else
            {
                _nodes[node].Next |= BitOf(letter);
                _edges.Add(node, letter, child);
            }
    }

    /// <summary>Whether any word begins with the letter.</summary>
    public bool MayBegin(char letter) => _firsts[letter] != 0;

    /// <summary>Whether the letter alone is a word.</summary>
    public bool IsWord(char letter) => _nodes[_firsts[letter]].IsWord;

    /// <summary>False when no word begins with the two letters; true does not say that one does.</summary>
    public bool MayBegin(char first, char second) => (_pairs[PairOf(first, second) / 64] >> PairOf(first, second) % 64 & 1) != 0;

    /// <summary>Length of the longest word at the beginning of the text; 0 if none stands there.</summary>
    public int Match(ReadOnlySpan<char> text, out T? meaning)
    {
        var (longest, found) = (0, 0);
        if (text.Length > 1 && MayBegin(text[0], text[1]))
        {
            var at = _seconds.Follow(text[0], text[1]);
            for (var i = 2; at != 0; i++)
            {
                ref readonly var node = ref _nodes[at];
                if (node.IsWord)
                    (longest, found) = (i, at);
                if (i >= text.Length || (node.Next & BitOf(text[i])) == 0)
                    break;
                at = _edges.Follow(at, text[i]);
            }
        }

        if (longest == 0 && text.Length > 0 && IsWord(text[0]))
            (longest, found) = (1, _firsts[text[0]]);
        meaning = _nodes[found].Meaning;
        return longest;
    }

    /// <summary>Length of the longest word at the end of the text, in a set made to be read backwards; 0 if none stands there.</summary>
    public int MatchEnd(ReadOnlySpan<char> text)
    {
        var (longest, last) = (0, text.Length - 1);
        if (last > 0 && MayBegin(text[last], text[last - 1]))
        {
            var at = _seconds.Follow(text[last], text[last - 1]);
            for (var i = 2; at != 0; i++)
            {
                ref readonly var node = ref _nodes[at];
                if (node.IsWord)
                    longest = i;
                if (i > last || (node.Next & BitOf(text[last - i])) == 0)
                    break;
                at = _edges.Follow(at, text[last - i]);
            }
        }

        return longest == 0 && last >= 0 && IsWord(text[last]) ? 1 : longest;
    }

    private static int PairOf(char first, char second) => (first * 0x2F0B + second * 0x1E35 >> 3) & ((1 << PairBits) - 1);

    private static ulong BitOf(char letter) => 1UL << (letter * 11 >> 3);

    /// <summary>From a node, or a first letter, by a letter to a node: one table, open addressing, so that a step is one look, almost always at the first place.</summary>
    private readonly struct Edges
    {
        private readonly ulong[] _table;
        private readonly int _shift;

        public Edges(int most)
        {
            _table = new ulong[BitOperations.RoundUpToPowerOf2((uint)most * 3 + 4)];
            _shift = 32 - BitOperations.Log2((uint)_table.Length);
        }

        public void Add(int from, char letter, ushort to)
        {
            var key = KeyOf(from, letter);
            var place = PlaceOf(key);
            while (_table[place] != 0)
                place = (place + 1) & (_table.Length - 1);
            _table[place] = (ulong)key << 16 | to;
        }

        public int Follow(int from, char letter)
        {
            var key = KeyOf(from, letter);
            for (var place = PlaceOf(key); ; place = (place + 1) & (_table.Length - 1))
            {
                var edge = _table[place];
                if ((uint)(edge >> 16) == key)
                    return (int)(edge & ushort.MaxValue);
                if (edge == 0)
                    return 0;
            }
        }

        private static uint KeyOf(int from, char letter) => (uint)from << 16 | letter;

        /// <summary>Multiplying by 2³² over the golden ratio spreads neighbouring letters; the upper bits are the mixed ones.</summary>
        private int PlaceOf(uint key) => (int)((key * 0x9E3779B9u) >> _shift);
    }

    private record struct Node
    {
        /// <summary>The letters that go on from here, as bits of a hash: most letters are told by it to lead nowhere.</summary>
        public ulong Next { get; set; }

        public T Meaning { get; set; }

        public bool IsWord { get; set; }

        /// <summary>The letter that leads here from the beginning; none for a later letter.</summary>
        public char First { get; set; }
    }
}
