namespace Luodi.Compiler.Formats.Html;

/// <summary>链接列表: navigation, lists of other articles and advertising are lines that consist of links; a document is not.</summary>
internal static class LinkLists
{
    // Two links below one another may be a document's own; three are a list.
    private const int ShortestRun = 3;

    // Lists of documents and of attachments belong to the text that shows them.
    private static readonly string[] OfADocument = ["附件", "附表", "《", "〔", ".doc", ".pdf", ".xls", ".ofd", ".wps", "。", "；"];

    public static IEnumerable<string> Without(List<WebLine> lines)
    {
        var letters = lines.Sum(line => (long)line.Letters);
        var linked = lines.Sum(line => (long)line.Linked);
        // A page that is all links, or never closes one, tells nothing by them.
        if (linked * 10 > letters * 9)
            return lines.Select(line => line.Text);
        var kept = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && IsElsewhere(lines[end]))
                end++;
            if (end == i)
                kept.Add(lines[i++].Text);
            else
            {
                if (end - i < ShortestRun)
                    kept.AddRange(lines.GetRange(i, end - i).Where(line => line.Links < ShortestRun).Select(line => line.Text));
                i = end;
            }
        }
        return kept;
    }

    private static bool IsElsewhere(WebLine line) => line.IsAllLink && !Array.Exists(OfADocument, mark => line.Text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
