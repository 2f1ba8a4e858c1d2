using System.Text;

namespace Luodi.Compiler.Formats;

/// <summary>无标记的 UTF-16: tells it, and its byte order, by whether the characters are those of Chinese text. In the wrong order or from another encoding next to none are.</summary>
internal static class UnmarkedUtf16
{
    // Of a hundred characters; the rest may be Greek letters, arrows, box drawings.
    private const int LeastUsual = 90;

    /// <summary>The text; null when the bytes are no UTF-16 that anybody would write Chinese in.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || OrderOf(bytes[..Math.Min(bytes.Length, 4096)]) is not { } order)
            return null;
        try
        {
            var text = new UnicodeEncoding(order == Encoding.BigEndianUnicode, false, throwOnInvalidBytes: true).GetString(bytes);
            return Looks(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The byte order in which the beginning of a file reads as Chinese text.</summary>
    public static Encoding? OrderOf(ReadOnlySpan<byte> head)
    {
        // A file's first kilobytes may end inside a pair of surrogates; that one character does not matter.
        head = head[..(head.Length / 2 * 2)];
        return Looks(Encoding.Unicode.GetString(head)) ? Encoding.Unicode : Looks(Encoding.BigEndianUnicode.GetString(head)) ? Encoding.BigEndianUnicode : null;
    }

    private static bool Looks(string text)
    {
        var usual = 0;
        foreach (var c in text)
            if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' or >= ' ' and <= '~' or '\n' or '\r' or '\t' or >= '\u2010' and <= '\u203B')
                usual++;
        return text.Length > 0 && usual * 100L >= (long)text.Length * LeastUsual;
    }
}
