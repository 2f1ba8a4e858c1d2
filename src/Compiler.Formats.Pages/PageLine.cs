using System.Text;

namespace Luodi.Compiler.Formats.Pages;

/// <summary>行: the fragments that stand side by side on a page, as one text; where a gap parts columns stands a tab.</summary>
internal sealed class PageLine
{
    // Parts of a character's width.
    private const double ColumnGap = 1.6;
    private const double WordGap = 0.2;

    private PageLine(IReadOnlyList<Fragment> fragments, double left, double right, double top, double bottom, double em, string text) =>
        (Fragments, Left, Right, Top, Bottom, Em, Text) = (fragments, left, right, top, bottom, em, text);

    /// <summary>From left to right.</summary>
    public IReadOnlyList<Fragment> Fragments { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Middle => (Top + Bottom) / 2;

    /// <summary>字宽: the width of one Chinese character of the line.</summary>
    public double Em { get; }

    public string Text { get; }

    public PageLine With(string text) => new(Fragments, Left, Right, Top, Bottom, Em, text);

    public bool HasColumns => Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>The lines of a page from above to below.</summary>
    public static List<PageLine> Of(IEnumerable<Fragment> fragments)
    {
        var all = fragments.Where(fragment => fragment.IsSound).ToList();
        // Stable, so that what stands at the same height keeps the file's order.
        var ordered = all.OrderBy(fragment => fragment.Middle).ToList();
        var lines = new List<PageLine>();
        var current = new List<Fragment>();
        var (top, bottom) = (0.0, 0.0);
        foreach (var fragment in ordered)
        {
            if (current.Count > 0 && Overlap(fragment, top, bottom) < 0.5 * Math.Min(fragment.Height, bottom - top))
            {
                lines.Add(Joined(current));
                current.Clear();
            }
            // The line's own height is its tallest fragment's: growing with each would join a page of slightly slanted lines into one.
            if (current.Count == 0 || fragment.Height > bottom - top)
                (top, bottom) = (fragment.Top, fragment.Bottom);
            current.Add(fragment);
        }
        if (current.Count > 0)
            lines.Add(Joined(current));
        return lines;
    }

    private static double Overlap(Fragment fragment, double top, double bottom) => Math.Min(fragment.Bottom, bottom) - Math.Max(fragment.Top, top);

    private static PageLine Joined(List<Fragment> fragments)
    {
        var side = fragments.OrderBy(fragment => fragment.Left).ToList();
        var em = EmOf(side);
        // 通　　　知: a title spaced out, each character on its own, is one word.
        var spacedOut = side.Count > 1 && side.TrueForAll(fragment => fragment.Text.Trim().Length == 1 && IsWide(fragment.Text.Trim()[0]));
        var text = new StringBuilder(side[0].Text);
        for (var i = 1; i < side.Count; i++)
        {
            var gap = side[i].Left - side[i - 1].Right;
            if (!spacedOut && gap > ColumnGap * em)
                text.Append('\t');
            else if (gap > WordGap * em && text.Length > 0 && !IsWide(text[^1]) && !IsWide(side[i].Text[0]))
                text.Append(' ');
            text.Append(side[i].Text);
        }
        return new PageLine(side, side[0].Left, side.Max(f => f.Right), side.Min(f => f.Top), side.Max(f => f.Bottom), em, text.ToString().Trim(' ', '\u3000'));
    }

    private static double EmOf(List<Fragment> side)
    {
        // Frames are often twice as high as the letters in them, so the width tells the size: Latin letters take half of a Chinese one's.
        var (width, characters) = (0.0, 0.0);
        foreach (var fragment in side)
        {
            width += fragment.Right - fragment.Left;
            foreach (var c in fragment.Text)
                characters += IsWide(c) ? 1 : 0.5;
        }
        var height = side.Max(f => f.Height);
        return Math.Clamp(width / Math.Max(characters, 0.5), height * 0.2, height * 3);
    }

    /// <summary>Chinese characters and marks, which stand side by side without blanks.</summary>
    public static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\uD800' and <= '\uDFFF' or '“' or '”' or '‘' or '’' or '—' or '…' or '·';
}
