using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>行的种类: tells titles, dates, numbers, signatures and web furniture by the look of a line.</summary>
internal static class LineKinds
{
    private const int LongestTitle = 90;

    private const int ShortestTitle = 5;

    /// <summary>Furniture is short; a long line that mentions a microblog is text.</summary>
    private const int LongestFurniture = 80;

    private static readonly Trie<bool> Types = WordList.Trie("DocumentTypes", backwards: true);

    private static readonly string[] FurnitureWords = [.. WordList.Read("Furniture").Select(e => e.Word)];

    private static readonly Trie<bool> Furniture = new(FurnitureWords.Select(w => (w.ToUpperInvariant(), true)), (_, _) => true);

    private static readonly Trie<bool> Bodies = WordList.Trie("Bodies", backwards: true);

    public static bool IsTitle(TokenStream tokens, Line line)
    {
        var text = tokens.Dense.Folded;
        if (line.Length is < ShortestTitle or > LongestTitle || text[line.Start] is '《' or '附' or '(' or '"' || MarkReader.Read(text, line.Start) is not null)
            return false;
        for (var i = line.FirstToken; i < line.EndToken; i++)
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Cell or TokenKind.Semicolon && tokens.DepthAt(i) == 0)
                return false;
        return EndsInType(text, line.Start, line.End);
    }

    /// <summary>The last word is a kind of document, a bracket after it such as (试行) aside.</summary>
    public static bool EndsInType(ReadOnlySpan<char> text, int start, int end)
    {
        if (end > start && text[end - 1] == ')')
        {
            var open = start + text[start..end].LastIndexOf('(');
            if (open > start && end - open <= 12)
                end = open;
        }

        return Types.MatchEnd(text[start..end]) > 0;
    }

    /// <summary>The last word is that of an organ's name.</summary>
    public static bool EndsInBody(ReadOnlySpan<char> text, int start, int end) => Bodies.MatchEnd(text[start..end]) > 0;

    public static bool IsFurniture(ReadOnlySpan<char> text, Line line)
    {
        if (line.Length > LongestFurniture)
            return false;
        var content = text.Slice(line.Start, line.Length);
        // (1)实缴注册资本500万元的，奖励300万元；: an item of a list is text, whatever it is about.
        if (!HoldsFurniture(content) || content[^1] == ';' || MarkReader.Read(text, line.Start) is { IsDoubtful: false, Form: not MarkForm.Bare })
            return false;
        foreach (var word in FurnitureWords)
            if (content.Contains(word, StringComparison.OrdinalIgnoreCase))
                return !content.Contains('。') || content.StartsWith(word, StringComparison.Ordinal);
        return false;
    }

    /// <summary>成文日期 alone in its line, a word such as 印发 after it allowed.</summary>
    public static DateOnly? DateIn(TokenStream tokens, Line line)
    {
        var first = tokens[line.FirstToken];
        if (first.Kind != TokenKind.Date || line.End - first.End > 3)
            return null;
        return AsDay(tokens.DateOf(first));
    }

    public static DateOnly? AsDay(DateValue date) =>
        date is { Year: { } year and >= 1 and <= 9999, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Whether any word of web pages stands in the line, in capitals or not.</summary>
    private static bool HoldsFurniture(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
            if (Furniture.MayBegin(Capital(line[i]), Capital(line[i + 1])) && BeginsFurniture(line[i..]))
                return true;
        return false;
    }

    private static bool BeginsFurniture(ReadOnlySpan<char> text)
    {
        Span<char> capitals = stackalloc char[LongestFurniture];
        for (var i = 0; i < text.Length; i++)
            capitals[i] = Capital(text[i]);
        return Furniture.Match(capitals[..text.Length], out _) > 0;
    }

    private static char Capital(char letter) => char.IsAsciiLetterLower(letter) ? (char)(letter - 'a' + 'A') : letter;
}
