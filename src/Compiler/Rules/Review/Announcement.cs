using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>数目: a number of members announced with what they are: 六大产业, “三个重点”, 以下五项任务. Start and end are places of the text, quotation marks in them.</summary>
/// <param name="IsGreat">大 stands behind the number, which counts a closed set; 个 and 项 also count things.</param>
internal readonly record struct Announcement(int Start, int End, int Count, bool IsGreat)
{
    private const int LongestNoun = 8;

    private const int Most = 30;

    /// <summary>What a set is called when it is announced: behind 个, 项 and 类 no other noun does.</summary>
    private static readonly WordSet Sets = WordList.Set("SetNouns");

    public static IEnumerable<Announcement> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (At(text, i) is { } found)
            {
                yield return found;
                i = found.End - 1;
            }
    }

    private static Announcement? At(string text, int start)
    {
        // 第三项, 前三类, 10+1, 2025年, “753” are no counts of a set.
        if (!MayBegin(text[start]) || start > 0 && (MayBegin(text[start - 1]) || text[start - 1] is '第' or '前' or '后' or '近' or '约' or '余' or '多' or '+' or '.' or '每' or '上' or '这' or '其' or '各' or '超' or '-' or '~' or '—'))
            return null;
        var length = Numerals.Read(text, start, out var number, out _);
        if (length == 0 || number < 2 || number > Most || number != decimal.Truncate(number) || start + length >= text.Length)
            return null;
        var at = start + length;
        var great = text[at] == '大';
        if (!great && text[at] is not ('个' or '项' or '类' or '种'))
            return null;
        var end = NounEnd(text, at + 1);
        if (end == at + 1 || !great && !Sets.Contains(text.AsSpan((at + 1)..end)) && !Sets.Contains(text.AsSpan(at + 1, Math.Min(2, end - at - 1))))
            return null;
        var from = start;
        if (from > 0 && text[from - 1] == '“' && end < text.Length && text[end] == '”')
            (from, end) = (from - 1, end + 1);
        return new Announcement(from, end, (int)number, great);
    }

    private static int NounEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestNoun && text[end] is >= '\u4E00' and <= '\u9FFF')
            end++;
        // A noun that goes on is the beginning of a sentence: 三大产业集群化发展.
        return end < text.Length && text[end] is >= '\u4E00' and <= '\u9FFF' ? at + KnownNoun(text, at, end) : end;
    }

    private static int KnownNoun(string text, int at, int end)
    {
        for (var stop = end; stop > at; stop--)
            if (Sets.Contains(text.AsSpan(at..stop)))
                return stop - at;
        return end - at;
    }

    private static bool MayBegin(char c) => char.IsAsciiDigit(c) || c is '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';
}
