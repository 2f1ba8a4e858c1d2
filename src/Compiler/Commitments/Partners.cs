using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>协办主体: 甲会同乙、丙…, 甲商乙…, 甲联合乙共同…: who acts along with the actor named first.</summary>
internal static class Partners
{
    private static readonly WordSet With = new(["会同", "联合", "协同", "商同", "会商", "协商", "商"]);

    /// <summary>Whoever is asked for an opinion (商) does not act along.</summary>
    private static bool Consults(TokenStream tokens, int index) => tokens.Read(tokens[index]).Contains('商');

    /// <summary>The word at a token joins another actor to the one before it.</summary>
    public static bool Joins(TokenStream tokens, int index) => With.Contains(tokens.Read(tokens[index]));

    /// <summary>The names after a joining word, and the token of the deed itself; no names if none stand there.</summary>
    public static (ImmutableArray<string> Names, int Verb) After(TokenStream tokens, Clause clause, int with)
    {
        for (var i = with + 2; i < clause.End && tokens[i].Start - tokens[with].Start <= Names.LongestList; i++)
            if (tokens.DepthAt(i) == 0 && (tokens[i].Kind == TokenKind.Date || tokens[i].Is(WordClass.Deed | WordClass.Adverb | WordClass.Creates | WordClass.Rhythm | WordClass.Modal)) && tokens[i - 1].Kind != TokenKind.Pause
                && !(Names.CompoundEnd(tokens, with + 1, i, clause.End) > 0) && Names.IsBody(tokens.Dense.Folded[tokens[with + 1].Start..tokens[i - 1].End]))
                return (Consults(tokens, with) ? [] : Names.Split(tokens, with + 1, i), i);
        // 会同市财政局等部门,加强…: the names fill the clause.
        if (clause.End - with > 1 && tokens[clause.End - 1].End - tokens[with].Start <= Names.LongestList && Names.IsBody(tokens.Dense.Folded[tokens[with + 1].Start..tokens[clause.End - 1].End]))
            return (Consults(tokens, with) ? [] : Names.Split(tokens, with + 1, clause.End), with);
        return ([], with);
    }

    /// <summary>The names of later clauses of a deed that begin 会同…: they act along as well.</summary>
    public static ImmutableArray<string> InClauses(Passage passage, int first, int last)
    {
        for (var c = first; c <= last; c++)
            if (Helpers(passage.Tokens, passage.Clauses[c]) is { Length: > 0 } helpers)
                return helpers;
            else if (Joins(passage.Tokens, passage.Clauses[c].First) && After(passage.Tokens, passage.Clauses[c], passage.Clauses[c].First).Names is { Length: > 0 } names)
                return names;
        return [];
    }

    /// <summary>…牵头,甲、乙配合,…: a clause that is nothing but the names of those who help.</summary>
    private static ImmutableArray<string> Helpers(TokenStream tokens, Clause clause)
    {
        var last = clause.End - 1;
        return last > clause.First && (tokens.IsWord(last, "配合") || tokens.IsWord(last, "参与") || tokens.IsWord(last, "协助") || tokens.IsWord(last, "参加")) && Names.IsBody(tokens.Dense.Folded[tokens[clause.First].Start..tokens[last - 1].End])
            ? Names.Split(tokens, clause.First, last) : [];
    }

    /// <summary>The names from a joining word to the end of a stretch.</summary>
    public static ImmutableArray<string> Of(TokenStream tokens, int with, int end) => Consults(tokens, with) ? [] : Names.Split(tokens, with + 1, end);

    /// <summary>甲会同乙 in one stretch of names: the token of the joining word, or −1.</summary>
    public static int Within(TokenStream tokens, int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
            if (Joins(tokens, i) && tokens.DepthAt(i) == tokens.DepthAt(first) && Names.IsBody(tokens.Dense.Folded[tokens[first].Start..tokens[i - 1].End]))
                return i;
        return -1;
    }
}
