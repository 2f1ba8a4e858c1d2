using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>行: a line of the text that is not empty, as places in the dense text and as tokens, both half-open.</summary>
/// <param name="Cells">How many tabs and bars part it into cells.</param>
internal readonly record struct Line(int Start, int End, int FirstToken, int EndToken, int Cells)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Read(DenseText dense) => dense.Folded[Start..End];
}
