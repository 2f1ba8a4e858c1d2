using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Luodi.Compiler.Text;

/// <summary>
/// 密排文本: the source without the blanks that layout and line wrapping leave inside words (市委组织 部) and without bullets, each place mapped back.
/// A blank between two Latin letters or digits stays, a tab between words stays: they separate. It stands in rented memory: what is to be
/// kept is made a string (<see cref="StringOf"/>) or a span of the source (<see cref="SpanOf"/>).
/// </summary>
internal sealed class DenseText : IDisposable
{
    /// <summary>From a half-width letter to its full-width form.</summary>
    private const int FullWidth = 0xFEE0;

    private const int Stretch = 4096;

    private readonly SourceText _source;

    /// <summary>Where blanks were left out: from this place on the source is so many characters further.</summary>
    private readonly Rented<(int Place, int Shift)> _shifts = new();

    private char[] _folded;

    /// <summary>Where the part of the source ends that was read.</summary>
    private readonly int _end;

    private DenseText(SourceText source, TextSpan part) => (_source, _end, _folded) = (source, part.End, ArrayPool<char>.Shared.Rent(Math.Max(part.Length, 1)));

    /// <summary>For comparing only: full-width letters, digits and punctuation are turned into their half-width form, one for one.</summary>
    public ReadOnlySpan<char> Folded => new(_folded, 0, Length);

    public int Length { get; private set; }

    public static DenseText Of(SourceText source) => Of(source, new TextSpan(0, source.Length));

    /// <summary>A part of the source alone; places are still mapped back to the whole.</summary>
    public static DenseText Of(SourceText source, TextSpan part)
    {
        var dense = new DenseText(source, part);
        var state = (Shift: 0, BlanksEnd: 0, Wrapped: false);
        for (var at = part.Start; at < part.End; at += Stretch)
            dense.Read(at, Math.Min(part.End, at + Stretch), ref state);
        return dense;
    }

    /// <summary>The character at a place as written.</summary>
    public char CharOf(int place) => _source.Content[OriginOf(place)];

    /// <summary>The characters [start, end) as written, without the blanks.</summary>
    public string StringOf(int start, int end)
    {
        if (start >= end)
            return "";
        var (first, last) = (OriginOf(start), OriginOf(end - 1));
        if (last - first == end - 1 - start)
            return _source.Content.Substring(first, end - start);
        return string.Create(end - start, (Dense: this, Start: start), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = from.Dense._source.Content[from.Dense.OriginOf(from.Start + i)];
        });
    }

    /// <summary>Where the characters [start, end) stand in the source; blanks inside belong to it, blanks around do not.</summary>
    public TextSpan SpanOf(int start, int end) =>
        start < end ? TextSpan.FromBounds(OriginOf(start), OriginOf(end - 1) + 1) : new TextSpan(OriginOf(start), 0);

    public int OriginOf(int index)
    {
        if (index >= Length)
            return _end;
        var shifts = _shifts.Span;
        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].Place <= index)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? index : index + shifts[low - 1].Shift;
    }

    /// <summary>The first place at or after an offset of the source.</summary>
    public int IndexAt(int offset)
    {
        var shifts = _shifts.Span;
        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].Place + shifts[middle].Shift <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        // An offset among the blanks left out is where they were: the place at which the next stretch begins.
        return Math.Min(low == 0 ? offset : offset - shifts[low - 1].Shift, low < shifts.Length ? shifts[low].Place : Length);
    }

    public void Dispose()
    {
        _shifts.Dispose();
        if (_folded.Length > 0)
            ArrayPool<char>.Shared.Return(_folded);
        (_folded, Length) = ([], 0);
    }

    internal static bool IsBlank(char c) => c != '\n' && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D');

    /// <summary>项目符号: says that an item begins, and nothing of what it says. The private characters are those of Word's symbol fonts.</summary>
    internal static bool IsBullet(char c) => c is '•' or '●' or '■' or '□' or '◆' or '◇' or '▪' or '▲' or '★' or '☆' or '➢' or '·' or '\u2023' or >= '\uF000' and <= '\uF0FF';

    /// <summary>The same text, folded; the very same string when nothing in it is to be folded, as in most.</summary>
    internal static string Fold(string text)
    {
        foreach (var c in text)
            if (Fold(c) != c)
                return string.Create(text.Length, text, static (folded, from) =>
                {
                    for (var i = 0; i < folded.Length; i++)
                        folded[i] = Fold(from[i]);
                });
        return text;
    }

    internal static char Fold(char c) => c switch
    {
        _ when IsFullWidth(c) => (char)(c - FullWidth),
        '∶' or '︰' => ':',
        '﹪' => '%',
        '\u301C' or '\u223C' => '~',
        '\u2013' or '\u2015' or '\u2500' or '\u2501' => '—',
        '\u00A0' or '\u3000' => ' ',
        _ => c,
    };

    /// <summary>Stretch by stretch, so that even a single text is read by code that has been called, and so tuned, often enough.</summary>
    private void Read(int start, int end, ref (int Shift, int BlanksEnd, bool Wrapped) state)
    {
        var content = _source.Content;
        var folded = _folded;
        var (n, shift, blanksEnd, wrapped) = (Length, state.Shift, state.BlanksEnd, state.Wrapped);
        for (var i = start; i < end; i++)
        {
            if (i - n == shift)
            {
                var plain = CopyPlain(content.AsSpan(i, end - i), folded.AsSpan(n));
                (i, n) = (i + plain, n + plain);
                if (i == end)
                    break;
            }

            var c = content[i];
            if (IsFullWidth(c))
                c = (char)(c - FullWidth);
            else if (!IsPlain(c))
            {
                if (c == '\n')
                {
                    if (wrapped = LineWraps.IsOne(content, i, wrapped))
                        continue;
                }
                else if (IsBlank(c))
                {
                    // The end of a run of blanks is looked for once, so that a page of them costs no more than a page of text.
                    if (i >= blanksEnd)
                        blanksEnd = EndOfBlanks(content, i);
                    if (n == 0 || !Separates(c, folded[n - 1], blanksEnd < content.Length ? Fold(content[blanksEnd]) : '\n'))
                        continue;
                }
                else if (c > '\u007F' && IsBullet(c) && (n == 0 || folded[n - 1] == '\n'))
                    continue;

                c = Fold(c);
            }

            if (i - n != shift)
            {
                shift = i - n;
                _shifts.Add((n, shift));
            }

            folded[n++] = c;
        }

        (Length, state) = (n, (shift, blanksEnd, wrapped));
    }

    /// <summary>
    /// Copies what stands before the first character that needs a closer look, sixteen at a time, for most texts are letters and marks of full width and little
    /// else; returns how many. What is left over at the end is not copied. A block is written whole: what is too much is written over.
    /// </summary>
    private static int CopyPlain(ReadOnlySpan<char> source, Span<char> folded)
    {
        var from = MemoryMarshal.Cast<char, ushort>(source);
        var to = MemoryMarshal.Cast<char, ushort>(folded);
        var at = 0;
        for (; at + Vector256<ushort>.Count <= from.Length && at + Vector256<ushort>.Count <= to.Length; at += Vector256<ushort>.Count)
        {
            var block = Vector256.Create(from[at..]);
            var wide = Between(block, '\uFF01', '\uFF5E');
            var plain = Between(block, '\u4E00', '\u9FFF') | Between(block, '\u3001', '\u3011') | Between(block, '!', '~') | wide;
            (block - (wide & Vector256.Create((ushort)FullWidth))).CopyTo(to[at..]);
            if (plain != Vector256<ushort>.AllBitsSet)
                return at + BitOperations.TrailingZeroCount(~plain.ExtractMostSignificantBits());
        }

        return at;
    }

    private static Vector256<ushort> Between(Vector256<ushort> letters, char first, char last) =>
        Vector256.LessThanOrEqual(letters - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));

    /// <summary>Letters, digits and punctuation as most texts have them: never blank and never folded.</summary>
    private static bool IsPlain(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3001' and <= '\u3011' or > ' ' and < '\u007F';

    private static bool IsFullWidth(char c) => c is >= '\uFF01' and <= '\uFF5E';

    private static bool Separates(char blank, char before, char after) =>
        blank == '\t' ? before != '\n' : char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after);

    private static int EndOfBlanks(string content, int i)
    {
        while (i < content.Length && IsBlank(content[i]))
            i++;
        return i;
    }
}
