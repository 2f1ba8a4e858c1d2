using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>合订: a file that bundles several documents marks each with a label (篇1:, 第二篇, 【范文三】); cuts its lines there.</summary>
internal static class Bundle
{
    private const int LongestLabelLine = 80;

    private static readonly string[] Labels = ["篇", "范文", "范本", "样本", "文件"];

    /// <summary>The stretches of lines, one per document; what stands before the first label belongs to none.</summary>
    public static List<(int First, int End, bool Labelled)> Cut(TokenStream tokens, Lines lines)
    {
        var starts = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (LabelNumber(tokens.Dense.Folded, lines[i]) is { } number && (starts.Count > 0 || number == 1))
                starts.Add(i);
        if (starts.Count < 2)
            return [(0, lines.Count, false)];
        var cut = new List<(int, int, bool)>();
        for (var i = 0; i < starts.Count; i++)
            cut.Add((starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count, true));
        return cut;
    }

    private static int? LabelNumber(ReadOnlySpan<char> text, Line line)
    {
        if (line.Length > LongestLabelLine)
            return null;
        var at = line.Start;
        if (text[at] == '【')
            at++;
        if (at < line.End && text[at] == '第')
        {
            var length = Numerals.Read(text, at + 1, out var ordinal, out _);
            at += 1 + length;
            return length > 0 && at < line.End && text[at] == '篇' && EndsLabel(text, at + 1, line) ? (int)ordinal : null;
        }

        foreach (var label in Labels)
            if (text.Slice(at, line.End - at).StartsWith(label, StringComparison.Ordinal))
            {
                var length = Numerals.Read(text, at + label.Length, out var number, out _);
                return length is > 0 and <= 3 && EndsLabel(text, at + label.Length + length, line) ? (int)number : null;
            }

        return null;
    }

    private static bool EndsLabel(ReadOnlySpan<char> text, int at, Line line) => at >= line.End || text[at] is ':' or '】' or '、' or '.';
}
