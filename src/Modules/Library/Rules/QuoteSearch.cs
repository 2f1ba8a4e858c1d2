using System.Collections.Immutable;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>查找引文: where a quote stands in a document's text, exactly as written.</summary>
internal static class QuoteSearch
{
    public const int MaximumLength = 600;

    public static ImmutableArray<int> Places(string text, DocumentShare share, string quote)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        if (quote.Length == 0)
            return [];
        for (var at = share.TextStart; (at = text.IndexOf(quote, at, share.TextEnd - at, StringComparison.Ordinal)) >= 0; at++)
            places.Add(at);
        return places.ToImmutable();
    }

    /// <summary>Headings over a place, from the outermost inwards.</summary>
    public static IEnumerable<string> PathAt(string text, DocumentOutline outline, int place) =>
        outline.Provisions.Where(p => p.Start <= place && place < p.End).OrderBy(p => p.Level)
            .Select(p => OneLine(text.AsSpan(p.HeadingStart, p.HeadingEnd - p.HeadingStart)));

    /// <summary>A heading as one short line.</summary>
    public static string OneLine(ReadOnlySpan<char> heading)
    {
        const int length = 60;
        var line = string.Join(' ', heading.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : line[..(length - 1)] + "…";
    }
}
