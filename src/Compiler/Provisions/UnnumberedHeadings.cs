using System.Collections.Frozen;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>无号标题: a line that is nothing but a heading known to stand without a number.</summary>
internal static class UnnumberedHeadings
{
    private static readonly FrozenSet<string> Known = WordList.Set("Headings");

    private static readonly int Longest = Known.Max(h => h.Length);

    public static Mark? Read(string folded, Line line) =>
        line.Length <= Longest && Known.Contains(folded[line.Start..line.End]) ? new Mark(MarkForm.Unnumbered, 0, "", line.Start, line.Start) : null;
}
