using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Luodi.Modules.Library.Rules;

/// <summary>A stretch of the text that is shown in a special way.</summary>
/// <param name="Open">The start tag of its first piece; what it says is encoded already.</param>
/// <param name="Again">The start tag of its further pieces: where it is cut by a line's end or by another range.</param>
/// <param name="Tag">The name in the end tag.</param>
/// <param name="LinkFirst">Start tag of the link around the words themselves in the first piece; null for none.</param>
/// <param name="LinkAgain">The same for further pieces.</param>
internal sealed record TextRange(int Start, int End, string Open, string Again, string Tag, string? LinkFirst = null, string? LinkAgain = null);

/// <summary>旁注: something said beside the line in which a place stands.</summary>
/// <param name="Html">Without a tag inside; what it says is encoded already.</param>
internal sealed record MarginNote(int Start, string Id, string Css, string Html);

/// <summary>
/// 原文显示: writes a text as HTML in one pass. Ranges may lie inside one another or overlap in any way. Without its margin notes
/// (aside) and its tags the result is the text.
/// </summary>
internal sealed class TextRenderer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new();
    private readonly List<int> _open = [];
    private readonly string _text;
    private readonly ImmutableArray<TextRange> _ranges;
    private readonly ImmutableArray<MarginNote> _notes;
    private readonly bool[] _begun;
    private readonly bool[] _linked;
    private int _next;
    private int _note;

    private TextRenderer(string text, ImmutableArray<TextRange> ranges, ImmutableArray<MarginNote> notes)
    {
        _text = text;
        _notes = notes.Sort((a, b) => a.Start.CompareTo(b.Start));
        // The longer of two that start together is the outer one.
        _ranges = ranges.RemoveAll(r => r.Start >= r.End || r.Start < 0 || r.End > text.Length)
            .Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        (_begun, _linked) = (new bool[_ranges.Length], new bool[_ranges.Length]);
    }

    /// <summary>One piece of HTML for each stretch; the stretches stand in the order of the text, and blocks and ranges are handed out along the way.</summary>
    public static ImmutableArray<string> Render(string text, ImmutableArray<(int Start, int End)> stretches, ImmutableArray<TextBlock> blocks, ImmutableArray<TextRange> ranges, ImmutableArray<MarginNote> notes)
    {
        var renderer = new TextRenderer(text, ranges, notes);
        var pieces = ImmutableArray.CreateBuilder<string>(stretches.Length);
        var block = 0;
        foreach (var (start, end) in stretches)
        {
            var at = start;
            for (; block < blocks.Length && blocks[block].Start < end; block++)
            {
                if (blocks[block].Start < at)
                    continue;
                renderer.Encode(at, blocks[block].Start);
                at = Math.Min(blocks[block].End, end);
                renderer.Block(blocks[block], at);
                renderer.Notes(at);
            }
            renderer.Encode(at, end);
            renderer.Notes(end);
            pieces.Add(renderer._html.ToString());
            renderer._html.Clear();
        }
        return pieces.MoveToImmutable();
    }

    public static string Encoded(string text)
    {
        var html = new StringBuilder(text.Length);
        Encode(html, text);
        return html.ToString();
    }

    private void Block(TextBlock block, int end)
    {
        // Headings of the text stand below the page's own two levels.
        var tag = block.Level <= 0 ? "p" : "h" + Math.Min(6, block.Level + 2).ToString(CultureInfo.InvariantCulture);
        _html.Append('<').Append(tag).Append(CultureInfo.InvariantCulture, $" id=\"t-{block.Start}\"").Append(ClassOf(block)).Append('>');
        _open.RemoveAll(range => _ranges[range].End <= block.Start);
        Reopen(0);
        var at = block.Start;
        while (at < end)
        {
            Close(at);
            while (_next < _ranges.Length && _ranges[_next].Start <= at)
            {
                // One that ended between two lines has nothing left to show.
                if (_ranges[_next].End > at)
                    Open(_next);
                _next++;
            }
            var stop = end;
            if (_next < _ranges.Length)
                stop = Math.Min(stop, _ranges[_next].Start);
            foreach (var range in _open)
                stop = Math.Min(stop, _ranges[range].End);
            Words(at, stop);
            at = stop;
        }
        for (var i = _open.Count - 1; i >= 0; i--)
            EndTag(_open[i]);
        _open.RemoveAll(range => _ranges[range].End <= end);
        _html.Append("</").Append(tag).Append('>');
    }

    /// <summary>What is said of places before here and stands nowhere yet.</summary>
    private void Notes(int until)
    {
        for (; _note < _notes.Length && _notes[_note].Start < until; _note++)
            _html.Append(CultureInfo.InvariantCulture, $"<aside id=\"{_notes[_note].Id}\" class=\"{_notes[_note].Css}\">{_notes[_note].Html}</aside>");
    }

    private string ClassOf(TextBlock block) => block.Level switch
    {
        TextBlock.Title => " class=\"text-title\"",
        0 when char.IsWhiteSpace(_text[block.Start]) => " class=\"own-indent\"",
        _ => "",
    };

    private void Words(int start, int end)
    {
        var inner = _open.FindLastIndex(i => _ranges[i].LinkFirst is not null);
        if (inner < 0)
        {
            Encode(start, end);
            return;
        }
        var range = _open[inner];
        _html.Append(_linked[range] ? _ranges[range].LinkAgain : _ranges[range].LinkFirst);
        _linked[range] = true;
        Encode(start, end);
        _html.Append("</a>");
    }

    private void Open(int range)
    {
        _open.Add(range);
        StartTag(range);
    }

    /// <summary>Ends what ends here. What lies inside it but goes on is ended too and started again.</summary>
    private void Close(int at)
    {
        var first = _open.FindIndex(range => _ranges[range].End <= at);
        if (first < 0)
            return;
        for (var i = _open.Count - 1; i >= first; i--)
            EndTag(_open[i]);
        _open.RemoveAll(range => _ranges[range].End <= at);
        Reopen(first);
    }

    private void Reopen(int from)
    {
        for (var i = from; i < _open.Count; i++)
            StartTag(_open[i]);
    }

    private void StartTag(int range)
    {
        _html.Append(_begun[range] ? _ranges[range].Again : _ranges[range].Open);
        _begun[range] = true;
    }

    private void EndTag(int range) => _html.Append("</").Append(_ranges[range].Tag).Append('>');

    private void Encode(int start, int end) => Encode(_html, _text.AsSpan(start, end - start));

    private static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }
}
