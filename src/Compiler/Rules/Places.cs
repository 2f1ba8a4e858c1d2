using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules;

/// <summary>定位: says of a span of a document where it stands: line, column, article, words.</summary>
internal sealed class Places
{
    /// <summary>A quote is to be recognised, not read.</summary>
    public const int LongestQuote = 120;

    private readonly PolicyDocument _document;
    private readonly SourceText _text;
    private readonly string? _file;
    private readonly List<(int Start, string Path)> _articles = [];

    public Places(PolicyDocument document, SourceText text, string? file)
    {
        (_document, _text, _file) = (document, text, file);
        foreach (var provision in document.Provisions)
            Add(provision, "");
    }

    public FindingPlace Of(TextSpan span) =>
        new(_file, _document.Title, ArticleAt(span.Start), span, _text.PositionOf(span.Start), _text.PositionOf(span.End), Quote(_text[span]));

    public static string Quote(ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestQuote)
            return words.ToString();
        // Never half of a pair.
        var end = char.IsHighSurrogate(words[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return string.Concat(words[..end], "…");
    }

    /// <summary>Path of the innermost provision at a place of the source.</summary>
    public string ArticleAt(int place)
    {
        var (low, high) = (0, _articles.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_articles[middle].Start <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? "" : _articles[low - 1].Path;
    }

    private void Add(Provision provision, string above)
    {
        var number = provision.Number.Length > 0 ? provision.Number : provision.Heading;
        var path = above.Length == 0 ? number : $"{above}-{number}";
        _articles.Add((provision.Span.Start, path));
        foreach (var child in provision.Children)
            Add(child, path);
    }
}
