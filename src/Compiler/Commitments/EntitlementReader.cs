using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>权益归并: makes of the incentives of a sentence, one for each amount named, what a person may claim: for each who, the tiers with rate, sum, cap and time.</summary>
internal static class EntitlementReader
{
    public static void Read(Passage passage, List<Entitlement> into)
    {
        List<Step>? steps = null;
        TokenSet? taken = null;
        foreach (var commitment in passage.Found)
        {
            if (commitment is not Incentive incentive)
                continue;
            steps ??= [];
            if (steps.Count > 0 && steps[0].Incentive.WhoAsWritten != incentive.WhoAsWritten && !Recipients.IsEach(incentive.WhoAsWritten))
            {
                into.Add(Join(passage, steps, incentive.Span.Start));
                steps.Clear();
                taken?.Begin(passage.First);
            }

            if (incentive.Token < 0)
            {
                steps.Add(new Step(incentive, -1));
                continue;
            }

            // A sum that the sentence says once (每年安排15万元) may have been read for several clauses.
            if (taken is null)
                (taken = new TokenSet()).Begin(passage.First);
            if (!taken.Contains(incentive.Token) && passage.Tokens.MeasureOf(passage.Tokens[incentive.Token]).Kind is UnitKind.Money or UnitKind.Share)
            {
                taken.Add(incentive.Token);
                steps.Add(new Step(incentive, incentive.Token));
            }
        }

        if (steps is { Count: > 0 })
            into.Add(Join(passage, steps, int.MaxValue));
    }

    /// <param name="next">Where the next entitlement of the sentence begins.</param>
    private static Entitlement Join(Passage passage, List<Step> steps, int next)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var step in steps)
            (start, end) = (Math.Min(start, step.Incentive.Span.Start), Math.Max(end, step.Incentive.Span.End));
        var span = TextSpan.FromBounds(start, end);
        var first = steps[0].Incentive;
        var tiers = Tiers.Of(passage, steps, span, next);
        return new Entitlement(passage.Source, span, passage.Provision, first.WhoAsWritten, Noun(passage, span) ?? first.Benefit, tiers);
    }

    /// <summary>What is given: 奖励 of 给予最高50万元奖励.</summary>
    private static string? Noun(Passage passage, TextSpan span)
    {
        var tokens = passage.Tokens;
        var (first, end) = tokens.Range(span);
        for (var i = end - 1; i >= first; i--)
            if (tokens[i].Is(WordClass.Benefit) && tokens.DepthAt(i) == 0 && Vocabulary.Benefits[tokens.Read(tokens[i])] is BenefitForm.Benefit or BenefitForm.Relief)
                return tokens.TextOf(tokens[i]);
        return null;
    }
}

/// <summary>An incentive and the number it was read from; −1 for one without.</summary>
internal readonly record struct Step(Incentive Incentive, int Token);
