using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Commitments;

/// <summary>目标: walks the measures of a sentence from left to right, with the date due and the last indicator in mind, and asks the readers in turn.</summary>
internal sealed class TargetMatcher : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.Compares | WordClass.Change, TokenKind.Number, TokenKind.Ratio, TokenKind.Date);

    /// <summary>Words that the walk takes note of. All others, most of a sentence, it passes over.</summary>
    private const WordClass Noted = WordClass.LeadIn | WordClass.Past | WordClass.Compares | WordClass.Reach | WordClass.Change;

    public void Read(Passage passage)
    {
        var walk = passage.Walk;
        walk.Begin();
        for (var c = 0; c < passage.Clauses.Count; c++)
        {
            var clause = passage.Clauses[c];
            walk.Enter(clause);
            var row = passage.Tokens.Slice(clause.First, clause.End);
            for (var i = clause.First; i < clause.End; i++)
            {
                ref readonly var token = ref row[i - clause.First];
                if (!token.Is(Noted) && token.Kind is not (TokenKind.Number or TokenKind.Date or TokenKind.Ratio) && !(token.Kind == TokenKind.Han && passage.Setting.NamedYear is not null))
                    continue;
                if (token.Kind == TokenKind.Date && DueReader.At(passage, clause, i) is { } due)
                {
                    walk.Set(due, DueReader.ReachOf(passage, clause, i));
                    if (passage.Tokens.DateOf(token) is { Before: true } date && (date.Month is not null || date.AtEnd) && Phrases.SkipLeadIns(passage.Tokens, clause.First, i) == i)
                        passage.Setting.Dues.Note(passage.Provision, due);
                }
                else if (DueReader.ThisYear(passage, i, walk.Due is null) is { } year)
                {
                    if (passage.Provision is null && DueReader.ReachOf(passage, clause, i) == DueReach.Section)
                        walk.Year = year;
                    walk.Set(year, DueReader.ReachOf(passage, clause, i));
                }
                else if (token.Length == 2 && passage.Tokens.Read(token) is "截至" or "截止" or "目前" or "去年" || token.Is(WordClass.Past) && passage.Tokens.Read(token)[^1] == '来')
                    walk.IsPast = true;
                if (token.Depth > 0)
                    continue;
                if (token.Kind == TokenKind.Number)
                    MeasuredTarget.Read(passage, clause, i, walk);
                else if (token.Kind == TokenKind.Ratio)
                    RatioTarget.Read(passage, clause, i, walk);
                else if (token.Is(WordClass.Compares))
                    ComparedTarget.Read(passage, clause, i, walk);
                else if (token.Is(WordClass.Reach) && ComparedTarget.StaysAbove(passage, clause, i))
                    ComparedTarget.Read(passage, clause, i, walk);
                else if (token.Is(WordClass.Change))
                    MultipliedTarget.Read(passage, clause, i, walk);
            }
        }

        // The date in a table's cell holds for its row.
        if (walk.OwnDue is { } own && !passage.IsTable)
            passage.Setting.Dues.Set(passage.Provision, own);
        if (walk.Year is { } whole)
            passage.Setting.Dues.SetYear(whole);
    }
}

/// <summary>What is known on the way through a sentence.</summary>
internal sealed class TargetWalk(Passage passage)
{
    private string? _due;

    private string? _local;

    private string _task = "";

    private Provision? _taskIn;

    /// <summary>The date due here: the last named in the sentence, else the section's.</summary>
    public string? Due => _local ?? _due ?? passage.RowDue ?? passage.Setting.Dues.Of(passage.Provision);

    /// <summary>The date named in this very sentence.</summary>
    public string? DueHere => _local ?? _due;

    /// <summary>The date that holds beyond the sentence: the last at its beginning.</summary>
    public string? OwnDue { get; private set; }

    /// <summary>今年, said above the first heading: the year that all below is about.</summary>
    public string? Year { get; set; }

    /// <summary>The indicator last read; 其中 and 达到 without a subject refer to it.</summary>
    public string LastIndicator { get; set; } = "";

    /// <summary>What the sentence before in the same provision counted first; empty when it counted nothing.</summary>
    public string TaskBefore => ReferenceEquals(_taskIn, passage.Provision) ? _task : "";

    /// <summary>The noun last counted, without its verb: 竣工38个 after 项目开工43个 counts the same.</summary>
    public string LastCounted { get; set; } = "";

    /// <summary>Where the item after the last measure of the clause begins: a token.</summary>
    public int ItemStart { get; set; }

    /// <summary>The verb that brought about the last counted thing; it holds on after 、.</summary>
    public Comparator? LastCreation { get; set; }

    /// <summary>Whether the sentence has already given a target; a bare 300个 may then go on with it.</summary>
    public bool GoesOn { get; set; }

    /// <summary>截至… has been said: what follows has happened, until a date to come is named.</summary>
    public bool IsPast { get; set; }

    public bool AfterThereof { get; private set; }

    public int ClauseStartOfLast { get; set; } = -1;

    /// <summary>Turns to the next sentence: whatever is known of the one before is forgotten.</summary>
    public void Begin()
    {
        (_due, _local, OwnDue) = (null, null, null);
        (LastIndicator, LastCounted, LastCreation) = ("", "", null);
        (GoesOn, IsPast, AfterThereof) = (false, false, false);
        (ItemStart, ClauseStartOfLast) = (0, -1);
    }

    public void Set(string due, DueReach reach)
    {
        IsPast = false;
        if (reach == DueReach.Clause)
            _local = due;
        else
            (_due, _local) = (due, null);
        if (reach == DueReach.Section)
            OwnDue = due;
    }

    public void Enter(Clause clause)
    {
        ItemStart = clause.First;
        // 在2020年基础上产值翻一番: the start stands before the indicator.
        foreach (var start in passage.Bases)
            if (start.First == clause.First && start.End < clause.End)
                ItemStart = start.End;
        AfterThereof = passage.Tokens.IsWord(clause.First, "其中") || AfterThereof && GoesOn;
        if (!AfterThereof)
            _local = null;
        LastCreation = null;
    }

    public void Add(int start, int end, string indicator, Comparator comparator, Quantity value, string? unit, string? due, string? deltaOf)
    {
        var span = passage.Span(start, end);
        // The lexer folds: 套（户） is the unit as written.
        if (unit is not null && unit.Contains('(', StringComparison.Ordinal) && passage.Text(start, end).Contains('（', StringComparison.Ordinal))
            unit = unit.Replace('(', '（').Replace(')', '）');
        var from = Baselines.Find(passage, comparator, end);
        if (from is { } known)
            (indicator, deltaOf) = (Baselines.Strip(passage, known, indicator), deltaOf ?? Baselines.Of(passage, known, comparator));
        var target = new Target(passage.Source, span, passage.Provision, indicator, comparator, value, unit, due, deltaOf);
        if (from is { } given)
            Baselines.Give(passage, target, given);
        passage.Found.Add(target);
        if (!GoesOn)
            (_task, _taskIn) = (indicator, passage.Provision);
        GoesOn = true;
    }
}
