using System.Collections.Immutable;

namespace Luodi.Compiler.Text;

/// <summary>页段对照: where the paragraphs of a text stood in the file that it was read from. Kept beside the text, so that every offset leads back to a page.</summary>
public sealed class PageMap
{
    private readonly ImmutableArray<PagePlace> _places;

    /// <param name="places">Ordered by <see cref="PagePlace.Start"/>; a paragraph that goes on over a page's end has one place for each page.</param>
    /// <param name="readByMachine">机器识别: the text was recognised from a picture and may be wrong in any character.</param>
    /// <exception cref="ArgumentException">The places are not in order.</exception>
    public PageMap(ImmutableArray<PagePlace> places, bool readByMachine = false)
    {
        for (var i = 1; i < places.Length; i++)
            if (places[i].Start < places[i - 1].Start)
                throw new ArgumentException("Places have to be in the order of the text.", nameof(places));
        (_places, ReadByMachine) = (places, readByMachine);
    }

    public bool ReadByMachine { get; }

    public ImmutableArray<PagePlace> Places => _places;

    /// <summary>The page and paragraph that an offset stands in; null before the first.</summary>
    public PagePlace? PlaceOf(int offset)
    {
        var (low, high) = (0, _places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : _places[low - 1];
    }
}

/// <summary>A paragraph's place in a file.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Page">Counted from 1; null for files that have no pages until somebody prints them.</param>
/// <param name="Paragraph">Counted from 1: on its page where there is one, else in the whole file. The rest of a paragraph from the page before counts as the first.</param>
public readonly record struct PagePlace(int Start, int? Page, int Paragraph)
{
    public override string ToString() => Page is { } page
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{page}页第{Paragraph}段")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{Paragraph}段");
}
