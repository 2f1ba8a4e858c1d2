using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>
/// 约束词: finds the word that governs a commitment. Of a duty it is the first in the clause that names the actor, of an incentive the last
/// in the clause that gives, of a target or a cadence the nearest before it, up to the semicolon or the end of the sentence before.
/// </summary>
internal static class Forces
{
    /// <summary>A word farther away than this governs something else.</summary>
    private const int Farthest = 120;

    private static readonly WordTable<Force> Words = WordList.Table<Force>("Forces");

    private static readonly Trie<bool> Nouns = WordList.Trie("NoForces");

    public static Force Of(Passage passage, Commitment commitment)
    {
        if (commitment is Citation or Duty { IsLabel: true })
            return Force.Plain;
        var tokens = passage.Tokens;
        var (first, end) = tokens.Range(commitment.Span);
        return commitment switch
        {
            Duty => FirstIn(tokens, first, ClauseEnd(tokens, first, end)),
            Incentive => LastIn(tokens, ClauseStart(tokens, first, end), end),
            Cadence => LastIn(tokens, ClauseStart(tokens, passage.First, first + 1), first) is var before and not Force.Plain ? before
                : FirstIn(tokens, first, end) is var inside and not Force.Plain ? inside : LastIn(tokens, SentenceStart(tokens, passage.First, first), first),
            _ => LastIn(tokens, SentenceStart(tokens, passage.First, end), end),
        };
    }

    private static Force FirstIn(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (At(tokens, i) is var force and not Force.Plain)
                return force;
        return Force.Plain;
    }

    private static Force LastIn(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (At(tokens, i) is var force and not Force.Plain)
                return force;
        return Force.Plain;
    }

    private static Force At(TokenStream tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (!token.Is(WordClass.Force) || token.Is(WordClass.Plain) || tokens.DepthAt(index) > 0 || Nouns.Match(tokens.Dense.Folded[token.Start..], out _) > token.Length)
            return Force.Plain;
        var force = Words[tokens.Read(token)];
        return force == Force.Encouraging && !Leads(tokens, index) ? Force.Plain : force;
    }

    /// <summary>支持 binds at the head of its clause or after its subject (支持企业…, 市财政支持…); in 建立支持创新的机制 and 给予支持 it is a part.</summary>
    private static bool Leads(TokenStream tokens, int index)
    {
        if (index + 1 >= tokens.Count || tokens[index + 1].EndsClause)
            return false;
        var first = index;
        while (first > 0 && !tokens[first - 1].EndsClause && index - first < Clause.MostTokens)
            first--;
        var at = Phrases.SkipLeadIns(tokens, first, index);
        while (at < index && tokens[at].Is(WordClass.Adverb | WordClass.Modal | WordClass.Force | WordClass.LeadIn))
            at++;
        return at == index || tokens[index].Start - tokens[at].Start <= Names.LongestList && Names.IsBody(tokens.Dense.Folded[tokens[at].Start..tokens[index].Start]);
    }

    private static int ClauseStart(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
            if (tokens[i - 1].EndsClause && tokens.DepthAt(i - 1) == 0)
                return i;
        return first;
    }

    private static int ClauseEnd(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].EndsClause && tokens.DepthAt(i) == 0)
                return i;
        return end;
    }

    private static int SentenceStart(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i > first && end - i < Farthest; i--)
            if (tokens[i - 1].Kind is TokenKind.Semicolon or TokenKind.Stop or TokenKind.Cell && tokens.DepthAt(i - 1) == 0)
                return i;
        return Math.Max(first, end - Farthest);
    }
}
