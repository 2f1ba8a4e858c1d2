using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>档次: a rate or a sum begins a tier, a cap behind it completes it; a cap with a condition of its own is a tier of its own.</summary>
internal static class Tiers
{
    private const int Farthest = 16;

    /// <summary>单个企业, 年度累计: the scope of a cap, not a condition of a tier.</summary>
    private static readonly Trie<bool> Scopes = WordList.Trie("CapScopes");

    private static readonly System.Buffers.SearchValues<string> Manner = System.Buffers.SearchValues.Create(["每", "按", "连续", "给予", "分期"], StringComparison.Ordinal);

    private static readonly char[] Edges = ['的', '、'];

    private static readonly Trie<bool> Skipped = WordList.Trie("TierSkips");

    public static ImmutableArray<Tier> Of(Passage passage, List<Step> steps, TextSpan whole, int next)
    {
        var tiers = ImmutableArray.CreateBuilder<Tier>(steps.Count);
        var shared = Shared(passage, steps);
        var before = -1;
        foreach (var step in steps)
        {
            var tier = step.Token < 0 ? new Tier(step.Incentive.Span, null, null, null, null, null, null, null, null, null, Periods.In(passage, step.Incentive.Span)) : One(passage, step.Token, before, step.Incentive);
            before = Math.Max(before, step.Token);
            if (tiers.Count > 0 && tier is { Cap: not null, Amount: null, Percent: null, Condition: null } && tiers[^1].Cap is null)
                tiers[^1] = tiers[^1] with { Cap = tier.Cap, CapUnit = tier.CapUnit, Period = tiers[^1].Period ?? tier.Period, Span = TextSpan.FromBounds(tiers[^1].Span.Start, Math.Max(tiers[^1].Span.End, tier.Span.End)) };
            else
                tiers.Add(tier);
        }

        for (var i = 0; i < tiers.Count; i++)
            if (shared.Length == tiers.Count)
                tiers[i] = tiers[i] with { Condition = shared[i] };
        if (tiers.Count == 1 && tiers[0].Period is null)
        {
            // …补助,分三年拨付: the time may stand in a clause of its own behind.
            var first = passage.Tokens.Range(whole).First;
            var end = first;
            while (end < passage.End && passage.Tokens.Dense.OriginOf(passage.Tokens[end].Start) < next)
                end++;
            tiers[0] = tiers[0] with { Period = Periods.In(passage, first, end, first) };
        }

        return tiers.DrainToImmutable();
    }

    private static Tier One(Passage passage, int token, int before, Incentive incentive)
    {
        var tokens = passage.Tokens;
        var clause = ClauseOf(passage, token);
        var from = before >= clause.First && before < token ? before + 1 : clause.First;
        var measure = tokens.MeasureOf(tokens[token]);
        var (value, to, unit) = Amounts.Value(passage, token);
        var lead = Lead(tokens, from, token);
        var isRate = measure.Kind == UnitKind.Share;
        var by = isRate ? By(tokens, from, token) : -1;
        var basis = isRate ? Basis(passage, tokens, by >= 0 ? by : Giver(tokens, from, token), token) : null;
        var condition = Condition(passage, from, by >= 0 ? by : isRate && Giver(tokens, from, token) is var giver and >= 0 ? giver : lead, incentive.WhoAsWritten, before >= 0);
        var span = passage.Span(tokens[condition is null ? Math.Min(lead, by >= 0 ? by : lead) : from].Start, tokens[token].End);
        var period = Periods.In(passage, token > clause.First && tokens[token - 1].Kind == TokenKind.Pause ? clause.First : from, clause.End, token);
        var per = Per(passage, clause, token, ref unit);
        if (isRate)
            return new Tier(span, condition, value, basis, null, null, null, per, null, null, period);
        return IsCap(tokens, clause, token) && to is null ? new Tier(span, condition, null, null, null, null, null, per, value, unit, period) : new Tier(span, condition, null, null, value, to, unit, per, null, null, period);
    }

    private static Clause ClauseOf(Passage passage, int token)
    {
        var clauses = passage.Clauses;
        var (low, high) = (0, clauses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clauses[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low < clauses.Count && token >= clauses[low].First ? clauses[low] : new Clause(token, token + 1, TokenKind.Stop);
    }

    /// <summary>最高500万元, 不超过500万元, 500万元以内, 500万元封顶.</summary>
    private static bool IsCap(TokenStream tokens, Clause clause, int token)
    {
        if (token > clause.First && (tokens.Read(tokens[token - 1]).StartsWith("最高") || tokens[token - 1].Is(WordClass.Benefit) && Vocabulary.Benefits[tokens.Read(tokens[token - 1])] == BenefitForm.Cap
            || tokens[token - 1].Is(WordClass.Reach) && Comparators.OfReach(tokens.Read(tokens[token - 1])) == Comparator.AtMost))
            return true;
        if (token + 1 >= clause.End)
            return false;
        var after = tokens[token + 1];
        return after.Is(WordClass.Bound) && Comparators.OfBound(tokens.Read(after)) == Comparator.AtMost || tokens.Read(after) is "封顶" or "上限";
    }

    /// <summary>The first of the words before a number that belong to its giving: 给予, 最高不超过, 一次性.</summary>
    private static int Lead(TokenStream tokens, int from, int token)
    {
        var lead = token;
        while (lead > from && (tokens[lead - 1].Is(WordClass.Benefit | WordClass.Reach | WordClass.Modal | WordClass.Adverb | WordClass.LeadIn | WordClass.Rhythm) || Skipped.Match(tokens.Read(tokens[lead - 1]), out _) == tokens[lead - 1].Length))
            lead--;
        return lead;
    }

    /// <summary>按 before a rate: 按研发投入的30%.</summary>
    private static int By(TokenStream tokens, int from, int token)
    {
        for (var i = token - 1; i >= from && i >= token - Farthest; i--)
            if (tokens.Read(tokens[i]) is var word && (word.EndsWith("按") || word.EndsWith("按照")))
                return i;
        return -1;
    }

    private static int Giver(TokenStream tokens, int from, int token)
    {
        for (var i = token - 1; i >= from && i >= token - Farthest; i--)
            if (tokens[i].Is(WordClass.Benefit))
                return i;
        return -1;
    }

    private static string? Basis(Passage passage, TokenStream tokens, int by, int token)
    {
        if (by < 0)
            return null;
        var (first, end) = (by + 1, token);
        // 给予企业不超过实际投入的20%: what stands before the comparator is whom.
        for (var i = first; i < end - 1; i++)
            if (tokens[i].Is(WordClass.Reach | WordClass.Benefit))
                first = i + 1;
        while (first < end && (tokens[first].Is(WordClass.Benefit | WordClass.Reach) || Skipped.Match(tokens.Read(tokens[first]), out _) == tokens[first].Length))
            first++;
        while (end > first && (tokens[end - 1].Is(WordClass.Reach | WordClass.Benefit) || Skipped.Match(tokens.Read(tokens[end - 1]), out _) == tokens[end - 1].Length))
            end--;
        return first < end && passage.Text(tokens[first].Start, tokens[end - 1].End).TrimEnd('的') is { Length: > 1 } text ? text : null;
    }

    /// <summary>What stands between the amount before and this one: 国家级20万元、省级10万元.</summary>
    private static string? Condition(Passage passage, int from, int end, string who, bool follows)
    {
        var tokens = passage.Tokens;
        while (from < end && (tokens[from].Kind is TokenKind.Pause or TokenKind.Date || tokens[from].Is(WordClass.Benefit | WordClass.LeadIn | WordClass.Adverb | WordClass.Rhythm | WordClass.Bound) || Skipped.Match(tokens.Read(tokens[from]), out _) == tokens[from].Length))
            from++;
        if (from >= end)
            return null;
        var text = passage.Text(tokens[from].Start, tokens[end - 1].End).Trim(Edges);
        // 连续三年按照每平方米: the manner of giving begins here.
        if (text.AsSpan().IndexOfAny(Manner) is var cut and >= 0)
            text = text[..cut];
        return text.Length < 2 || Scopes.Match(text, out _) > 0 || who.Contains(text, StringComparison.Ordinal) || !follows && (who.Length == 0 || text.Contains(who, StringComparison.Ordinal)) || text.Contains(who, StringComparison.Ordinal) && who.Length > 0 ? null : text;
    }

    /// <summary>对国家级、省级平台分别给予50万元、20万元: the names of whom, one for each amount.</summary>
    private static ImmutableArray<string> Shared(Passage passage, List<Step> steps)
    {
        var (who, tokens) = (steps[0].Incentive.WhoAsWritten, passage.Tokens);
        if (steps.Count < 2 || !who.Contains('、', StringComparison.Ordinal))
            return [];
        var (first, end) = tokens.Range(steps[0].Incentive.Span);
        for (var i = first; i < end; i++)
            if (tokens.Read(tokens[i]).StartsWith("分别"))
                return [.. who.Split('、')];
        return [];
    }

    /// <summary>每亩200元, 200元/亩: by what each amount is counted.</summary>
    private static string? Per(Passage passage, Clause clause, int token, ref string? unit)
    {
        if (unit is not null && unit.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
        {
            var below = unit[(slash + 1)..];
            unit = unit[..slash];
            return below;
        }

        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        var (start, end) = (tokens[clause.First].Start, tokens[token].Start);
        for (var i = end - 1; i >= start && i >= end - 8; i--)
            if (text[i] == '每' && text[i + 1] is not ('年' or '月' or '季' or '周' or '日' or '次'))
            {
                var stop = i + 1;
                while (stop < end && text[stop] is >= '\u4E00' and <= '\u9FFF' && text[stop] is not ('每' or '给' or '最' or '奖' or '补' or '不' or '按' or '可' or '资'))
                    stop++;
                return stop > i + 1 && stop - i <= 5 ? passage.Text(i + 1, stop) : null;
            }

        return null;
    }
}
