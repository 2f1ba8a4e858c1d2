using System.Globalization;
using System.Text;

namespace Luodi.Cli.Output;

/// <summary>显示宽度: a Chinese character takes two columns of a terminal. Breaks text to a width.</summary>
internal static class DisplayWidth
{
    // A line must not begin with a mark that closes, nor end with one that opens.
    private const string NeverFirst = "\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09\u300B\u300D\u300F\u3011\u3015\u201D\u2019\uFF05\u2026%,.;:?!)]}";
    private const string NeverLast = "\uFF08\u300A\u300C\u300E\u3010\u3014\u201C\u2018([{";

    // Wide and full-width blocks of Unicode's East Asian Width table (UAX #11), as far as they occur in Chinese text.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    // Terminals with a Chinese font draw these ambiguous marks wide; counting them wide never overflows a line.
    private const string WideMarks = "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩";

    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return Rune.IsControl(rune) ? 0 : rune.Value == '·' ? 2 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        foreach (var (first, last) in Wide)
            if (rune.Value >= first && rune.Value <= last)
                return 2;
        return rune.IsBmp && WideMarks.Contains((char)rune.Value, StringComparison.Ordinal) ? 2 : 1;
    }

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>Cuts a text into lines of at most <paramref name="width"/> columns, at spaces or between Chinese characters; always at least one line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var start = 0;
        var column = 0;
        var mayBreak = 0;
        var index = 0;
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (index > start && BreakAllowed(before, rune))
                mayBreak = index;
            column += Of(rune);
            if (column > width && index > start)
            {
                // No allowed place: a long word is cut where the line ends.
                var end = mayBreak > start ? mayBreak : index;
                yield return text[start..end].TrimEnd(' ');
                start = end;
                column = Of(text[start..(index + rune.Utf16SequenceLength)]);
            }
            index += rune.Utf16SequenceLength;
            before = rune;
        }
        yield return text[start..];
    }

    private static bool BreakAllowed(Rune? before, Rune after)
    {
        if (before is not { } left || In(NeverLast, left) || In(NeverFirst, after) || after.Value == ' ')
            return false;
        return left.Value == ' ' || Of(left) == 2 || Of(after) == 2;
    }

    private static bool In(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
