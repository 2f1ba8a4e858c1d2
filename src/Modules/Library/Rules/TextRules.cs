namespace Luodi.Modules.Library.Rules;

/// <summary>What a text must be to be kept.</summary>
internal static class TextRules
{
    /// <summary>字数上限.</summary>
    public const int MaximumCharacters = 2_000_000;

    public const int TitleFromText = 80;

    /// <summary>The reason why a text cannot be kept; null when it can.</summary>
    public static Refusal? Check(string text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal(RefusalKind.Invalid, "library.text-empty", field);
        if (text.Length > MaximumCharacters)
            return new Refusal(RefusalKind.TooLarge, "library.text-too-long", field, MaximumCharacters, text.Length);
        return IsText(text) ? null : new Refusal(RefusalKind.Invalid, "library.not-text", field);
    }

    /// <summary>Name of a document that has none: the file's, else its first line.</summary>
    public static string FallbackTitle(string text, string? fileName)
    {
        if (Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } name)
            return name;
        var line = text.AsSpan().Trim();
        var end = line.IndexOf('\n');
        line = (end < 0 ? line : line[..end]).Trim();
        return line.Length <= TitleFromText ? line.ToString() : string.Concat(line[..TitleFromText], "…");
    }

    // A null character or half a character cannot be stored by every database, and stands in no honest text.
    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
