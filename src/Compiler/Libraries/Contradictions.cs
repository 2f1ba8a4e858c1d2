using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>
/// 自相矛盾: targets of one document that want different values of one indicator by the same day. A plan divides its targets among places, kinds and steps
/// all the time; only where nothing of that kind parts the two, and the indicator says by itself what it measures, do they contradict each other.
/// </summary>
internal static class Contradictions
{
    /// <summary>A hundred characters before a target tell what it speaks of; a sentence that is longer is a list.</summary>
    private const int Reach = 100;

    // 二十个 and 20, 1.2万 and 12043: what is rounded says the same.
    private const decimal Rounding = 0.02m;

    private static readonly string[] Common = [.. WordList.Read("CommonIndicators").Select(e => e.Word).OrderByDescending(w => w.Length)];

    private static readonly string[] Narrowings = [.. WordList.Read("Narrowings").Select(e => e.Word)];

    /// <summary>The later of two with the earlier one.</summary>
    public static IEnumerable<(TargetRecord Own, TargetRecord Other)> In(SourceText text, IReadOnlyList<(Target Target, TargetRecord Record)> targets)
    {
        foreach (var same in targets.Where(t => t.Record.Due > 0).GroupBy(t => (t.Record.Key, t.Record.Due)))
        {
            var group = same.DistinctBy(t => (t.Record.Value, t.Record.To)).Take(3).ToList();
            // Of three different values each has its own part of something.
            if (group.Count != 2 || !IsNamed(group[0].Target.Indicator))
                continue;
            var (first, second) = (group[0], group[1]);
            if (AreApart(first.Record, second.Record) && first.Record.Mention.To.Line < second.Record.Mention.From.Line && Narrowing(text, first.Target) == Narrowing(text, second.Target))
                yield return (second.Record, first.Record);
        }
    }

    private static bool IsNamed(string indicator)
    {
        foreach (var word in Common)
            indicator = indicator.Replace(word, "", StringComparison.Ordinal);
        return indicator.Count(char.IsLetter) >= 2;
    }

    /// <summary>No value meets both, and both are asked as firmly.</summary>
    private static bool AreApart(TargetRecord one, TargetRecord other)
    {
        if ((one.Force is Force.Striving or Force.Encouraging) != (other.Force is Force.Striving or Force.Encouraging))
            return false;
        if ((one.Comparator is Comparator.AtLeast or Comparator.AtMost || other.Comparator is Comparator.AtLeast or Comparator.AtMost) && one.Comparator != other.Comparator)
            return false;
        var (low, high) = one.Value <= other.Value ? (one, other) : (other, one);
        return high.Value - (low.To ?? low.Value) > Rounding * Math.Abs(high.Value);
    }

    /// <summary>The words around a target that narrow it, each with what stands before it; the headings above it count as well.</summary>
    private static string Narrowing(SourceText text, Target target)
    {
        var sentence = text.Content.AsSpan(0, target.Span.Start);
        var start = Math.Max(sentence.Length - Reach, sentence.LastIndexOfAny('。', '；', '\n') + 1);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(text.Content[start..target.Span.End], found);
        for (var provision = target.Provision; provision is not null; provision = provision.Parent)
            Collect(provision.Heading, found);
        return string.Join(' ', found);
    }

    private static void Collect(string words, SortedSet<string> found)
    {
        foreach (var narrowing in Narrowings)
            for (var at = words.IndexOf(narrowing, StringComparison.Ordinal); at >= 0; at = words.IndexOf(narrowing, at + narrowing.Length, StringComparison.Ordinal))
                found.Add(words[Math.Max(0, at - 2)..(at + narrowing.Length)]);
    }
}
