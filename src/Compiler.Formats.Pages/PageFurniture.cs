using System.Text.RegularExpressions;

namespace Luodi.Compiler.Formats.Pages;

/// <summary>页眉页脚: lines that belong to the paper and not to the text: page numbers, and what stands at the same edge of most pages.</summary>
internal static partial class PageFurniture
{
    private const int FewestPagesOfAHeader = 3;

    // How many lines from an edge are looked at.
    private const int Edge = 2;

    public static void Drop(IReadOnlyList<List<PageLine>> pages)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var line in EdgesOf(page).Select(i => Unnumbered(page[i].Text)).Distinct(StringComparer.Ordinal))
                seen[line] = seen.GetValueOrDefault(line) + 1;
        // Whole sentences are never furniture, however often they return.
        bool IsHeader(PageLine line) => seen.GetValueOrDefault(Unnumbered(line.Text)) is var times && times >= FewestPagesOfAHeader && times * 2 > pages.Count && line.Text.Length <= 60 && !line.Text.EndsWith('。');
        foreach (var page in pages)
        {
            var dropped = EdgesOf(page).Where(i => IsPageNumber(page[i].Text) || IsHeader(page[i])).OrderDescending().ToList();
            foreach (var i in dropped)
                page.RemoveAt(i);
        }
    }

    /// <summary>— 3 —, -3-, ·3·, 3, 第3页, 第 3 页 共 12 页, 3/12.</summary>
    public static bool IsPageNumber(string line) => line.Length <= 24 && PageNumber().IsMatch(line);

    private static IEnumerable<int> EdgesOf(List<PageLine> page) =>
        Enumerable.Range(0, page.Count).Where(i => i < Edge || i >= page.Count - Edge);

    private static string Unnumbered(string line) => Digits().Replace(line, "#");

    [GeneratedRegex(@"^[\s—–\-－·•\.]*(第?\s*[0-9０-９]{1,4}\s*页?|[0-9]{1,4}\s*/\s*[0-9]{1,4}|第\s*[0-9]{1,4}\s*页[，,\s]*共\s*[0-9]{1,4}\s*页)[\s—–\-－·•\.]*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
