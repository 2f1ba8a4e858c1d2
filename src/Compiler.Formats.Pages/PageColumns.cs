namespace Luodi.Compiler.Formats.Pages;

/// <summary>
/// 分栏: a page set in two columns of running text is read column by column, between lines that cross both (titles). A table has gaps as well, but its cells
/// are not two blocks of full lines, so it stays as it is.
/// </summary>
internal static class PageColumns
{
    // Parts of a character's width.
    private const double Gutter = 1.0;
    private const double Narrowest = 10;
    private const double ShortOfTheEdge = 2.6;

    private const int FewestLines = 6;

    /// <summary>The lines of a page in the order of reading, a list for each block: all of them in one when the page has no columns.</summary>
    public static List<List<PageLine>> Split(List<PageLine> lines)
    {
        if (lines.Count < FewestLines || GutterOf(lines) is not { } gutter)
            return [lines];
        var blocks = new List<List<PageLine>>();
        var (left, right, across) = (new List<Fragment>(), new List<Fragment>(), new List<PageLine>());
        var (allLeft, allRight, acrossCount) = (new List<PageLine>(), new List<PageLine>(), 0);
        foreach (var line in lines)
        {
            if (Crosses(line, gutter))
            {
                EndColumns();
                across.Add(line);
                acrossCount++;
                continue;
            }
            if (across.Count > 0)
                blocks.Add(across);
            across = [];
            foreach (var fragment in line.Fragments)
                (IsLeft(fragment, gutter) ? left : right).Add(fragment);
        }
        EndColumns();
        if (across.Count > 0)
            blocks.Add(across);
        return acrossCount < allLeft.Count && AreText(allLeft, allRight) ? blocks : [lines];

        void EndColumns()
        {
            foreach (var (column, all) in new[] { (left, allLeft), (right, allRight) })
                if (PageLine.Of(column) is { Count: > 0 } block)
                {
                    blocks.Add(block);
                    all.AddRange(block);
                }
            (left, right) = ([], []);
        }
    }

    /// <summary>Where most gaps near the middle of the page lie; its middle when the columns' lines stand at different heights.</summary>
    private static double? GutterOf(List<PageLine> lines)
    {
        var (start, end) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        var middles = new List<double>();
        foreach (var line in lines)
            for (var i = 1; i < line.Fragments.Count; i++)
            {
                var (before, after) = (line.Fragments[i - 1].Right, line.Fragments[i].Left);
                var middle = (before + after) / 2;
                if (after - before >= Gutter * line.Em && middle > start + 0.4 * (end - start) && middle < start + 0.6 * (end - start))
                    middles.Add(middle);
            }
        middles.Sort();
        return end <= start ? null : middles.Count == 0 ? (start + end) / 2 : middles[middles.Count / 2];
    }

    private static bool IsLeft(Fragment fragment, double gutter) => (fragment.Left + fragment.Right) / 2 < gutter;

    private static bool Crosses(PageLine line, double gutter)
    {
        var (leftEnd, rightStart) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var fragment in line.Fragments)
            if (fragment.Left < gutter && fragment.Right > gutter)
                return true;
            else if (IsLeft(fragment, gutter))
                leftEnd = Math.Max(leftEnd, fragment.Right);
            else
                rightStart = Math.Min(rightStart, fragment.Left);
        return rightStart - leftEnd < Gutter * line.Em;
    }

    /// <summary>Two blocks of about one width, wide enough for sentences, whose lines mostly run to their right edges and have no gaps themselves.</summary>
    private static bool AreText(List<PageLine> left, List<PageLine> right)
    {
        if (left.Count < FewestLines || right.Count < FewestLines / 2)
            return false;
        var (leftWidth, rightWidth) = (Width(left), Width(right));
        return IsText(left) && IsText(right) && leftWidth < 1.33 * rightWidth && rightWidth < 1.33 * leftWidth;
    }

    private static bool IsText(List<PageLine> lines)
    {
        var edge = lines.Max(line => line.Right);
        return Width(lines) >= Narrowest * lines[lines.Count / 2].Em
            && lines.Count(line => line.Right >= edge - ShortOfTheEdge * line.Em) * 2 >= lines.Count
            && lines.Count(line => line.HasColumns) * 10 <= lines.Count;
    }

    private static double Width(List<PageLine> lines) => lines.Max(line => line.Right) - lines.Min(line => line.Left);
}
