using System.Collections.Immutable;

namespace Luodi.Compiler.Formats.Pages;

/// <summary>版式文本: turns the pieces of text on the pages of a file into lines and paragraphs, and remembers where each stood.</summary>
internal static class PageText
{
    // Parts of a character's width.
    private const double Indent = 1.2;
    private const double ShortOfTheEdge = 2.6;

    // Narrower than this is a label or a heading, whatever the page looks like around it.
    private const double NarrowestBody = 10;

    private static readonly char[] BeginsItem = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '第', '（', '(', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '•', '●', '■', '—'];

    /// <param name="pages">In the order of the file; an empty page counts as a page.</param>
    public static ReadResult Of(IEnumerable<ImmutableArray<Fragment>> pages, CancellationToken cancel, bool readByMachine = false)
    {
        var all = new List<List<PageLine>>();
        foreach (var page in pages)
        {
            cancel.ThrowIfCancellationRequested();
            var lines = PageLine.Of(page);
            all.Add(readByMachine ? [.. lines.Select(Mended)] : lines);
        }
        PageFurniture.Drop(all);
        var text = new PagedText();
        PageLine? before = null;
        Block last = default;
        for (var p = 0; p < all.Count; p++)
        {
            var isFirst = true;
            foreach (var (line, block) in LinesOf(all[p], readByMachine))
            {
                if (before is not null && GoesOn(before, last, line, block))
                {
                    // The rest of a paragraph on a new page begins there.
                    if (isFirst)
                        text.Begin(p + 1);
                    text.Append(Between(before.Text, line.Text));
                }
                else
                {
                    if (before is not null)
                        text.Append("\n");
                    text.Begin(p + 1);
                }
                text.Append(line.Text);
                (before, last, isFirst) = (line, block, false);
            }
        }
        if (before is not null)
            text.Append("\n");
        return text.Complete(readByMachine);
    }

    /// <summary>The lines of a page in the order of reading, each with the block it stands in.</summary>
    private static IEnumerable<(PageLine Line, Block Block)> LinesOf(List<PageLine> page, bool readByMachine)
    {
        foreach (var lines in PageColumns.Split(page).Where(lines => lines.Count > 0))
        {
            var block = Block.Of(lines);
            foreach (var line in lines)
                // Lines of a column were put together anew.
                yield return (readByMachine && lines != page ? Mended(line) : line, block);
        }
    }

    private static PageLine Mended(PageLine line) => line.With(Recognised.Mended(line.Text));

    /// <summary>A line goes on with the paragraph before when that ran to the right edge and this begins at the left one, in letters of the same size, without a gap.</summary>
    private static bool GoesOn(PageLine before, Block beforeIn, PageLine line, Block lineIn)
    {
        if (before.HasColumns || line.HasColumns || before.Right - before.Left < NarrowestBody * before.Em)
            return false;
        if (before.Right < beforeIn.Right - ShortOfTheEdge * before.Em || line.Left > lineIn.Left + Indent * line.Em || before.Left > beforeIn.Left + 4 * before.Em)
            return false;
        if (Math.Abs(before.Em - line.Em) > 0.2 * Math.Max(before.Em, line.Em))
            return false;
        // Another page or further down the same one.
        if (line.Middle > before.Middle && lineIn.Pitch > 0 && line.Middle - before.Middle > 1.5 * lineIn.Pitch)
            return false;
        return !(EndsSentence(before.Text) && Array.IndexOf(BeginsItem, line.Text[0]) >= 0);
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '。' or '；' or '：' or '！' or '？';

    private static string Between(string before, string after) =>
        before.Length == 0 || after.Length == 0 || PageLine.IsWide(before[^1]) || PageLine.IsWide(after[0]) || before[^1] == '-' ? "" : " ";

    /// <summary>版心: the edges that most lines of a page keep to, and the usual step from line to line.</summary>
    private readonly record struct Block(double Left, double Right, double Pitch)
    {
        public static Block Of(List<PageLine> lines)
        {
            var lefts = lines.Select(line => line.Left).Order().ToList();
            var rights = lines.Select(line => line.Right).Order().ToList();
            var steps = lines.Zip(lines.Skip(1), (above, below) => below.Middle - above.Middle).Where(step => step > 0).Order().ToList();
            // A stray stamp in the margin must not move the edges: a tenth of the lines may lie beyond them.
            return new Block(lefts[lefts.Count / 10], rights[rights.Count - 1 - rights.Count / 10], steps.Count == 0 ? 0 : steps[steps.Count / 2]);
        }
    }
}
