using System.Text;

namespace Luodi.Compiler.Formats;

/// <summary>解码: finds out a text's encoding by trial: a byte order mark, then strict UTF-8, then UTF-16 by how Chinese it looks, then strict GB18030 (which holds GBK and GB2312).</summary>
public static class TextDecoder
{
    private const int HeadLength = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(true, false, throwOnInvalidBytes: true);

    /// <summary>The text, or why the bytes are none.</summary>
    /// <param name="declared">Encoding that the file itself names; believed where a trial would take it for GB18030.</param>
    public static (string? Text, ReadRefusal? Refusal) Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.IsEmpty)
            return (null, Refusals.Empty);
        var (text, refusal) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strictly(StrictUtf8, "UTF-8", bytes[3..], 3),
            [0xFF, 0xFE, ..] => Strictly(StrictUtf16, "UTF-16", bytes[2..], 2),
            [0xFE, 0xFF, ..] => Strictly(StrictUtf16BigEndian, "UTF-16", bytes[2..], 2),
            _ => Unmarked(bytes, declared),
        };
        if (text is null)
            return (null, refusal);
        if (LooksBinary(text))
            return (null, Refusals.NotText);
        return string.IsNullOrWhiteSpace(text) ? (null, Refusals.Empty) : (text, null);
    }

    /// <summary>The first characters without leading white space, for telling kinds apart; markup is ASCII in every encoding taken.</summary>
    internal static string HeadOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        var encoding = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => UnmarkedUtf16.OrderOf(head) ?? Encoding.UTF8,
        };
        return encoding.GetString(head).TrimStart('\uFEFF').TrimStart();
    }

    private static (string?, ReadRefusal?) Unmarked(ReadOnlySpan<byte> bytes, string? declared)
    {
        // Every line end and digit of UTF-16 holds a zero byte, which no other encoding of text does.
        if (bytes.Contains((byte)0))
            return UnmarkedUtf16.Decode(bytes) is { } utf16 ? (utf16, null) : (null, Refusals.NotText);
        var (text, damaged) = Strictly(StrictUtf8, "UTF-8", bytes, 0);
        if (text is not null)
            return (text, null);
        // Damaged UTF-8 often passes as GB18030 and reads as rubbish; better refused than compiled.
        if (IsMostlyUtf8(bytes))
            return (null, damaged);
        if (UnmarkedUtf16.Decode(bytes) is { } wide)
            return (wide, null);
        foreach (var name in (string?[])[declared, "GB18030"])
            if (name is not null && CodePage(name) is { } encoding && Strictly(encoding, name, bytes, 0).Text is { } chinese)
                return (chinese, null);
        return (null, Refusals.NotText);
    }

    // Null for names that are no code page, UTF-8 among them.
    private static Encoding? CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static (string? Text, ReadRefusal? Refusal) Strictly(Encoding encoding, string name, ReadOnlySpan<byte> bytes, int skipped)
    {
        try
        {
            return (encoding.GetString(bytes), null);
        }
        catch (DecoderFallbackException failure)
        {
            return (null, Refusals.BrokenEncoding(name, skipped + Math.Max(0, failure.Index) + 1));
        }
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, damages = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
                damages++;
            else if (consumed >= 3)
                characters++;
            bytes = bytes[consumed..];
        }
        return characters > 0 && characters >= damages * 10L;
    }

    // Text has no NUL and next to no control characters; one in a hundred allows the odd stray mark of old editors.
    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return true;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085'))
                controls++;
        }
        return controls * 100L > text.Length;
    }
}
