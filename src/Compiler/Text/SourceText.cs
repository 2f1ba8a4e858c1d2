namespace Luodi.Compiler.Text;

/// <summary>原文: the decoded text of a file, CRLF and lone CR turned into LF, and nothing else changed. All offsets refer to it.</summary>
public sealed class SourceText
{
    // Made when first asked for: compiling counts no lines. Two threads may both make it, and make the same.
    private int[]? _lineStarts;

    private SourceText(string content, PageMap? pages) => (Content, Pages) = (content, pages);

    public string Content { get; }

    /// <summary>页段对照; null where the file's lines are its only places, as in plain text.</summary>
    public PageMap? Pages { get; }

    public int Length => Content.Length;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <param name="pages">Where the text stood in its file; its offsets are those of the text after the changes of line ends.</param>
    public static SourceText From(string text, PageMap? pages = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        return new SourceText(withoutMark.Contains('\r', StringComparison.Ordinal)
            ? withoutMark.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : withoutMark, pages);
    }

    public ReadOnlySpan<char> this[TextSpan span] => Content.AsSpan(span.Start, span.Length);

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset, both counted from 1, the column in UTF-16 code units.</summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - starts[index] + 1);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new int[content.AsSpan().Count('\n') + 1];
        var (line, start) = (0, 0);
        while (content.IndexOf('\n', start) is var end and >= 0)
            starts[++line] = start = end + 1;
        return starts;
    }
}

/// <summary>A place for people: line and column, both counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
