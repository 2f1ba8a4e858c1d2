using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>词流: the whole text as tokens in order, without gaps over the dense text.</summary>
internal sealed class TokenStream
{
    private readonly Token[] _tokens;
    private readonly Measure[] _measures;
    private readonly DateValue[] _dates;
    private readonly int[] _partner;
    private readonly int[] _depth;

    public TokenStream(DenseText dense, Token[] tokens, Measure[] measures, DateValue[] dates)
    {
        (Dense, _tokens, _measures, _dates) = (dense, tokens, measures, dates);
        _partner = Brackets.Match(tokens, dense.Folded);
        _depth = Brackets.Depths(tokens, _partner);
    }

    public DenseText Dense { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    public Measure MeasureOf(Token token) => _measures[token.Value];

    public DateValue DateOf(Token token) => _dates[token.Value];

    /// <summary>The other bracket of a pair, or −1 for one that stands alone in its line.</summary>
    public int PartnerOf(int index) => _partner[index];

    /// <summary>How many closed pairs of brackets, quotation or title marks the token stands in; a mark itself counts as outside.</summary>
    public int DepthAt(int index) => _depth[index];

    public string TextOf(Token token) => Dense.Text[token.Start..token.End];

    public ReadOnlySpan<char> Read(Token token) => Dense.Folded.AsSpan(token.Start, token.Length);

    public bool IsWord(int index, string word) => Read(_tokens[index]).SequenceEqual(word);

    /// <summary>The tokens that a stretch of the source covers.</summary>
    public (int First, int End) Range(TextSpan span)
    {
        var first = TokenAt(Dense.IndexAt(span.Start));
        var end = first;
        for (var stop = Dense.IndexAt(span.End); end < _tokens.Length && _tokens[end].Start < stop;)
            end++;
        return (first, end);
    }

    /// <summary>Index of the first token that ends after a place of the dense text.</summary>
    public int TokenAt(int place)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
