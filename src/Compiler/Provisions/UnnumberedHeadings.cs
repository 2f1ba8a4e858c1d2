using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>无号标题: a line that is nothing but a heading known to stand without a number.</summary>
internal static class UnnumberedHeadings
{
    private static readonly WordSet Known = WordList.Set("Headings");

    public static Mark? Read(ReadOnlySpan<char> folded, Line line) =>
        Known.Contains(folded[line.Start..line.End]) ? new Mark(MarkForm.Unnumbered, 0, line.Start, line.Start, line.Start, line.Start) : null;
}
