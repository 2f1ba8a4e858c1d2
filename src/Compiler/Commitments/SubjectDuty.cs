using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>市科技局要…, 各牵头单位负责…, 各区政府每年…报告: the actor stands at the beginning of a clause.</summary>
internal sealed class SubjectDuty : IMatcher
{
    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper || passage.IsTable || Conditions.Hold(passage))
            return;
        for (var c = 0; c < passage.Clauses.Count; c++)
            if (ElidedCharge.Read(passage, c))
                continue;
            else if (!IsLabelled(passage, c) && Subject.Read(passage, c) is { } subject && Accepts(passage, c, subject))
                c = Add(passage, c, subject);
    }

    private static int Add(Passage passage, int c, Subject subject)
    {
        var tokens = passage.Tokens;
        var last = Deeds.LastClause(passage, c);
        var start = tokens[subject.First].Start;
        // 每年11月前,领导小组将…: the date before belongs to the duty.
        var from = c;
        while (from > 0 && passage.Clauses[from - 1].Closer == TokenKind.Comma && OnlyTime(passage, from - 1))
            start = tokens[passage.Clauses[--from].First].Start;
        var end = tokens[passage.Clauses[last].End - 1].End;
        var verb = subject.By == ActsBy.Plain ? subject.Verb : subject.Verb + 1;
        var (leads, supports) = (Names.Split(tokens, subject.First, subject.End), Partners.InClauses(passage, c + 1, last));
        if (verb < tokens.Count && Partners.Joins(tokens, verb))
            (supports, verb) = Partners.After(tokens, passage.Clauses[ClauseOf(passage, c, verb)], verb);
        var action = verb < tokens.Count ? passage.Text(tokens[verb].Start, end) : "";
        Deeds.Add(passage, start, end, action, leads, supports, Deeds.DueIn(passage, from, last));
        return last;
    }

    /// <summary>The verb stands in the subject's clause or in the next.</summary>
    private static int ClauseOf(Passage passage, int c, int verb) => verb < passage.Clauses[c].End ? c : c + 1;

    private static bool IsLabelled(Passage passage, int c)
    {
        foreach (var (first, end) in passage.Labelled)
            if (passage.Clauses[c].First >= first && passage.Clauses[c].First < end)
                return true;
        return false;
    }

    private static bool OnlyTime(Passage passage, int c)
    {
        var clause = passage.Clauses[c];
        for (var i = clause.First; i < clause.End; i++)
            if (passage.Tokens[i].Kind != TokenKind.Date && !passage.Tokens[i].Is(WordClass.Rhythm | WordClass.Until))
                return false;
        return true;
    }

    private static bool Accepts(Passage passage, int c, Subject subject)
    {
        var clause = passage.Clauses[c];
        // A benefit given by an organ is an incentive, not its duty as well.
        if (passage.Rewarding.Contains(clause.First) || passage.IsHeading && (subject.By != ActsBy.Modal || passage.Tokens.IsWord(subject.Verb, "负责") && passage.Clauses.Count == 1))
            return false;
        // 市财政每年安排5000万元,对…奖励…: the giver of a benefit.
        if (c + 1 < passage.Clauses.Count && passage.Rewarding.Contains(passage.Clauses[c + 1].First) && passage.Tokens.Dense.Folded.Slice(passage.Tokens[clause.First].Start, passage.Tokens[clause.End - 1].End - passage.Tokens[clause.First].Start).Contains("安排", StringComparison.Ordinal))
            return false;
        if (subject.By != ActsBy.Plain)
            return true;
        // A goal describes the state to come in the same words as a duty: 各级党委模范遵守法律.
        return !Goals.Describe(passage) && !Tells(passage);
    }

    /// <summary>Whether the sentence tells what has been; 已建成的小区 is only a noun.</summary>
    private static bool Tells(Passage passage)
    {
        if (!passage.HasPast)
            return false;
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        for (var i = passage.First; i < passage.End; i++)
            if (tokens[i].Is(WordClass.Past) && text.Slice(tokens[i].End, Math.Min(Attribute, text.Length - tokens[i].End)).IndexOf('的') < 0)
                return true;
        return false;
    }

    /// <summary>How far behind 已 the 的 stands that makes it a part of a noun.</summary>
    private const int Attribute = 6;
}
