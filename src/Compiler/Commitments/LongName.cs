using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>长对象: 对新设立研发中心，且年投入超过500万元的企业，给予…: a name behind 对 that goes on over commas to its noun or its 的.</summary>
internal static class LongName
{
    /// <summary>In letters, commas with them.</summary>
    private const int Longest = 120;

    /// <summary>Where the name begins that a clause without giving word opens or goes on with; −1 if it is complete or none is open.</summary>
    public static int Goes(Passage passage, int c, int begun)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (clause.Closer is not (TokenKind.Comma or TokenKind.Other) || IsEnd(passage, c))
            return -1;
        if (begun >= 0)
            return tokens[clause.End - 1].End - tokens[begun].Start <= Longest ? begun : -1;
        return Beneficiary.IsTo(tokens, clause.First) && clause.First + 1 < clause.End && tokens.Dense.Folded[tokens[clause.First + 1].Start] != '其' ? clause.First + 1 : -1;
    }

    /// <summary>The whole name if this clause ends it; else "".</summary>
    public static string Ends(Passage passage, int c, int begun)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (begun < 0 || clause.Closer != TokenKind.Comma || !IsEnd(passage, c) || tokens[clause.End - 1].End - tokens[begun].Start > Longest)
            return "";
        return passage.Text(tokens[begun].Start, tokens[clause.End - 1].End).TrimEnd('的');
    }

    private static bool IsEnd(Passage passage, int c)
    {
        var (tokens, clause) = (passage.Tokens, passage.Clauses[c]);
        var text = tokens.Dense.Folded[tokens[clause.First].Start..tokens[clause.End - 1].End];
        return (text[^1] == '的' || Recipients.EndsIn(text)) && !Joins(passage, c + 1) && !(clause.Closer == TokenKind.Other && Joins(passage, c + 2));
    }

    /// <summary>且年投入超过500万元的企业: the clause goes on with a condition.</summary>
    private static bool Joins(Passage passage, int c) =>
        c < passage.Clauses.Count && passage.Tokens.Dense.Folded[passage.Tokens[passage.Clauses[c].First].Start] is '且' or '或' && Promises.Trigger(passage.Tokens, passage.Clauses[c]) < 0;
}
