using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>
/// 词流: the whole text as tokens in order, without gaps over the dense text. The tokens stand in rented memory until the stream is
/// disposed of; references and spans into it are for reading on the spot.
/// </summary>
internal sealed class TokenStream(DenseText dense, Rented<Token> tokens, Rented<Measure> measures, Rented<DateValue> dates, Rented<Line> lines) : IDisposable
{
    public DenseText Dense { get; } = dense;

    public int Count => tokens.Count;

    /// <summary>The lines that hold anything.</summary>
    public ReadOnlySpan<Line> Lines => lines.Span;

    /// <summary>A document that begins in mid-line cuts the line off.</summary>
    public void Replace(int line, in Line cut) => lines[line] = cut;

    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>The tokens [first, end), to be read on the spot.</summary>
    public ReadOnlySpan<Token> Slice(int first, int end) => tokens.Span[first..end];

    public ref readonly Measure MeasureOf(in Token token) => ref measures[token.Value];

    public ref readonly DateValue DateOf(in Token token) => ref dates[token.Value];

    /// <summary>The other bracket of a pair, or −1 for one that stands alone in its line.</summary>
    public int PartnerOf(int index) => Brackets.Is(tokens[index].Kind) ? tokens[index].Value : -1;

    /// <summary>How many closed pairs of brackets, quotation or title marks the token stands in; a mark itself counts as outside.</summary>
    public int DepthAt(int index) => tokens[index].Depth;

    /// <summary>The token as written, as a string of its own; for comparing there is <see cref="Read"/>.</summary>
    public string TextOf(in Token token) => Dense.StringOf(token.Start, token.End);

    /// <summary>The token, folded.</summary>
    public ReadOnlySpan<char> Read(in Token token) => Dense.Folded[token.Start..token.End];

    public bool IsWord(int index, string word) => Read(tokens[index]).SequenceEqual(word);

    /// <summary>The tokens that a stretch of the source covers.</summary>
    public (int First, int End) Range(TextSpan span)
    {
        var first = TokenAt(Dense.IndexAt(span.Start));
        var stop = Dense.IndexAt(span.End);
        var end = TokenAt(stop);
        // A token that the end cuts through belongs to it.
        if (end < tokens.Count && tokens[end].Start < stop)
            end++;
        return (first, Math.Max(first, end));
    }

    /// <summary>Index of the first token that ends after a place of the dense text.</summary>
    public int TokenAt(int place)
    {
        var row = tokens.Span;
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (row[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public void Dispose()
    {
        tokens.Dispose();
        measures.Dispose();
        dates.Dispose();
        lines.Dispose();
        Dense.Dispose();
    }
}
