using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>基数表述: tokens [First, End) that say from where a target starts. <see cref="Number"/> and <see cref="Date"/> are tokens, or −1.</summary>
/// <param name="Words">Time words without a date (上年), as a stretch of the dense text; empty where there are none.</param>
/// <param name="Of">What the text itself calls the start, as a stretch of the dense text; empty for 从…: that is no comparison.</param>
/// <param name="Alone">Nothing else stands in its clause: it holds for the changes in the clauses that follow.</param>
/// <param name="Aside">A bracket behind the number it belongs to: 达到3%(2020年为2.4%).</param>
internal readonly record struct Base(int First, int End, int Number, int Date, (int Start, int End) Words, (int Start, int End) Of, bool Alone, bool Aside);

/// <summary>
/// Finds where a sentence says from where something starts: 从2020年的30%提高到, 较上年, 与2020年相比, 在现有150家的基础上, 以2020年为基数, 达到2020年的2倍, (2020年为2.4%).
/// </summary>
internal static class BaseReader
{
    /// <summary>Tokens that such a phrase may have.</summary>
    private const int Longest = 10;

    /// <summary>A start names a date, a number or a time.</summary>
    public static Signs Needs { get; } = Signs.Of(WordClass.Period, TokenKind.Date, TokenKind.Number);

    private static readonly WordSet Marks = new(["基数", "基准", "基期", "基年", "基准年", "基线"]);

    public static void Read(Passage passage, List<Base> found)
    {
        foreach (var clause in passage.Clauses)
            for (var i = clause.First; i < clause.End; i++)
                if (MayBegin(passage.Tokens[i]) && At(passage.Tokens, clause, i) is { } start)
                {
                    found.Add(start);
                    i = start.End - 1;
                }
    }

    private static bool MayBegin(in Token token) => token.Kind is TokenKind.Open or TokenKind.Date || token.Length <= 2 && token.Kind is TokenKind.Word or TokenKind.Han;

    private static Base? At(TokenStream tokens, Clause clause, int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind == TokenKind.Open)
            return Aside(tokens, clause, i);
        if (tokens.DepthAt(i) > 0)
            return null;
        if (token.Kind == TokenKind.Date)
            return Multiple(tokens, clause, i);
        return tokens.Read(token) switch
        {
            "从" or "由" => From(tokens, clause, i),
            "比" or "较" or "较之" or "相比" or "相较" => Than(tokens, clause, i),
            "与" or "同" or "和" => With(tokens, clause, i),
            "在" => OnTop(tokens, clause, i),
            "以" => By(tokens, clause, i),
            _ => null,
        };
    }

    /// <summary>从2020年的30%左右提高到.</summary>
    private static Base? From(TokenStream tokens, Clause clause, int first)
    {
        var (date, number) = Inside(tokens, first + 1, Math.Min(clause.End, first + Longest), true);
        var after = number + 1;
        if (number > 0 && after < clause.End && tokens[after].Is(WordClass.Bound))
            after++;
        return number > 0 && after < clause.End && tokens[after].Is(WordClass.Change | WordClass.Reach) && HasNumber(tokens, after + 1, clause.End)
            ? new Base(first, after, number, date, default, default, false, false) : null;
    }

    /// <summary>较2020年的120亿元, 比上年: up to the word of change.</summary>
    private static Base? Than(TokenStream tokens, Clause clause, int first)
    {
        var end = first + 1;
        while (end < clause.End && end < first + Longest && !tokens[end].Is(WordClass.Change | WordClass.Creates | WordClass.Compares))
            end++;
        return end < clause.End && end < first + Longest || end == clause.End ? Named(tokens, clause, first, first + 1, end, end) : null;
    }

    /// <summary>与2020年相比.</summary>
    private static Base? With(TokenStream tokens, Clause clause, int first)
    {
        for (var i = first + 2; i < clause.End && i < first + Longest; i++)
            if (tokens.Read(tokens[i]) is "相比" or "相比较" or "比" or "比较")
                return Named(tokens, clause, first, first + 1, i, i + 1);
        return null;
    }

    /// <summary>在现有150家的基础上.</summary>
    private static Base? OnTop(TokenStream tokens, Clause clause, int first)
    {
        for (var i = first + 2; i < clause.End && i < first + Longest; i++)
            if (tokens.Read(tokens[i]) is "基础上" or "基数上")
                return Named(tokens, clause, first, first + 1, i, i + 1);
        return null;
    }

    /// <summary>以2020年为基数.</summary>
    private static Base? By(TokenStream tokens, Clause clause, int first)
    {
        for (var i = first + 2; i + 1 < clause.End && i < first + 4; i++)
            if (tokens.IsWord(i, "为") && Marks.Contains(tokens.Read(tokens[i + 1])))
                return Named(tokens, clause, first, first + 1, i, i + 2);
        return null;
    }

    /// <summary>达到2020年的2倍: the date says of when, not by when.</summary>
    private static Base? Multiple(TokenStream tokens, Clause clause, int date)
    {
        if (date == clause.First || !tokens[date - 1].Is(WordClass.Reach) || date + 2 >= clause.End || !tokens.IsWord(date + 1, "的") || tokens[date + 2].Kind != TokenKind.Number)
            return null;
        var measure = tokens.MeasureOf(tokens[date + 2]);
        return measure.Kind == UnitKind.Times || measure.Kind == UnitKind.Share && DuesLater(tokens, clause, date)
            ? new Base(date, date + 2, -1, date, default, default, false, false) : null;
    }

    /// <summary>到2025年,控制在2020年的90%: a later date says by when.</summary>
    private static bool DuesLater(TokenStream tokens, Clause clause, int date)
    {
        if (tokens.DateOf(tokens[date]).Year is not { } year)
            return false;
        for (var i = date - 1; i >= 0 && i > date - Clause.MostTokens && tokens[i].Kind is not (TokenKind.Stop or TokenKind.Newline); i--)
            if (tokens[i].Kind == TokenKind.Date && tokens.DateOf(tokens[i]).Year > year)
                return true;
        return false;
    }

    /// <summary>(2020年为2.4%) behind a number.</summary>
    private static Base? Aside(TokenStream tokens, Clause clause, int open)
    {
        var close = tokens.PartnerOf(open);
        if (close < open || close > clause.End || close - open > 5 || open == clause.First || tokens[open + 1].Kind != TokenKind.Date || tokens[close - 1].Kind != TokenKind.Number)
            return null;
        if (close - open == 5 || close - open == 4 && !(tokens[open + 2].Is(WordClass.Reach) || tokens[open + 2].Kind == TokenKind.Colon))
            return null;
        return new Base(open, close + 1, close - 1, open + 1, default, default, false, true);
    }

    /// <summary>A start in [first, end) that names a date, a number or a time: anything else (全国平均水平) is a comparison of another sort.</summary>
    private static Base? Named(TokenStream tokens, Clause clause, int from, int first, int end, int after)
    {
        var (date, number) = Inside(tokens, first, end, false);
        var words = date < 0 && first < end ? Time(tokens, first, end) : default;
        if (date < 0 && number < 0 && words.End == 0)
            return null;
        var stop = end;
        while (stop > first && tokens.Read(tokens[stop - 1]) is "的" or "又" or "再" or "均" or "分别")
            stop--;
        var of = stop > first ? (tokens[first].Start, tokens[stop - 1].End) : default;
        return new Base(from, after, number, date, words, of, from == clause.First && after == clause.End, false);
    }

    private static (int Start, int End) Time(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Is(WordClass.Period))
                return (tokens[i].Start, tokens[i].End);
        return default;
    }

    private static (int Date, int Number) Inside(TokenStream tokens, int first, int end, bool strict)
    {
        var (date, number) = (-1, -1);
        for (var i = first; i < end && number < 0; i++)
            if (tokens.DepthAt(i) > 0 && tokens[i].Kind != TokenKind.Date)
                continue;
            else if (tokens[i].Kind == TokenKind.Date)
                date = i;
            else if (tokens[i].Kind == TokenKind.Number)
                number = tokens.MeasureOf(tokens[i]).Unit is not null || strict ? i : number;
            else if (strict && !(tokens[i].Length <= 2 && tokens.Read(tokens[i]) is "的" or "约" or "近" or "不足" or "现有" or "目前" or "当前" || tokens[i].Is(WordClass.Past) || tokens[i].Kind is TokenKind.QuoteOpen or TokenKind.QuoteClose))
                break;
        return (date, number);
    }

    private static bool HasNumber(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Number)
                return true;
        return false;
    }
}
