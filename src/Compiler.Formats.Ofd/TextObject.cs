using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Ofd;

/// <summary>文字对象: a frame on the page, in millimetres, with a way to turn what stands in it.</summary>
internal sealed class TextObject
{
    // Within one text a wider step than this, in characters, parts columns: 姓名　　　　单位.
    private const double ColumnStep = 2.6;

    private static readonly double[] Upright = [1, 0, 0, 1, 0, 0];

    private readonly double[] _frame;
    private readonly double[] _turn;
    private readonly double _size;

    private TextObject(double[] frame, double[] turn, double size) => (_frame, _turn, _size) = (frame, turn, size);

    /// <returns>Null when the frame is not told: then nobody can say where the text stands.</returns>
    public static TextObject? Of(string? boundary, string? ctm, string? size)
    {
        var frame = Numbers(boundary);
        var turn = Numbers(ctm);
        var height = Numbers(size) is [var told, ..] && told > 0 ? told : 0;
        return frame.Length < 4 ? null : new TextObject(frame, turn.Length < 6 ? Upright : turn, height > 0 ? height : Math.Max(frame[3], 0.1));
    }

    public void Place(string text, string? x, string? y, string? deltaX, string? deltaY, ImmutableArray<Fragment>.Builder fragments)
    {
        if (text.Length == 0)
            return;
        var (column, row) = (Numbers(x) is [var left, ..] ? left : 0, Numbers(y) is [var baseline, ..] ? baseline : _size);
        var acrosses = new Steps(deltaX, 0);
        var downs = new Steps(deltaY, 0);
        var (start, from) = (0, column);
        for (var i = 0; i < text.Length; i++)
        {
            var width = PageLine.IsWide(text[i]) ? _size : _size / 2;
            var step = i + 1 < text.Length ? acrosses.Next() ?? width : width;
            var down = i + 1 < text.Length ? downs.Next() ?? 0 : 0;
            // Both halves of a rare character stand in one place.
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
                continue;
            if (Math.Abs(step) > ColumnStep * _size || Math.Abs(down) > _size / 2 || step < -_size / 2 || i + 1 == text.Length)
            {
                Add(text[start..(i + 1)], from, column + Math.Min(width, Math.Max(step, width)), row, fragments);
                (start, from) = (i + 1, column + step);
            }
            column += step;
            row += down;
        }
    }

    private void Add(string text, double left, double right, double baseline, ImmutableArray<Fragment>.Builder fragments)
    {
        // Letters stand on the baseline and a little below it.
        var (x0, y0) = Turned(left, baseline - 0.85 * _size);
        var (x1, y1) = Turned(right, baseline + 0.15 * _size);
        fragments.Add(new Fragment(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1), text));
    }

    private (double X, double Y) Turned(double x, double y) =>
        (_frame[0] + _turn[0] * x + _turn[2] * y + _turn[4], _frame[1] + _turn[1] * x + _turn[3] * y + _turn[5]);

    private static double[] Numbers(string? text)
    {
        var parts = (text ?? "").Split((char[]?)null, 7, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[Math.Min(parts.Length, 6)];
        for (var i = 0; i < numbers.Length; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return [];
        return numbers;
    }

    /// <summary>Steps between characters, one after the other: "3.2 3.2 6", and "g 12 3.2" for twelve alike. Read as they are asked for: a file may claim a billion.</summary>
    private sealed class Steps(string? text, int at)
    {
        private readonly string _text = text ?? "";
        private int _at = at;
        private long _again;
        private double _step;

        public double? Next()
        {
            if (_again > 0)
            {
                _again--;
                return _step;
            }
            var word = Word();
            if (word is "g" or "G")
            {
                if (!long.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times < 1)
                    return null;
                _again = times - 1;
                word = Word();
            }
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var step) && double.IsFinite(step))
                return _step = step;
            _again = 0;
            return null;
        }

        private ReadOnlySpan<char> Word()
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                _at++;
            var start = _at;
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
                _at++;
            return _text.AsSpan(start, _at - start);
        }
    }
}
