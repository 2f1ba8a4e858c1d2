using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>文中数量: the measures of a stretch of folded text, each with its place and its value in the unit's own size (2亿元 is 200,000,000 元).</summary>
internal readonly record struct Number(int Start, int End, decimal Value, string Unit, UnitKind Kind)
{
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
        var (scaled, bare) = Magnitude.Of(value, unit);
        return bare.Length > 0 ? new Number(start, end, scaled, bare, kind) : new Number(start, end, value, unit, kind);
    }
}
