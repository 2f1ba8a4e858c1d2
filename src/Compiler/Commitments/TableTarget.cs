using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>指标表的一行: indicator, unit, value: 研发经费占比 | % | ≥2.8.</summary>
internal static class TableTarget
{
    public static void Read(Passage passage, Clause indicator, Clause? unit, Clause goal, string? year, Clause? baseline, string? basePeriod)
    {
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        Claim(passage);
        var (start, end) = (tokens[goal.First].Start, tokens[goal.End - 1].End);
        var comparator = Comparator.Exactly;
        while (start < end && !char.IsAsciiDigit(text[start]))
        {
            comparator = text[start] switch { '≥' or '>' or '≧' => Comparator.AtLeast, '≤' or '<' or '≦' => Comparator.AtMost, _ => comparator };
            start++;
        }

        var length = start < end ? Numerals.Read(text, start, out var value, out _) : 0;
        if (length == 0)
            return;
        Numerals.Read(text, start, out value, out _);
        var rest = text[(start + length)..end];
        comparator = rest.Contains("左右", StringComparison.Ordinal) ? Comparator.About
            : rest.Contains("以上", StringComparison.Ordinal) ? Comparator.AtLeast
            : rest.Contains("以内", StringComparison.Ordinal) || rest.Contains("以下", StringComparison.Ordinal) ? Comparator.AtMost : comparator;
        var own = Units.Read(text, start + length, out _);
        var unitText = own > 0 ? text.Slice(start + length, own).ToString() : unit is { } u ? passage.Text(tokens[u.First].Start, tokens[u.End - 1].End) : null;
        var name = passage.Text(tokens[indicator.First].Start, tokens[indicator.End - 1].End);
        if (comparator == Comparator.Exactly && (name.EndsWith("增速", StringComparison.Ordinal) || name.EndsWith("增长", StringComparison.Ordinal) || name.EndsWith("增长率", StringComparison.Ordinal)))
            comparator = Comparator.GrowthRate;
        var span = passage.Span(tokens[passage.First].Start, end);
        var target = new Target(passage.Source, span, passage.Provision, name, comparator, Quantity.Of(value), unitText is "—" or "-" ? null : unitText, year, null);
        if (baseline is { } cell && Numerals.Read(text, tokens[cell.First].Start, out var from, out _) is var digits and > 0)
        {
            var at = tokens[cell.First].Start;
            var ownUnit = Units.Read(text, at + digits, out _);
            target.Baseline = new Baseline(Quantity.Of(from), ownUnit > 0 ? passage.Text(at + digits, at + digits + ownUnit) : target.Unit, passage.Span(at, at + digits + ownUnit));
            target.BasePeriod = basePeriod;
        }

        passage.Found.Add(target);
    }

    /// <summary>The other numbers of the row are of years past.</summary>
    private static void Claim(Passage passage)
    {
        for (var i = passage.First; i < passage.End; i++)
            if (passage.Tokens[i].Kind == TokenKind.Number)
                passage.Claimed.Add(i);
    }
}
