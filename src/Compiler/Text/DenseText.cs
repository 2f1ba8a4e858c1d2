namespace Luodi.Compiler.Text;

/// <summary>
/// 密排文本: the source without the blanks that layout and line wrapping leave inside words (市委组织 部), each place mapped back.
/// A blank between two Latin letters or digits stays, a tab between words stays: they separate.
/// </summary>
internal sealed class DenseText
{
    private readonly int[] _origin;
    private readonly int _sourceLength;

    private DenseText(string text, string folded, int[] origin, int sourceLength) =>
        (Text, Folded, _origin, _sourceLength) = (text, folded, origin, sourceLength);

    /// <summary>The characters as written.</summary>
    public string Text { get; }

    /// <summary>The same length; full-width letters, digits and punctuation turned into their half-width form, for comparing only.</summary>
    public string Folded { get; }

    public int Length => Text.Length;

    public static DenseText Of(SourceText source)
    {
        var content = source.Content;
        var text = new char[content.Length];
        var folded = new char[content.Length];
        var origin = new int[content.Length];
        var n = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (IsBlank(c))
            {
                if (n == 0 || !Separates(content, i, folded[n - 1]))
                    continue;
            }

            text[n] = c;
            folded[n] = Fold(c);
            origin[n++] = i;
        }

        return new DenseText(new string(text, 0, n), new string(folded, 0, n), origin[..n], content.Length);
    }

    /// <summary>Where the characters [start, end) stand in the source; blanks inside belong to it, blanks around do not.</summary>
    public TextSpan SpanOf(int start, int end) =>
        start < end ? TextSpan.FromBounds(_origin[start], _origin[end - 1] + 1) : new TextSpan(OriginOf(start), 0);

    public int OriginOf(int index) => index < _origin.Length ? _origin[index] : _sourceLength;

    /// <summary>The first place at or after an offset of the source.</summary>
    public int IndexAt(int offset)
    {
        var found = Array.BinarySearch(_origin, offset);
        return found >= 0 ? found : ~found;
    }

    internal static bool IsBlank(char c) => c != '\n' && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D');

    internal static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '∶' or '︰' => ':',
        '﹪' => '%',
        '\u301C' or '\u223C' => '~',
        '\u2013' or '\u2015' or '\u2500' or '\u2501' => '—',
        '\u00A0' or '\u3000' => ' ',
        _ => c,
    };

    private static bool Separates(string content, int i, char before)
    {
        if (content[i] == '\t')
            return before is not '\n' and not '\t';
        if (!char.IsAsciiLetterOrDigit(before))
            return false;
        while (i < content.Length && IsBlank(content[i]))
            i++;
        return i < content.Length && char.IsAsciiLetterOrDigit(Fold(content[i]));
    }
}
