using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>卡片页: some of a document's cards. A long document has thousands, and a page must stay one.</summary>
internal sealed record CardPage(IReadOnlyList<Reading> Cards, int Total, int Page)
{
    public const int Size = 100;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => (Page - 1) * Size;

    /// <param name="sought">The reading that somebody came to see: it is shown whatever the filter says, and its page is taken.</param>
    public static CardPage Of(IReadOnlyList<Reading> readings, CardFilter filter, Guid? sought, int? page)
    {
        var shown = readings.Where(r => ReadingCounts.Shows(filter, r) || r.Id == sought).ToList();
        var at = shown.FindIndex(r => r.Id == sought);
        var number = at >= 0 ? (at / Size) + 1 : Math.Clamp(page ?? 1, 1, Math.Max(1, (shown.Count + Size - 1) / Size));
        return new CardPage([.. shown.Skip((number - 1) * Size).Take(Size)], shown.Count, number);
    }
}
