using System.Collections.Immutable;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>A line of the text to be: a paragraph or a table's row.</summary>
/// <param name="Page">The page it begins on; null when the file does not tell.</param>
/// <param name="Breaks">Where later pages begin in it.</param>
internal sealed record DocxLine(string Text, int? Page, ImmutableArray<(int At, int Page)> Breaks)
{
    public void WriteTo(PagedText text)
    {
        var at = 0;
        if (!string.IsNullOrWhiteSpace(Text))
        {
            text.Begin(Page);
            foreach (var (next, page) in Breaks)
            {
                text.Append(Text[at..next]);
                text.Begin(page);
                at = next;
            }
        }
        text.Append(Text[at..]);
        text.Append("\n");
    }
}
