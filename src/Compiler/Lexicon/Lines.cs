namespace Luodi.Compiler.Lexicon;

/// <summary>行段: the lines [first, end) of a text, as a view of the token stream that owns them.</summary>
internal readonly struct Lines(TokenStream tokens, int first, int end)
{
    public int Count => end - first;

    public ReadOnlySpan<Line> Span => tokens.Lines[first..end];

    public Line this[int index]
    {
        get => Span[index];
        set => tokens.Replace(first + index, value);
    }

    /// <summary>The lines [from, until) of these.</summary>
    public Lines Slice(int from, int until) => new(tokens, first + from, first + until);

    /// <summary>The first line of which it is true, or −1.</summary>
    public int Find(Func<TokenStream, Line, bool> isWanted)
    {
        for (var i = 0; i < Count; i++)
            if (isWanted(tokens, this[i]))
                return i;
        return -1;
    }
}
