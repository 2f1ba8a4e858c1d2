namespace Luodi.Compiler.Lexicon;

/// <summary>What a unit of measure measures; decides what a number with it can be.</summary>
internal enum UnitKind { Count, Money, Size, Share, Times, Time, Magnitude }

/// <summary>计量单位: reads the unit after a number: 万平方米, 个百分点, 吨标煤/万元.</summary>
internal static class Units
{
    private static readonly Trie<UnitKind> Known = new(WordList.Read("Units").Select(e => (e.Word, Enum.Parse<UnitKind>(e.Meaning))), (_, later) => later);

    private static readonly string[] Magnitudes = ["", "万", "亿", "千", "百", "百万", "千万", "万亿"];

    /// <summary>The units that most texts use, so that the same few words are not made again for every number.</summary>
    private static readonly WordSet Usual = new(Magnitudes.SelectMany(m => WordList.Read("Units").Select(e => m + e.Word)));

    /// <summary>A unit as a string.</summary>
    public static string NameOf(ReadOnlySpan<char> unit) => Usual.Find(unit) ?? unit.ToString();

    /// <summary>Length of the unit at <paramref name="start"/>; 0 if there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out UnitKind kind)
    {
        var length = ReadOne(text, start, out kind);
        // A rate: 元/亩, 吨标煤/万元, 件/万人.
        if (length > 0 && start + length + 1 < text.Length && text[start + length] == '/' && Below(text, start + length + 1) is var below and > 0)
            length += 1 + below;
        return length;
    }

    /// <summary>What a rate is counted by: 万元, 人, and d, h, s, a, which are units only there.</summary>
    private static int Below(ReadOnlySpan<char> text, int start) =>
        ReadOne(text, start, out _) is var known and > 0 ? known : text[start] is 'd' or 'h' or 's' or 'a' && !(start + 1 < text.Length && char.IsAsciiLetterOrDigit(text[start + 1])) ? 1 : 0;

    private static int ReadOne(ReadOnlySpan<char> text, int start, out UnitKind kind)
    {
        var i = start;
        while (i < text.Length && text[i] is '万' or '亿' or '千' or '百' && i - start < 3)
            i++;
        var magnitude = i - start;
        var length = Known.Match(text[i..], out kind);
        if (length == 0)
        {
            // 千瓦, 百分点: the letter belongs to the unit itself.
            for (var back = magnitude - 1; back >= 0 && length == 0; back--)
                if ((length = Known.Match(text[(start + back)..], out kind)) > 0)
                    magnitude = back;
            if (length == 0)
            {
                kind = UnitKind.Magnitude;
                return magnitude;
            }
        }

        return magnitude + length;
    }
}
