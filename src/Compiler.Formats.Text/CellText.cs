using System.Text;

namespace Luodi.Compiler.Formats;

/// <summary>单元格: several lines of a table's cell as one. Where a line ends without a mark, a semicolon keeps it apart from the next, so that two units below one another do not run into one name.</summary>
public static class CellText
{
    private const string SentenceMarks = ",.;:?!\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\u2026";

    public static string Of(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (text.Length > 0 && !SentenceMarks.Contains(text[^1], StringComparison.Ordinal))
                text.Append('\uFF1B');
            text.Append(line);
        }
        return text.ToString();
    }
}
