namespace Luodi.Compiler.Rules;

/// <summary>量级: a number in the size of its bare unit: 2亿元 → 200,000,000 元, so that it can be compared with 30000万元.</summary>
internal static class Magnitude
{
    private const decimal MostScaled = 1_000_000_000_000;

    private static readonly (string Prefix, decimal Size)[] Sizes = [("千亿", 100_000_000_000), ("百亿", 10_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("亿", 100_000_000), ("万", 10_000)];

    public static (decimal Value, string Unit) Of(decimal value, string unit)
    {
        // A number beyond all reckoning stays as written.
        if (Math.Abs(value) < MostScaled)
            foreach (var (prefix, size) in Sizes)
                if (unit.Length >= prefix.Length && unit.StartsWith(prefix, StringComparison.Ordinal))
                    return (value * size, unit[prefix.Length..]);
        return (value, unit);
    }
}
