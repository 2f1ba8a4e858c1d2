using System.Globalization;
using System.Text;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.SecondReader;

/// <summary>段落原文: finds what a model quotes. Blanks that layout left in the text, and width of punctuation, need not agree; every character else must.</summary>
internal sealed class PassageText
{
    private readonly int _start;
    private readonly string _dense;
    private readonly List<int> _origin = [];

    public PassageText(AskedPassage passage)
    {
        _start = passage.Span.Start;
        var dense = new StringBuilder(passage.Text.Length);
        for (var i = 0; i < passage.Text.Length; i++)
            if (!char.IsWhiteSpace(passage.Text[i]))
            {
                dense.Append(Fold(passage.Text[i]));
                _origin.Add(i);
            }

        _dense = dense.ToString();
    }

    /// <summary>All places where a quote stands, as spans of the source.</summary>
    public IEnumerable<TextSpan> Places(string quote)
    {
        var wanted = Dense(quote);
        if (wanted.Length == 0)
            yield break;
        for (var at = 0; (at = _dense.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
            yield return TextSpan.FromBounds(_start + _origin[at], _start + _origin[at + wanted.Length - 1] + 1);
    }

    public bool Says(string words) => Dense(words) is { Length: > 0 } wanted && _dense.Contains(wanted, StringComparison.Ordinal);

    /// <summary>The digits of a number stand there, on their own and not as a part of a longer one.</summary>
    public static bool SaysNumber(string quote, decimal number)
    {
        var (text, digits) = (Dense(quote).Replace(",", "", StringComparison.Ordinal), number.ToString("0.############", CultureInfo.InvariantCulture));
        for (var at = 0; (at = text.IndexOf(digits, at, StringComparison.Ordinal)) >= 0; at++)
            if (!IsDigit(text, at - 1) && !IsDigit(text, at + digits.Length))
                return true;
        return false;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static string Dense(string words)
    {
        var dense = new StringBuilder(words.Length);
        foreach (var c in words)
            if (!char.IsWhiteSpace(c))
                dense.Append(Fold(c));
        return dense.ToString();
    }

    private static char Fold(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
