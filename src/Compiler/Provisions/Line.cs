using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>行: a line of the text that is not empty, as places in the dense text and as tokens, both half-open.</summary>
internal readonly record struct Line(int Start, int End, int FirstToken, int EndToken)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Read(DenseText dense) => dense.Folded[Start..End];

    /// <summary>The lines of a text that hold anything.</summary>
    public static List<Line> All(TokenStream tokens)
    {
        var lines = new List<Line>(Count(tokens));
        var first = 0;
        for (var i = 0; i <= tokens.Count; i++)
            if (i == tokens.Count || tokens[i].Kind == TokenKind.Newline)
            {
                if (i > first)
                    lines.Add(new Line(tokens[first].Start, tokens[i - 1].End, first, i));
                first = i + 1;
            }

        return lines;
    }

    private static int Count(TokenStream tokens)
    {
        var count = 0;
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind != TokenKind.Newline && (i + 1 == tokens.Count || tokens[i + 1].Kind == TokenKind.Newline))
                count++;
        return count;
    }
}
