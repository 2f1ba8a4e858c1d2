using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Rules;

/// <summary>同级条款: neighbours of one list whose numbers are written in the same manner, with the numbers' values.</summary>
internal static class Siblings
{
    public static IEnumerable<(Provision First, int FirstNumber, Provision Second, int SecondNumber)> Pairs(Reading reading)
    {
        foreach (var list in reading.AllProvisions().Select(p => p.Children).Prepend(reading.Provisions))
            for (var i = 1; i < list.Length; i++)
                if (Value(list[i - 1].Number) is { } first && Value(list[i].Number) is { } second && IsArabic(list[i - 1]) == IsArabic(list[i]))
                    yield return (list[i - 1], first, list[i], second);
    }

    private static bool IsArabic(Provision provision) => char.IsAsciiDigit(provision.Number[0]);

    private static int? Value(string number)
    {
        var last = number[(number.LastIndexOf('.') + 1)..];
        return last.Length > 0 && Numerals.Read(last, 0, out var value, out _) == last.Length && value is > 0 and < 10_000 ? (int)value : null;
    }
}
