using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>标题与段首句: decides how far the heading after a number reaches.</summary>
internal static class HeadingReader
{
    /// <summary>A topic sentence longer than this is the text itself.</summary>
    private const int LongestHeading = 90;

    /// <summary>The label before a colon is short: 工作目标:….</summary>
    private const int LongestLabel = 16;

    /// <summary>An article's heading stands in brackets or alone; longer than this it is the rule.</summary>
    private const int LongestArticleHeading = 16;

    /// <summary>An article's topic sentence is no longer than this.</summary>
    private const int LongestTopic = 24;

    /// <summary>So few letters say what it is about and no more.</summary>
    private const int ShortestStatement = 6;

    /// <summary>A lone sentence longer than this is the text of the item, not its heading.</summary>
    private const int LongestLoneSentence = 30;

    /// <summary>Words that begin a sentence without a subject.</summary>
    private static readonly Trie<bool> Verbs = WordList.Trie("NoOpeners");

    /// <summary>The heading as [start, end) of the dense text; empty when the article has none.</summary>
    /// <param name="listed">The provision is an item of an article or follows one that ends in a semicolon: a lone sentence there is the rule itself.</param>
    /// <param name="above">Provisions stand below this one.</param>
    public static (int Start, int End) Read(TokenStream tokens, Mark mark, int end, bool listed, bool above)
    {
        var first = tokens.TokenAt(mark.End);
        if (first >= tokens.Count || tokens[first].Kind == TokenKind.Newline)
            return (mark.End, mark.End);
        if (mark.Form == MarkForm.Unnumbered)
            return (mark.Start, LineEnd(tokens, first, end));
        if (mark.Form == MarkForm.Article && tokens[first].Kind == TokenKind.Open && tokens.PartnerOf(first) is var close and > 0 && tokens[close].End - mark.End <= LongestArticleHeading + 2)
            return (tokens[first].End, tokens[close].Start);
        var (stop, at) = (first, mark.End);
        var closedByStop = false;
        for (; stop < tokens.Count && tokens[stop].Start < end && tokens[stop].Kind is not (TokenKind.Newline or TokenKind.Cell); stop++)
        {
            var token = tokens[stop];
            if (tokens.DepthAt(stop) > 0)
                continue;
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon || token.Kind == TokenKind.Colon && mark.Form == MarkForm.Article)
            {
                closedByStop = true;
                break;
            }

            if (token.Kind == TokenKind.Colon && mark.Form != MarkForm.Article && at - mark.End is > 0 and <= LongestLabel || token.Kind == TokenKind.Open && IsDutyBracket(tokens, stop))
                break;
            at = token.End;
        }

        at = Math.Min(at, end);
        var length = at - mark.End;
        var alone = closedByStop && Alone(tokens, stop, end);
        if (closedByStop && (tokens[stop].Kind == TokenKind.Semicolon || listed && (alone || stop + 1 < tokens.Count && tokens[stop + 1].Kind == TokenKind.Newline)) || mark.Form != MarkForm.Article && !IsTitleLine(tokens, mark, stop, length) && Rules(tokens, first, stop))
            return (mark.End, mark.End);
        // 第七条 支持产业培育。 with items below and nothing else of its own.
        if (mark.Form == MarkForm.Article && stop < tokens.Count && tokens[stop].Kind == TokenKind.Stop && IsTopic(tokens, mark.End, first, stop, alone, above))
            return (mark.End, at);
        var tooLong = mark.Form == MarkForm.Article ? length > LongestArticleHeading || closedByStop
            : length > LongestHeading || alone && (length > LongestLoneSentence || SaysSomething(tokens, first, stop));
        return tooLong || length <= 0 ? (mark.End, mark.End) : (mark.End, at);
    }

    /// <summary>支持产业培育。 above items, or 简化审批手续，提高办事效率。 before more text: begins with a verb or is but a few letters, and binds nobody.</summary>
    private static bool IsTopic(TokenStream tokens, int start, int first, int stop, bool alone, bool above)
    {
        // 第一 is a word of its own, so that 条 may be glued to what follows.
        var text = tokens.Dense.Folded[start..tokens[stop].Start];
        if (alone && !above || text.Length > LongestTopic || Rules(tokens, first, stop))
            return false;
        for (var i = first; i < stop; i++)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain))
                return false;
        return text is [not ('本' or '每' or '其'), ..] && Verbs.Match(text, out _) > 1 || text.Length <= ShortestStatement;
    }

    /// <summary>二、服务要服出便利: what fills a line behind 一、 without a stop is a title, whatever its words.</summary>
    private static bool IsTitleLine(TokenStream tokens, Mark mark, int stop, int length) =>
        mark.Form == MarkForm.Chinese && length <= LongestLoneSentence && (stop >= tokens.Count || tokens[stop].Kind == TokenKind.Newline);

    /// <summary>A sentence that binds, counts, dates or refers to what follows is the text, not its topic.</summary>
    private static bool Rules(TokenStream tokens, int first, int stop)
    {
        var text = tokens.Dense.Folded[tokens[first].Start..(stop > first ? tokens[stop - 1].End : tokens[first].Start)];
        if (text.Contains("的,", StringComparison.Ordinal) || text.EndsWith("如下", StringComparison.Ordinal) || text.Contains("下表", StringComparison.Ordinal) || text.Contains("下列", StringComparison.Ordinal))
            return true;
        for (var i = first; i < stop; i++)
        {
            if (tokens.DepthAt(i) > 0)
                continue;
            var token = tokens[i];
            // 121人才项目, 2024—2025年，打基础: what a topic begins with is its name.
            if (i > first && token.Kind == TokenKind.Number && tokens.MeasureOf(token) is { Unit: not null, Chinese: false, From: > 0, Kind: not UnitKind.Time } || i > first && token.Kind == TokenKind.Date && tokens.DateOf(token) is { Before: true })
                return true;
            if (token.Is(WordClass.Modal) && !token.Is(WordClass.Plain) && Vocabulary.Modals[tokens.Read(token)] is Modality.Obligation or Modality.Prohibition)
                return true;
            if (token.Is(WordClass.Rhythm) && !token.Is(WordClass.Plain) && tokens.Read(token) is { Length: > 1 } word && word[0] == '每')
                return true;
        }

        return false;
    }

    /// <summary>A lone sentence with a comma and a number or a date is no heading.</summary>
    private static bool SaysSomething(TokenStream tokens, int first, int stop)
    {
        var (comma, number) = (false, false);
        for (var i = first; i < stop; i++)
        {
            comma |= tokens[i].Kind == TokenKind.Comma;
            number |= tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]).Unit is not null;
        }

        return comma && number;
    }

    /// <summary>Nothing of the provision's own follows the sentence.</summary>
    private static bool Alone(TokenStream tokens, int stop, int end)
    {
        for (var i = stop + 1; i < tokens.Count && tokens[i].Start < end; i++)
            if (tokens[i].Kind != TokenKind.Newline)
                return false;
        return true;
    }

    private static bool IsDutyBracket(TokenStream tokens, int open)
    {
        var close = tokens.PartnerOf(open);
        for (var i = open + 1; i < close && i < open + 4; i++)
            if (tokens[i].Is(WordClass.Role))
                return true;
        return false;
    }

    private static int LineEnd(TokenStream tokens, int token, int end)
    {
        var at = tokens[token].End;
        for (var i = token; i < tokens.Count && tokens[i].Start < end && tokens[i].Kind != TokenKind.Newline; i++)
            at = tokens[i].End;
        return at;
    }
}
