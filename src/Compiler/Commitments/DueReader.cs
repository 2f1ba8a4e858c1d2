using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>时限: tells the date by which something is due from dates of history and names.</summary>
internal static class DueReader
{
    /// <summary>So many tokens after a date are asked whether they tell what has been.</summary>
    private const int Farthest = 40;

    /// <summary>The due date of a date token: 到2025年, 2025年底前, “十四五”末, or a year at the beginning of its clause.</summary>
    public static string? At(Passage passage, Clause clause, int index)
    {
        var tokens = passage.Tokens;
        if (tokens[index].Kind != TokenKind.Date || tokens.DepthAt(index) > 0)
            return null;
        if (passage.InBase(index))
            return null;
        var date = tokens.DateOf(tokens[index]);
        var before = index > clause.First ? tokens[index - 1] : default;
        // 每年2月底前 is a rhythm, 次年3月底前 is counted from another.
        if (date.Year is null && index > clause.First && (Recurs(tokens, passage.First, index) || tokens.Dense.Folded[before.End - 1] is '年' or '月' || !(date.Before || date.AtEnd)))
            return null;
        if (DocumentYear.Due(passage, date) is not { } due)
            return null;
        var until = index > clause.First && before.Is(WordClass.Until);
        if (index > clause.First && before.Is(WordClass.Than) && !date.Before && !(tokens.IsWord(index - 1, "在") && index + 1 < clause.End && tokens[index + 1].Is(WordClass.Creates | WordClass.Reach)))
            return null;
        // A range such as 2020—2025年 or 2013年12月—2014年6月 names a stage, and 从2020年 a beginning.
        if (index > clause.First && tokens.Read(before) is "有效期至" or "执行至" or "有效期到")
            return null;
        if (until && (tokens.Read(before) is "从" or "自" or "截至" or "截止"))
            return null;
        if (index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Dash)
            return null;
        // “十四五”开局之年 and “十四五”规划 are names; “十四五”末 and 到“十四五” are times.
        if (date is { FiveYearPlan: true, AtEnd: false } && !until)
            return null;
        if (HasHappened(tokens, index, passage.End) || index + 1 < tokens.Count && tokens.Dense.Folded[tokens[index + 1].Start] == '起')
            return null;
        var leads = until || date.Before || date.AtEnd || index == clause.First || before.Is(WordClass.LeadIn) || before.Is(WordClass.Reach);
        // 覆盖率2025年达到60%: the date stands between the indicator and its comparator.
        if (!leads && !(index + 1 < clause.End && (tokens[index + 1].Is(WordClass.Reach | WordClass.Change) || index + 2 < clause.End && tokens[index + 1].Is(WordClass.Modal) && tokens[index + 2].Is(WordClass.Reach | WordClass.Change))))
            return null;
        if (passage.Setting.Year is { } since && date.Year is { } year && year < since)
            return null;
        return due;
    }

    /// <summary>2022年，…已达186亿元: up to the next date the sentence tells what has been.</summary>
    private static bool HasHappened(TokenStream tokens, int index, int end)
    {
        for (var i = index + 1; i < end && i < index + Farthest && tokens[i].Kind is not (TokenKind.Date or TokenKind.Semicolon); i++)
            if (tokens[i].Is(WordClass.Past) && tokens.Read(tokens[i]) is "已" or "已经" or "同比" or "达到了" or "位居" or "位列" or "环比")
                return true;
        return false;
    }

    /// <summary>How far a date holds: at the beginning of its sentence for what follows in its section, at that of a clause to the sentence's end, inside a clause only there.</summary>
    public static DueReach ReachOf(Passage passage, Clause clause, int index)
    {
        if (Phrases.SkipLeadIns(passage.Tokens, clause.First, index) != index || index + 1 < clause.End && passage.Tokens[index + 1].Is(WordClass.Reach))
            return passage.Tokens[index].Kind == TokenKind.Date && passage.Tokens.DateOf(passage.Tokens[index]) is { Before: true, Month: not null } ? DueReach.Sentence : DueReach.Clause;
        // 通过努力，到2025年，…: a year by which all is to be so; 一期6月底前投用 is a step.
        var broad = passage.Tokens[index].Kind == TokenKind.Date && index > clause.First && passage.Tokens[index - 1].Is(WordClass.Until) && passage.Tokens.DateOf(passage.Tokens[index]) is { Year: not null, Month: null };
        return broad || clause.First == passage.Clauses[0].First ? DueReach.Section : DueReach.Sentence;
    }

    /// <summary>今年, 全年, 年内: the year that the document is about, if it says of which.</summary>
    public static string? ThisYear(Passage passage, int index, bool undated)
    {
        ref readonly var token = ref passage.Tokens[index];
        if (passage.Tokens.DepthAt(index) > 0)
            return null;
        var says = token.Is(WordClass.LeadIn) && passage.Tokens.Read(token) is "今年" or "全年" or "年内" or "今年内" or "本年" or "本年度"
            || undated && token.Kind == TokenKind.Han && passage.Setting.NamedYear is not null && passage.Tokens.Read(token).Contains("预期目标", StringComparison.Ordinal);
        return says && DocumentYear.Of(passage.Provision, passage.Setting) is { } year ? year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool Recurs(TokenStream tokens, int first, int index)
    {
        for (var i = first; i < index; i++)
            if (tokens[i].Is(WordClass.Rhythm) && !tokens[i].Is(WordClass.Plain))
                return true;
        return false;
    }

    /// <summary>The due date of a label's value or a table's cell: its first date, else 全年 or 年底前 of the document's year.</summary>
    public static string? InCell(Passage passage, int first, int end)
    {
        var tokens = passage.Tokens;
        for (var i = first; i < end; i++)
            if (tokens[i].Kind == TokenKind.Date && DocumentYear.Due(passage, tokens.DateOf(tokens[i])) is { } due)
                return due;
        if (first >= end || tokens[end - 1].End - tokens[first].Start > LongestPhrase)
            return null;
        var text = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        if (text is "全年" or "本年度" or "年内" or "今年" or "今年内" or "当年")
            return DocumentYear.Of(passage.Provision, passage.Setting) is { } year ? $"{year:D4}" : null;
        if (text is "年底前" or "年底" or "年末" or "年末前" or "今年底前" or "今年年底前" or "今年底" or "年底前完成" or "本年底前")
            return DocumentYear.Of(passage.Provision, passage.Setting) is { } closing ? $"{closing:D4}-12-31" : null;
        return null;
    }

    private const int LongestPhrase = 8;
}

/// <summary>时限及于何处.</summary>
internal enum DueReach { Clause, Sentence, Section }
