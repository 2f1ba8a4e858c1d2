using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>Finds the numbers that really begin a provision in a stretch of lines, and the level of each by the document's own nesting.</summary>
internal sealed class MarkScanner
{
    /// <summary>A number may leave out so many before it; more is another list or a misreading.</summary>
    private const int WidestGap = 20;

    /// <summary>How many candidates ahead the second item of a list is looked for.</summary>
    private const int LookAhead = 60;

    private readonly TokenStream _tokens;
    private readonly Rented<(Mark Mark, int Level)> _found;
    private readonly Rented<Candidate> _candidates;

    // Never more than there are forms.
    private readonly List<(MarkForm Form, int Last)> _open = [];
    private uint _seen;
    private bool _hasChapters;
    private int _supplement = -1;
    private bool _hasOuter;
    private bool _hasChinese;

    private MarkScanner(TokenStream tokens, Rented<(Mark Mark, int Level)> found, Rented<Candidate> candidates) => (_tokens, _found, _candidates) = (tokens, found, candidates);

    private enum Place { LineStart, AfterStop, AfterPause, Anywhere }

    private readonly record struct Candidate(Mark Mark, Place Place);

    /// <summary>The marks in the lines of a body, those of its head left out; whoever asks disposes of them.</summary>
    public static Rented<(Mark Mark, int Level)> Scan(TokenStream tokens, ReadOnlySpan<Line> lines, IReadOnlySet<int> head)
    {
        var found = new Rented<(Mark, int)>();
        using var candidates = new Rented<Candidate>();
        var scanner = new MarkScanner(tokens, found, candidates);
        foreach (var line in lines)
            if (!head.Contains(line.Start))
                scanner.Collect(line);
        foreach (var (mark, place) in candidates.Span)
        {
            scanner._hasChapters |= place == Place.LineStart && mark.Form == MarkForm.Chapter;
            scanner._hasChinese |= place == Place.LineStart && mark.Form == MarkForm.Chinese;
            scanner._hasOuter |= place == Place.LineStart && mark.Form < MarkForm.ChineseInBrackets;
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            // 附则 without a number ends the articles: what is counted below it stands as deep as they.
            if (i == scanner._supplement && scanner._open.Count > 1)
                scanner._open.RemoveRange(1, scanner._open.Count - 1);
            if (scanner.Accepts(i))
                scanner.Take(candidates[i].Mark);
        }

        return found;
    }

    private void Collect(Line line)
    {
        var text = _tokens.Dense.Folded;
        if (text[line.Start..line.End] is "附则")
            _supplement = _candidates.Count;
        if (UnnumberedHeadings.Read(text, line) is { } heading)
        {
            _candidates.Add(new Candidate(heading, Place.LineStart));
            return;
        }

        if (BareNumbers.Read(_tokens.Dense, line) is { } bare)
        {
            _candidates.Add(new Candidate(bare, Place.LineStart));
            return;
        }

        var row = _tokens.Slice(line.FirstToken, line.EndToken);
        for (var i = 0; i < row.Length; i++)
        {
            ref readonly var token = ref row[i];
            var place = Place.LineStart;
            if (i > 0)
            {
                if (token.Depth > 0)
                    continue;
                if (row[i - 1].Kind is TokenKind.Stop or TokenKind.Close)
                    place = Place.AfterStop;
                else if (row[i - 1].Kind is TokenKind.Semicolon or TokenKind.Colon)
                    place = Place.AfterPause;
                else if (token.Kind == TokenKind.Number && text[token.Start] == '1' && token.Length == 1 && !char.IsAsciiLetterOrDigit(text[token.Start - 1]))
                    place = Place.Anywhere;
                else
                    continue;
            }

            if (MarkReader.Read(_tokens.Dense, token.Start) is { } mark && mark.End <= line.End && (place == Place.LineStart || mark.Form != MarkForm.Dash && !(mark.Form == MarkForm.Article && _tokens[i - 1].Kind == TokenKind.Close)))
                _candidates.Add(new Candidate(mark, place));
        }
    }

    private bool Accepts(int index)
    {
        if (AsItem(_candidates[index].Mark) is { } item)
            _candidates[index] = _candidates[index] with { Mark = item };
        var (mark, place) = _candidates[index];
        if (mark.IsDoubtful && !(IsNext(MarkForm.Arabic, mark.Number) || mark.Number == 1 && SecondFollows(index, true)))
            return false;
        if (mark.Form == MarkForm.Bare && !HeadsDecimals(index))
            return false;
        var open = IndexOf(mark.Form);
        var last = open >= 0 ? _open[open].Last : 0;
        return place switch
        {
            Place.LineStart => mark.Form == MarkForm.Dash ? _found.Count > 0 : open < 0 || mark.Number <= last + WidestGap,
            Place.AfterStop => open >= 0 && mark.Number == last + 1 && mark.Form != MarkForm.Dash || mark.Number == 1 && SecondFollows(index, false),
            Place.AfterPause => mark.Form is MarkForm.ChineseInBrackets or MarkForm.Article && (open >= 0 && mark.Number == last + 1 || mark.Number == 1 && SecondFollows(index, false)),
            Place.Anywhere => !HasSeen(mark.Form) && SecondFollows(index, true),
            _ => false,
        };
    }

    /// <summary>3.5G网络… after item 2 is item 3, if the document counts no 1.1.</summary>
    private Mark? AsItem(Mark mark)
    {
        if (mark.Form != MarkForm.Decimal || HasSeen(MarkForm.Decimal) || mark.Number == 1)
            return null;
        var digits = _tokens.Dense.Folded[mark.DigitsStart..mark.DigitsEnd];
        var point = digits.IndexOf('.');
        return int.TryParse(digits[..point], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major) && IsNext(MarkForm.Arabic, major)
            ? new Mark(MarkForm.Arabic, major, mark.DigitsStart, mark.DigitsStart + point, mark.Start, mark.Start + point + 1) : null;
    }

    /// <summary>2 目标 is a heading if 2.1 follows, or if it goes on after 1 总则.</summary>
    private bool HeadsDecimals(int index)
    {
        var number = _candidates[index].Mark.Number;
        if (IndexOf(MarkForm.Bare) is var open and >= 0 && _open[open].Last + 1 == number)
            return true;
        if (index + 1 >= _candidates.Count || _candidates[index + 1].Mark is not { Form: MarkForm.Decimal } next)
            return false;
        var text = next.Text(_tokens.Dense);
        return int.TryParse(text.AsSpan(0, text.IndexOf('.', StringComparison.Ordinal)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major) && major == number;
    }

    /// <summary>A list that begins in mid-line is one only if its second item comes before an outer heading.</summary>
    private bool SecondFollows(int index, bool atLineStart)
    {
        var form = _candidates[index].Mark.Form;
        for (var i = index + 1; i < _candidates.Count && i <= index + LookAhead; i++)
        {
            var (mark, place) = _candidates[i];
            if (mark.Form == form)
                return mark.Number == 2 && (!atLineStart || place == Place.LineStart);
            if (place == Place.LineStart && IndexOf(mark.Form) >= 0)
                return false;
        }

        return false;
    }

    private void Take(Mark mark)
    {
        var open = mark.Form == MarkForm.Unnumbered ? 0 : OuterIndex(mark.Form);
        if (open >= 0 && _open.Count > 0)
            _open.RemoveRange(open, _open.Count - open);
        // 总则 without a number: its articles stand as deep as those of the chapters to come. （一） alone stands below a heading left out,
        // and so does an extract's （四） before 二、.
        if (_open.Count == 0 && (mark.Form == MarkForm.Article && _hasChapters || mark.Form == MarkForm.ChineseInBrackets && (!_hasOuter || _hasChinese && _found.Count == 0 && mark.Number > 1)))
            _open.Add((mark.Form == MarkForm.Article ? MarkForm.Chapter : MarkForm.Chinese, 0));
        _open.Add((mark.Form, mark.Number));
        _found.Add((mark, _open.Count));
        _seen |= 1u << (int)mark.Form;
    }

    private bool HasSeen(MarkForm form) => (_seen >> (int)form & 1) != 0;

    private bool IsNext(MarkForm form, int number) => IndexOf(form) is var open and >= 0 && _open[open].Last + 1 == number;

    /// <summary>The open form that a mark ends: its own, or one below it where parts, chapters, sections and articles are concerned.</summary>
    private int OuterIndex(MarkForm form)
    {
        for (var i = 0; i < _open.Count; i++)
            if (_open[i].Form == form || form < MarkForm.Article && _open[i].Form > form && _open[i].Form <= MarkForm.Article)
                return i;
        return -1;
    }

    private int IndexOf(MarkForm form)
    {
        for (var i = 0; i < _open.Count; i++)
            if (_open[i].Form == form)
                return i;
        return -1;
    }
}
