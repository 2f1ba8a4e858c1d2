using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>基数与基期: gives a target the start its sentence names: in its own clause before it, in a bracket behind it, or in a clause of its own before.</summary>
internal static class Baselines
{
    /// <summary>A bracket behind a number follows it at once, or after 以上 and the like.</summary>
    private const int FarthestAside = 4;

    /// <summary>The start that holds for a target whose number ends at <paramref name="end"/> of the dense text.</summary>
    public static Base? Find(Passage passage, Comparator comparator, int end)
    {
        var tokens = passage.Tokens;
        Base? found = null;
        foreach (var start in passage.Bases)
        {
            var (from, to) = (tokens[start.First].Start, tokens[start.End - 1].End);
            if (start.Aside ? from >= end && from - end <= FarthestAside : to <= end && (start.Alone ? IsChange(comparator) : !HasBetween(tokens, start, end)))
                found = start;
        }

        return found;
    }

    /// <summary>What the change is counted from, in the words of the text.</summary>
    public static string? Of(Passage passage, Base start, Comparator comparator) =>
        IsChange(comparator) && start.Of.End > 0 ? passage.Text(start.Of.Start, start.Of.End) : null;

    /// <summary>企业数量在现有150家的基础上: the start is no part of the indicator.</summary>
    public static string Strip(Passage passage, Base start, string indicator)
    {
        var words = passage.Text(passage.Tokens[start.First].Start, passage.Tokens[start.End - 1].End);
        return indicator.Length > words.Length ? indicator.Replace(words, "", StringComparison.Ordinal) : indicator;
    }

    public static void Give(Passage passage, Target target, Base start)
    {
        var tokens = passage.Tokens;
        if (start.Number >= 0)
        {
            var token = tokens[start.Number];
            var measure = tokens.MeasureOf(token);
            target.Baseline = new Baseline(Quantities.Of(measure), measure.Unit, passage.Span(token.Start, token.End));
        }

        target.BasePeriod = start.Date >= 0 ? PeriodOf(passage, tokens[start.Date]) : start.Words.End > 0 ? passage.Text(start.Words.Start, start.Words.End) : null;
    }

    private static bool IsChange(Comparator comparator) => comparator is Comparator.IncreaseBy or Comparator.DecreaseBy or Comparator.MultiplyBy or Comparator.GrowthRate;

    /// <summary>较2020年增长30%,达到200亿元: a start belongs to the first number after it, and to what is joined to it by 、.</summary>
    private static bool HasBetween(TokenStream tokens, Base start, int end)
    {
        for (var i = start.End; i < tokens.Count && tokens[i].Start < end; i++)
            if (tokens[i].EndsClause || tokens[i].Kind == TokenKind.Number && tokens[i].End + 2 < end && !Joined(tokens, i))
                return true;
        return false;
    }

    /// <summary>分别增长30%、20%.</summary>
    private static bool Joined(TokenStream tokens, int number) => number + 2 < tokens.Count && tokens[number + 1].Kind == TokenKind.Pause && tokens[number + 2].Kind == TokenKind.Number;

    /// <summary>A date in the manner of a due date; a plan's whole time (“十三五”期间) is no point in time and stays as written.</summary>
    private static string PeriodOf(Passage passage, Token token)
    {
        var date = passage.Tokens.DateOf(token);
        var text = passage.Text(token.Start, token.End);
        return date.FiveYearPlan && !text.EndsWith('末') ? text : (date with { AtEnd = date.AtEnd && date.Month is not null }).Due ?? text;
    }
}
