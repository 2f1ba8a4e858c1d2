using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>行的种类: tells titles, dates, numbers, signatures and web furniture by the look of a line.</summary>
internal static class LineKinds
{
    private const int LongestTitle = 90;

    private const int ShortestTitle = 5;

    /// <summary>Furniture is short; a long line that mentions a microblog is text.</summary>
    private const int LongestFurniture = 80;

    private static readonly Trie<bool> Types = Words("DocumentTypes", reversed: true);

    private static readonly string[] FurnitureWords = [.. WordList.Read("Furniture").Select(e => e.Word)];

    private static readonly Trie<bool> Bodies = Words("Bodies", reversed: true);

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
    public static bool EndsInType(string text, int start, int end)
    {
        if (end > start && text[end - 1] == ')')
        {
            var open = text.LastIndexOf('(', end - 1, end - start);
            if (open > start && end - open <= 12)
                end = open;
        }

        return EndsIn(Types, text, start, end);
    }

    /// <summary>The last word is that of an organ's name.</summary>
    public static bool EndsInBody(string text, int start, int end) => EndsIn(Bodies, text, start, end);

    public static bool IsFurniture(string text, Line line)
    {
        if (line.Length > LongestFurniture)
            return false;
        var content = text.AsSpan(line.Start, line.Length);
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

    private static bool EndsIn(Trie<bool> reversed, string text, int start, int end)
    {
        var tail = text[Math.Max(start, end - reversed.LongestWord)..end].ToCharArray();
        Array.Reverse(tail);
        return reversed.Match(new string(tail), 0, out _) > 0;
    }

    private static Trie<bool> Words(string list, bool reversed)
    {
        var trie = new Trie<bool>();
        foreach (var (word, _) in WordList.Read(list))
        {
            var letters = word.ToCharArray();
            if (reversed)
                Array.Reverse(letters);
            trie.Add(new string(letters), true, (_, _) => true);
        }

        return trie;
    }
}
