using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>Reads the number of a provision at a place: 一、 (一) 1. (1) 1) ① 第三条 第二章 1.1.1 ——.</summary>
internal static class MarkReader
{
    private const char FirstCircled = '①';

    private const char LastCircled = '⑳';

    private const int HighestArabic = 200;

    /// <summary>Reads with an eye to the blanks that the dense text has left out: 2.2 分年度目标 is no measure of 2.2 points.</summary>
    public static Mark? Read(DenseText dense, int start)
    {
        var at = start;
        while (at < dense.Length && at - start < 12 && (char.IsAsciiDigit(dense.Folded[at]) || dense.Folded[at] == '.'))
            at++;
        return Read(dense.Folded, start, at > start && at < dense.Length && dense.OriginOf(at) > dense.OriginOf(at - 1) + 1);
    }

    public static Mark? Read(ReadOnlySpan<char> text, int start, bool spaced = false)
    {
        if (start >= text.Length)
            return null;
        var c = text[start];
        if (c is >= FirstCircled and <= LastCircled)
            return new Mark(MarkForm.Circled, c - FirstCircled + 1, start, start + 1, start, start + 1);
        return c switch
        {
            '第' => ReadOrdinal(text, start),
            '(' or '〔' => ReadInBrackets(text, start),
            '—' or '-' => ReadDash(text, start),
            _ when char.IsAsciiDigit(c) => ReadArabic(text, start, spaced),
            _ => ReadChinese(text, start),
        };
    }

    private static Mark? ReadOrdinal(ReadOnlySpan<char> text, int start)
    {
        var length = Numerals.Read(text, start + 1, out var value, out _);
        var at = start + 1 + length;
        if (length == 0 || at >= text.Length || value is < 1 or > 2000)
            return null;
        MarkForm? form = text[at] switch
        {
            '编' or '篇' => MarkForm.Part,
            '章' => MarkForm.Chapter,
            '节' => MarkForm.Section,
            '条' => MarkForm.Article,
            '部' when at + 1 < text.Length && text[at + 1] == '分' => MarkForm.Part,
            _ => null,
        };
        if (form is null)
            return null;
        // 第三条 in running text is followed by 的, 规定, 第二款: a reference, no heading.
        var after = text[(at + 1)..];
        if (after.Length > 0 && (after[0] is '的' or '第' or '和' or '至' or '、' or '或') || after.StartsWith("规定", StringComparison.Ordinal) || after.StartsWith("所", StringComparison.Ordinal))
            return null;
        return new Mark(form.Value, (int)value, start + 1, start + 1 + length, start, text[at] == '部' ? at + 2 : at + 1);
    }

    private static Mark? ReadInBrackets(ReadOnlySpan<char> text, int start)
    {
        var length = Numerals.Read(text, start + 1, out var value, out var chinese);
        var at = start + 1 + length;
        if (length == 0 || at >= text.Length || text[at] is not (')' or '〕') || value is < 1 or > HighestArabic)
            return null;
        at++;
        if (at < text.Length && text[at] is '、' or '.')
            at++;
        return new Mark(chinese ? MarkForm.ChineseInBrackets : MarkForm.ArabicInBrackets, (int)value, start + 1, start + 1 + length, start, at);
    }

    private static Mark? ReadDash(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is '—' or '-' && at - start < 4)
            at++;
        if (at - start < 2 && text[start] == '-' || at >= text.Length || text[at] is '\n')
            return null;
        return new Mark(MarkForm.Dash, 0, start, at, start, at);
    }

    private static Mark? ReadArabic(ReadOnlySpan<char> text, int start, bool spaced)
    {
        var (at, value) = (start, 0);
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 4)
            value = value * 10 + (text[at++] - '0');
        if (value is < 1 or > HighestArabic || at >= text.Length)
            return null;
        if (text[at] == ')')
            return new Mark(MarkForm.ArabicBeforeBracket, value, start, at, start, at + 1);
        if (text[at] == '、')
            return new Mark(MarkForm.Arabic, value, start, at, start, at + 1);
        if (text[at] != '.')
            return null;
        if (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            return ReadDecimal(text, start, at, spaced) ?? new Mark(MarkForm.Arabic, value, start, at, start, at + 1) { IsDoubtful = true };
        return new Mark(MarkForm.Arabic, value, start, at, start, at + 1);
    }

    /// <summary>1.1 or 1.1.1 before words; 2.65% is a measure.</summary>
    private static Mark? ReadDecimal(ReadOnlySpan<char> text, int start, int firstPoint, bool spaced)
    {
        var (at, points) = (firstPoint, 0);
        while (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]) && points < 5)
        {
            at++;
            points++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }

        var end = at < text.Length && text[at] is '.' or '、' ? at + 1 : at;
        if (end >= text.Length || text[end] < '\u2E80' && !char.IsAsciiLetter(text[end]) && text[end] != '“' || points == 1 && !spaced && Units.Read(text, end, out _) > 0)
            return null;
        var last = text[start..at];
        last = last[(last.LastIndexOf('.') + 1)..];
        return int.TryParse(last, out var value) && value is > 0 and <= HighestArabic
            ? new Mark(points == 1 ? MarkForm.Decimal : MarkForm.LongDecimal, value, start, at, start, end)
            : null;
    }

    private static Mark? ReadChinese(ReadOnlySpan<char> text, int start)
    {
        var length = Numerals.ReadChinese(text, start, out var value);
        var at = start + length;
        if (length is 0 or > 4 || text[start] == '两' || at >= text.Length || text[at] is not ('、' or '.'))
            return null;
        if (value is < 1 or > 99 || value != decimal.Truncate(value))
            return null;
        // 十、百、千: numerals in a row are a quotation torn from its line.
        var next = Numerals.ReadChinese(text, at + 1, out _);
        if (next > 0 && at + 1 + next < text.Length && text[at + 1 + next] == '、')
            return null;
        return new Mark(MarkForm.Chinese, (int)value, start, at, start, at + 1);
    }
}
