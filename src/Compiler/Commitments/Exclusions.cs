using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>Measures that are no targets: ordinals, totals of a list, conditions, shares of a whole (每个…1个), history.</summary>
internal static class Exclusions
{
    private static readonly WordSet ListNouns = WordList.Set("ListNouns");

    /// <summary>建成一个具有国际水平的中心: what stands after so few letters is named, not just called one.</summary>
    private const int ShortestOne = 5;

    /// <summary>So many clauses to either side the giving one is looked for.</summary>
    private const int Nearest = 6;

    /// <summary>So many tokens to either side a rhythm is looked for.</summary>
    private const int Farthest = 60;

    public static bool Apply(Passage passage, Clause clause, int index, Measure measure, Site site)
    {
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        var token = tokens[index];
        var before = token.Start > 0 ? text[token.Start - 1] : '\n';
        if (before is '第' or '前' or '由' or '每' || before == '等' && !SumsUp(tokens, clause, site) || before is '“' or '×' or '*' or '/' or '÷' or '+' || text[..token.Start].EndsWith("其他", StringComparison.Ordinal) || text[..token.Start].EndsWith("其它", StringComparison.Ordinal) || before == '近' && measure.Kind == UnitKind.Time)
            return true;
        if (index > clause.First && tokens[index - 1].Kind == TokenKind.Dash || site.After < clause.End && tokens[site.After].Kind == TokenKind.Dash)
            return true;
        if (measure.From == 1 && measure.Chinese && !AtLeastBefore(tokens, clause, index) && !(site.HasRest && index > clause.First && tokens.Read(tokens[index - 1]) is "建成" or "新建" && tokens[site.RestEnd - 1].End - tokens[site.After].Start > ShortestOne))
            return true;
        if (passage.Rewarding.Contains(clause.First) || IsPayment(tokens, clause, index, measure) || IsOften(passage, index, measure) || IsPerPeriod(tokens, clause, index, measure))
            return true;
        if (IsAddressed(passage, clause) || measure.From == 1 && EachTime(text[tokens[clause.First].Start..token.Start]))
            return true;
        return AnnouncesList(tokens, clause, site) || IsShareOfEach(tokens, clause, index, site) || IsHistory(passage, clause, index);
    }

    /// <summary>对发展民宿达20家以上、床位100张以上,被认定的,给予…: up to the clause that gives, the measures say who is meant.</summary>
    private static bool IsAddressed(Passage passage, Clause clause)
    {
        var tokens = passage.Tokens;
        var at = passage.Clauses.IndexOf(clause);
        var from = at;
        while (from > 0 && from > at - Nearest && passage.Clauses[from - 1].Closer is not (TokenKind.Semicolon or TokenKind.Stop))
            from--;
        if (at < 0 || tokens.Dense.Folded[tokens[passage.Clauses[from].First].Start] != '对' || tokens[passage.Clauses[from].First].Is(WordClass.Plain))
            return false;
        for (var i = at; i < passage.Clauses.Count && i < at + Nearest; i++)
            if (passage.Rewarding.Contains(passage.Clauses[i].First))
                return true;
            else if (passage.Clauses[i].Closer is TokenKind.Semicolon or TokenKind.Stop)
                return false;
        return false;
    }

    /// <summary>验收后拨付剩余30%: part of a procedure.</summary>
    private static bool IsPayment(TokenStream tokens, Clause clause, int index, Measure measure)
    {
        if (measure.Kind is not (UnitKind.Share or UnitKind.Money))
            return false;
        for (var i = index - 1; i >= clause.First && i >= index - 4; i--)
            if (tokens.Read(tokens[i]) is var word && (word.Contains("拨付", StringComparison.Ordinal) || word.Contains("预拨", StringComparison.Ordinal) || word.Contains("预付", StringComparison.Ordinal) || word.Contains("扣减", StringComparison.Ordinal) || word.Contains("扣除", StringComparison.Ordinal)))
                return true;
        return false;
    }

    /// <summary>每年选拔不少于100名: so many each time is a rhythm.</summary>
    private static bool IsPerPeriod(TokenStream tokens, Clause clause, int index, Measure measure)
    {
        if (measure.Kind != UnitKind.Count)
            return false;
        for (var i = clause.First; i < index; i++)
            if (tokens[i].Is(WordClass.Rhythm) && tokens.DepthAt(i) == 0 && tokens.Read(tokens[i]) is "每年" or "每月" or "每季度" or "每周" or "每半年")
                return true;
        return false;
    }

    /// <summary>巡查每月不少于4次, 每年集中申报两次: how often, not how many.</summary>
    private static bool IsOften(Passage passage, int index, Measure measure) =>
        measure.From < 100 && measure.Unit is "次" or "遍" or "轮" or "回" or "期" or "篇" or "课时" or "学时" or "学分" && (RecursHere(passage, index) || measure.Unit is "次" && passage.Tokens.Dense.Folded[..passage.Tokens[index].Start].EndsWith("各不少于", StringComparison.Ordinal));

    /// <summary>A rhythm stands in the same part of the sentence, between its semicolons.</summary>
    private static bool RecursHere(Passage passage, int index)
    {
        if (!passage.Signs.Hold(WordClass.Rhythm))
            return false;
        var tokens = passage.Tokens;
        for (var i = index; i >= passage.First && i > index - Farthest && tokens[i].Kind != TokenKind.Semicolon; i--)
            if (tokens[i].Is(WordClass.Rhythm))
                return true;
        for (var i = index + 1; i < passage.End && i < index + Farthest && tokens[i].Kind != TokenKind.Semicolon; i++)
            if (tokens[i].Is(WordClass.Rhythm))
                return true;
        return false;
    }

    /// <summary>从2020年的30%提高到50%: the first number is where the change sets out.</summary>
    public static bool IsBase(TokenStream tokens, Clause clause, int index)
    {
        var from = -1;
        for (var i = index - 1; i >= clause.First && i >= index - 6 && from < 0; i--)
            if (tokens.IsWord(i, "从") || tokens.IsWord(i, "由"))
                from = i;
            else if (tokens[i].Kind == TokenKind.Number)
                break;
        if (from < 0)
            return false;
        for (var i = index + 1; i < clause.End && i <= index + 4 && tokens[i].Kind != TokenKind.Number; i++)
            if (tokens[i].Is(WordClass.Reach | WordClass.Change))
                return true;
        return false;
    }

    public static bool AtLeastBefore(TokenStream tokens, Clause clause, int index) =>
        IsAtLeast(tokens, clause, index - 1) || index - 2 >= clause.First && tokens[index - 1].Is(WordClass.Creates) && IsAtLeast(tokens, clause, index - 2);

    private static bool IsAtLeast(TokenStream tokens, Clause clause, int index) =>
        index >= clause.First && tokens[index].Is(WordClass.Reach) && Comparators.OfReach(tokens.Read(tokens[index])) == Comparator.AtLeast;

    /// <summary>新组建实验室、研究院等10家以上: with 以上 and a verb the sum of those listed is promised; 建设…等12个平台 only sums up a list.</summary>
    private static bool SumsUp(TokenStream tokens, Clause clause, Site site) =>
        site.Bound is Comparator.AtLeast && !site.HasRest && site.Measure.Kind == UnitKind.Count && CreationVerb.Find(tokens, clause.First, site.Index) is var verb and >= 0 && (CreationVerb.Adds(tokens, verb) || verb == Phrases.SkipLeadIns(tokens, clause.First, site.Index));

    /// <summary>集中开展7个专项行动: (a list follows), 等12个子平台 (a list went before), 三个阶段.</summary>
    private static bool AnnouncesList(TokenStream tokens, Clause clause, Site site)
    {
        if (clause.Closer == TokenKind.Colon && site.RestEnd == clause.End && site.Measure.Kind == UnitKind.Count)
            return true;
        if (site.Index > clause.First && tokens.Read(tokens[site.Index - 1]) is var left && left.Length > 0 && left[^1] == '等' && !SumsUp(tokens, clause, site))
            return true;
        if (!site.HasRest || site.Measure.Kind != UnitKind.Count)
            return false;
        var rest = tokens.Dense.Folded.Slice(tokens[site.After].Start, tokens[site.RestEnd - 1].End - tokens[site.After].Start);
        foreach (var noun in ListNouns.Words)
            if (rest.StartsWith(noun, StringComparison.Ordinal) && rest.Length <= noun.Length + 2)
                return true;
        return false;
    }

    /// <summary>每个产业组建1个专班 says how, not how many; 每个县至少1个 says how many.</summary>
    private static bool IsShareOfEach(TokenStream tokens, Clause clause, int index, Site site)
    {
        if (site.Bound is not null || AtLeastBefore(tokens, clause, index) || index > clause.First && tokens[ReachedTarget.BehindEach(tokens, clause.First, index - 1)].Is(WordClass.Reach))
            return false;
        for (var i = clause.First; i < index; i++)
            if (Each(tokens.Read(tokens[i])) || tokens.Read(tokens[i]) is "由" && i == index - 1)
                return true;
        return false;
    }

    /// <summary>每个, 每村, but not 每年 and not 每万人口.</summary>
    private static bool Each(ReadOnlySpan<char> word) => word.IndexOf('每') is var at and >= 0 && at + 1 < word.Length && word[at + 1] is not ('年' or '月' or '季' or '周' or '日' or '天' or '万' or '千' or '百' or '十' or '亩' or '吨' or '半');

    /// <summary>每成功推荐1个: each time that it is done.</summary>
    private static bool EachTime(ReadOnlySpan<char> before) =>
        before[Math.Max(0, before.Length - FarthestEach)..] is var near && near.LastIndexOf('每') is var each and >= 0 && each < near.Length - 2 && (near[(each + 1)..].StartsWith("成功", StringComparison.Ordinal) || near[(each + 1)..].StartsWith("新增", StringComparison.Ordinal) || near[(each + 1)..].StartsWith("引进", StringComparison.Ordinal) || near[(each + 1)..].StartsWith("增加", StringComparison.Ordinal) || near[(each + 1)..].StartsWith("推荐", StringComparison.Ordinal));

    private const int FarthestEach = 6;

    /// <summary>年收入2000万元以上的企业: a measure that only describes what follows 的.</summary>
    public static bool IsCondition(TokenStream tokens, Clause clause, Site site)
    {
        // 10亿元以上项目10个: the sum only says which projects.
        if (site.Measure.Kind == UnitKind.Money && site.Bound is not null && site.After < clause.End && tokens.Read(tokens[site.After]) is var noun && (noun.StartsWith("项目", StringComparison.Ordinal) || noun.StartsWith("企业", StringComparison.Ordinal)))
            return true;
        if (site.After >= clause.End || tokens[site.After].Kind is not (TokenKind.Han or TokenKind.Word) || tokens.Dense.Folded[tokens[site.After].Start] != '的')
            return false;
        if (site.Measure.Kind == UnitKind.Share)
            return site.Index > clause.First && !tokens[site.Index - 1].Is(WordClass.LeadIn) && site.Bound is null;
        return !(site.Measure.Kind == UnitKind.Count && site.Index > clause.First && tokens[site.Index - 1].Is(WordClass.Creates | WordClass.Reach));
    }

    /// <summary>检查频次同比减少20%以上: what has been is not told with 以上.</summary>
    private static bool IsBoundOrHoped(TokenStream tokens, Clause clause, int index)
    {
        if (index + 1 < clause.End && tokens[index + 1].Is(WordClass.Bound))
            return true;
        for (var i = clause.First; i < index; i++)
            if (tokens.Read(tokens[i]) is "力争" or "确保" or "争取" or "实现")
                return true;
        return false;
    }

    public static bool IsHistory(Passage passage, Clause clause, int index)
    {
        if (History.Tells(passage) || Conditions.Hold(passage))
            return true;
        var tokens = passage.Tokens;
        var past = false;
        for (var i = clause.First; i < index; i++)
        {
            if (passage.InBase(i))
                continue;
            past |= tokens[i].Is(WordClass.Past) && !(i > clause.First && tokens[i - 1].Is(WordClass.Than)) && !(tokens.Read(tokens[i]) is "同比" or "环比" or "现有" && IsBoundOrHoped(tokens, clause, index));
            if (tokens[i].Kind == TokenKind.Date && DueReader.At(passage, clause, i) is not null && i > clause.First && tokens[i - 1].Is(WordClass.Until) && !tokens.IsWord(i - 1, "截至"))
                past = false;
            if (tokens[i].Kind == TokenKind.Date && tokens.DateOf(tokens[i]).Year is { } year && passage.Setting.Year is { } since && year < since
                && !(i > clause.First && (tokens[i - 1].Is(WordClass.Than) || tokens.IsWord(i - 1, "从"))))
                past = true;
        }

        return past;
    }
}
