using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>文中数量: the measures of a stretch of folded text, each with its place and its value in the unit's own size (2亿元 is 200,000,000 元).</summary>
internal readonly record struct Number(int Start, int End, decimal Value, string Unit, UnitKind Kind)
{
    private static readonly (string Prefix, decimal Size)[] Sizes = [("千亿", 100_000_000_000), ("百亿", 10_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("亿", 100_000_000), ("万", 10_000)];

    public static IEnumerable<Number> In(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (Dates.Read(text, i, out _) is var date and > 0)
            {
                i += date;
                continue;
            }

            var length = MeasureReader.Read(text, i, out var measure);
            if (length > 0 && i + length <= end && measure is { Unit: { } unit, To: null })
                yield return Of(i, i + length, measure.From, unit, measure.Kind);
            i += Math.Max(1, length);
        }
    }

    private static Number Of(int start, int end, decimal value, string unit, UnitKind kind)
    {
        foreach (var (prefix, size) in Sizes)
            if (unit.Length > prefix.Length && unit.StartsWith(prefix, StringComparison.Ordinal) && value < 1_000_000_000)
                return new Number(start, end, value * size, unit[prefix.Length..], kind);
        return new Number(start, end, value, unit, kind);
    }
}
