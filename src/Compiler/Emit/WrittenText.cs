using System.Text;

namespace Luodi.Compiler.Emit;

/// <summary>书写: text as XML and offices take it: without control characters and halves of surrogate pairs.</summary>
public static class WrittenText
{
    /// <summary>The same text when nothing had to go; what XML 1.0 forbids is left out or, for half a character, becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sound = true;
        foreach (var c in text)
            if (!IsPlain(c))
            {
                sound = false;
                break;
            }
        if (sound)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || IsPlain((char)rune.Value))
                clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>On one line, blanks run together.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsPlain(char c) => c is '\t' or '\n' or '\r' || c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE' && c is not (>= '\u007F' and <= '\u009F');
}
