using System.Collections.Immutable;

namespace Luodi.Compiler.Text;

/// <summary>原文: the decoded text of a file, CRLF and lone CR turned into LF, and nothing else changed. All offsets refer to it.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    private SourceText(string content)
    {
        Content = content;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
            if (content[i] == '\n')
                starts.Add(i + 1);
        _lineStarts = starts.ToImmutable();
    }

    public string Content { get; }

    public int Length => Content.Length;

    public int LineCount => _lineStarts.Length;

    public static SourceText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        return new SourceText(withoutMark.Contains('\r', StringComparison.Ordinal)
            ? withoutMark.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : withoutMark);
    }

    public ReadOnlySpan<char> this[TextSpan span] => Content.AsSpan(span.Start, span.Length);

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset, both counted from 1, the column in UTF-16 code units.</summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var index = _lineStarts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - _lineStarts[index] + 1);
    }
}

/// <summary>A place for people: line and column, both counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
