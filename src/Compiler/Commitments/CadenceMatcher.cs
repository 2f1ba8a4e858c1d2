using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>节奏: 每月第5个工作日前…, 定期…, 一季一…, 月走访: something that comes again and again.</summary>
internal sealed class CadenceMatcher : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.Rhythm);

    private static readonly WordTable<Every> Rhythms = WordList.Table<Every>("Rhythms");

    /// <summary>Rhythm words that describe a thing (季度监测); they count only before one of these.</summary>
    private static readonly WordSet Activities = WordList.Set("RhythmNouns");

    /// <summary>What a rhythm leaves before its deed: 定期地…, 每年6月底前….</summary>
    private static readonly char[] AfterRhythm = ['地', '前', '内', '、'];

    public void Read(Passage passage)
    {
        for (var c = 0; c < passage.Clauses.Count; c++)
        {
            var clause = passage.Clauses[c];
            Implied(passage, c);
            var last = -2;
            for (var i = clause.First; i < clause.End; i++)
                if (passage.Tokens[i].Is(WordClass.Rhythm) && !passage.Tokens[i].Is(WordClass.Plain) && (passage.Tokens.DepthAt(i) == 0 || passage.Tokens.DepthAt(i) == 1 && (IsCompound(passage.Tokens.Read(passage.Tokens[i])) || IsPerPeriod(passage.Tokens.Read(passage.Tokens[i])))))
                {
                    // 每季度定期召开 is one rhythm.
                    if (last != i - 1)
                        ReadAt(passage, c, i);
                    last = i;
                }
        }
    }

    /// <summary>半年组织一次…; 年底进行全面考核 after another rhythm of the sentence: a rhythm without 每.</summary>
    private static void Implied(Passage passage, int c)
    {
        var (tokens, clause) = (passage.Tokens, passage.Clauses[c]);
        var closing = tokens.Dense.Folded[tokens[clause.First].Start..] is var rest && (rest.StartsWith("年底", StringComparison.Ordinal) || rest.StartsWith("年终", StringComparison.Ordinal));
        if (closing ? !passage.Found.Exists(f => f is Cadence) || !Passage.Holds(tokens, clause.First, clause.End, WordClass.Deed)
            : !tokens.IsWord(clause.First, "半年") || CountIn(tokens, clause.First + 1, clause.End, out _) != 1 || !passage.Text(tokens[clause.First].Start, tokens[clause.End - 1].End).Contains("一次", StringComparison.Ordinal))
            return;
        var (start, end) = (tokens[clause.First].Start, tokens[clause.End - 1].End);
        var span = passage.Span(start, end);
        passage.Found.Add(new Cadence(passage.Source, span, passage.Provision, closing ? Every.Year : Every.HalfYear, 1, closing ? "end of year" : null, passage.Text(start + 2, end).TrimStart('前')));
    }

    private static void ReadAt(Passage passage, int clauseIndex, int index)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[clauseIndex];
        var word = tokens.Read(tokens[index]);
        var every = Rhythms[word];
        var text = tokens.Dense.Folded;
        var place = tokens[index].End;
        if (word is "季度" or "月度" or "年度" or "半年度" && !StartsWithActivity(text, place) || NoRhythms.Are(passage, clause, index))
            return;
        if (index + 1 < clause.End && tokens[index + 1] is var next && (next.Is(WordClass.Change) && !next.Is(WordClass.Creates) || next.Kind == TokenKind.Number && every != Every.Regularly
            && tokens.MeasureOf(next).Unit is not ("日" or "天" or "次" or "个工作日" or "工作日" or "月" or "场" or "期" or "个" or "条" or "篇")))
            return;
        var compound = IsCompound(word);
        var (by, after) = compound ? (null, index + 1) : DayReader.Read(tokens, index + 1, clause.End, every);
        by = word.Contains('旬') ? null : by ?? Weekday.Of(word);
        // 次月5日前, 季后15日内 say of a rhythm only by their day.
        if (by is null && NoRhythms.NeedsDay(word))
            return;
        // 年报 is a thing; 年报于次年3月10日前报送 is a rhythm.
        if (word is "月报" or "季报" or "年报" or "半年报" or "周报" && (by is null || !tokens.Dense.Folded.Slice(place, tokens[clause.End - 1].End - place).Contains('报')))
            return;
        var others = every == Every.Year && by is not null ? DayReader.Others(tokens, after, clause.End) : [];
        after += 2 * others.Count;
        var activityStart = after < clause.End ? tokens[after].Start : -1;
        var end = clause.End;
        // 月走访: the rhythm is the first letter, the rest is what is done.
        if (compound)
            activityStart = tokens[index].Start + (word[0] == '半' || word.StartsWith("年终", StringComparison.Ordinal) ? 2 : 1);
        if (tokens.DepthAt(index) > 0 || InList(tokens, index, clause.End))
            end = ItemEnd(tokens, index + 1, clause.End);
        var count = CountIn(tokens, after, end, out var onlyCount) * (word.Contains('旬') ? 3 : 1);
        var activity = activityStart >= 0 && tokens[end - 1].End > activityStart ? passage.Text(activityStart, tokens[end - 1].End) : "";
        var start = tokens[index].Start;
        if (activity.Length == 0 || onlyCount)
        {
            if (activity.Length == 0 && clause.Closer == TokenKind.Comma && clauseIndex + 1 < passage.Clauses.Count)
            {
                // 每年11月前,领导小组将…: what is done stands in the next clause.
                var following = passage.Clauses[clauseIndex + 1];
                end = following.End;
                activity = passage.Text(tokens[following.First].Start, tokens[following.End - 1].End);
            }
            else if (clauseIndex == 0)
            {
                if (activity.Length == 0)
                    return;
            }
            else
            {
                var before = passage.Clauses[clauseIndex - 1];
                start = tokens[before.First].Start;
                activity = passage.Text(start, tokens[before.End - 1].End);
            }
        }

        var span = passage.Span(start, tokens[Math.Max(end, index + 1) - 1].End);
        var deed = activity.TrimStart(AfterRhythm);
        // 每年11月下旬组织考核: which third of the month has no word in what is written.
        if (by is not null && deed is ['上' or '中' or '下', '旬', _, ..])
            deed = deed[2..].TrimStart('前');
        passage.Found.Add(new Cadence(passage.Source, span, passage.Provision, every, count, by, deed));
        // 每年4月10日、10月10日前: each day is a rhythm of its own.
        foreach (var other in others)
            passage.Found.Add(new Cadence(passage.Source, span, passage.Provision, every, count, other, deed));
    }

    /// <summary>月调度, 季通报: the rhythm is the first letter.</summary>
    private static bool IsCompound(ReadOnlySpan<char> word) => word.Length > 2 && word[0] is '月' or '季' or '周' or '日' or '年' or '半' && word is not ("半年度" or "半年一" or "季度一" or "半年报");

    private static bool IsPerPeriod(ReadOnlySpan<char> word) => word is "一月一" or "一季一" or "一季度一" or "半年一" or "一年一" or "一周一";

    private static bool StartsWithActivity(ReadOnlySpan<char> text, int place)
    {
        for (var length = Math.Min(Activities.Longest, text.Length - place); length > 0; length--)
            if (Activities.Contains(text.Slice(place, length)))
                return Ends(text, place + length);
        return false;
    }

    /// <summary>年度考评, but not 年度考评结果: nothing follows that makes it a thing.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int place) =>
        place >= text.Length || text[place] is ',' or '。' or ';' or '、' or '和' or '与' or '及' or '\n' or ')' or '”' or '制' or '机' or '等' or '并';

    /// <summary>月调度、季通报: each item of a list is a rhythm of its own.</summary>
    private static bool InList(TokenStream tokens, int index, int end)
    {
        if (index > 0 && tokens[index - 1].Kind == TokenKind.Pause)
            return true;
        var next = ItemEnd(tokens, index + 1, end) + 1;
        return next < end && tokens[next].Is(WordClass.Rhythm);
    }

    private static int ItemEnd(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Pause && tokens.DepthAt(i) == tokens.DepthAt(first - 1) || tokens.DepthAt(i) < tokens.DepthAt(first - 1))
                return i;
        return end;
    }

    /// <summary>每年不少于2次: how often per period; 1 when the text says nothing.</summary>
    private static int CountIn(TokenStream tokens, int first, int end, out bool onlyCount)
    {
        onlyCount = false;
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Number && tokens.DepthAt(i) == 0 && tokens.MeasureOf(tokens[i]) is { Unit: "次" or "遍" or "回" or "场次" or "期" or "场" or "轮", From: > 0 and < 1000 } measure)
            {
                onlyCount = true;
                for (var other = first; other < end; other++)
                    onlyCount &= tokens[other].Kind == TokenKind.Number || tokens[other].Is(WordClass.Reach | WordClass.LeadIn | WordClass.Bound);
                return (int)measure.From;
            }

        return 1;
    }
}
