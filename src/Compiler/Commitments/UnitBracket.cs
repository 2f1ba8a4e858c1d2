using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>括注单位: 全员劳动生产率（万元/人） is a name and its unit.</summary>
internal static class UnitBracket
{
    /// <summary>The name as written, and the unit where the bracket at its end holds one.</summary>
    public static (string Name, string? Unit) Split(TokenStream tokens, Clause cell)
    {
        var (start, end) = (tokens[cell.First].Start, tokens[cell.End - 1].End);
        var text = tokens.Dense.Folded[start..end];
        // 其中：集中连片（亩）.
        var from = text.StartsWith("其中:", StringComparison.Ordinal) ? start + 3 : text.StartsWith("其中", StringComparison.Ordinal) ? start + 2 : start;
        var open = text.LastIndexOf('(');
        if (open <= 0 || text[^1] != ')' || text[(open + 1)..^1] is not { Length: > 0 } unit || Units.Read(unit, 0, out _) != unit.Length && unit is not ("‰" or "%"))
            return (tokens.Dense.StringOf(from, end), null);
        return (tokens.Dense.StringOf(from, start + open), tokens.Dense.StringOf(start + open + 1, end - 1));
    }
}
