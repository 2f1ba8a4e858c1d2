using System.Collections.Immutable;
using Luodi.Compiler.Provisions;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>One line of the text and how it is shown. Level 0 is running text; 1 and more a heading.</summary>
internal readonly record struct TextBlock(int Start, int End, int Level)
{
    /// <summary>Level of a line of the document's title.</summary>
    public const int Title = -1;
}

/// <summary>段落: cuts a stretch of text into its lines, and tells headings by the provisions that start in them.</summary>
internal sealed class TextBlocks
{
    private readonly string _text;
    private readonly ImmutableArray<OutlineProvision> _headings;
    private readonly ImmutableArray<OutlineSentence> _sentences;
    private int _heading;
    private int _sentence;

    private TextBlocks(string text, DocumentOutline outline)
    {
        _text = text;
        _headings = outline.Provisions.Sort((a, b) => a.HeadingStart.CompareTo(b.HeadingStart));
        _sentences = outline.Sentences;
    }

    /// <summary>Lines that show something, in order; the line breaks and blank lines between them are in none, and no line goes over the end of a stretch.</summary>
    public static ImmutableArray<TextBlock> Of(string text, ImmutableArray<(int Start, int End)> stretches, DocumentOutline outline)
    {
        var cutter = new TextBlocks(text, outline);
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        foreach (var (first, end) in stretches)
        {
            for (int start = first, stop; start < end; start = stop + 1)
            {
                var broken = text.IndexOf('\n', start, end - start);
                stop = broken < 0 ? end : broken;
                if (!text.AsSpan(start, stop - start).IsWhiteSpace())
                    blocks.Add(new TextBlock(start, stop, cutter.LevelOf(start, stop)));
            }
        }
        return blocks.ToImmutable();
    }

    private int LevelOf(int start, int stop)
    {
        while (_heading < _headings.Length && _headings[_heading].HeadingStart < start)
            _heading++;
        while (_sentence < _sentences.Length && _sentences[_sentence].End <= start)
            _sentence++;
        var level = 0;
        for (var i = _heading; i < _headings.Length && _headings[i].HeadingStart < stop; i++)
            if (IsWholeLine(_headings[i], start, stop))
                level = Math.Max(1, _headings[i].Level);
        // A heading that is no provision's: the title, unless it addresses somebody (各单位：).
        var isTitle = level == 0 && _heading == 0 && !_text.AsSpan(start, stop - start).TrimEnd().EndsWith("：", StringComparison.Ordinal) && _sentence < _sentences.Length
            && _sentences[_sentence] is { Kind: SentenceKind.Heading } sentence && IsBlank(start, sentence.Start) && IsBlank(sentence.End, stop);
        return isTitle ? TextBlock.Title : level;
    }

    /// <summary>A run-in heading leaves words after it on its line: the line stays running text.</summary>
    private bool IsWholeLine(OutlineProvision provision, int start, int stop) =>
        provision.Heading.Length > 0 && IsBlank(start, provision.HeadingStart) && IsBlank(provision.HeadingEnd, stop);

    private bool IsBlank(int from, int to) => from >= to || _text.AsSpan(from, to - from).Trim(" \t\u3000。:：;；").IsEmpty;
}
