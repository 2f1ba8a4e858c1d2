using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Rules;

/// <summary>同级条款: neighbours of one list whose numbers are written in the same manner, with the numbers' values.</summary>
internal readonly record struct Siblings(Provision First, int FirstNumber, Provision Second, int SecondNumber)
{
    /// <summary>The neighbours whose numbers do not follow each other.</summary>
    public static List<Siblings> Breaks(Outline outline)
    {
        var found = new List<Siblings>();
        Add(found, outline.Roots);
        for (var i = 0; i < outline.Count; i++)
            Add(found, outline[i].Provision.Children);
        return found;
    }

    private static void Add(List<Siblings> found, ImmutableArray<Provision> list)
    {
        for (var i = 1; i < list.Length; i++)
            if (Value(list[i - 1].Number) is { } first && Value(list[i].Number) is { } second && second != first + 1 && IsArabic(list[i - 1]) == IsArabic(list[i]))
                found.Add(new Siblings(list[i - 1], first, list[i], second));
    }

    private static bool IsArabic(Provision provision) => char.IsAsciiDigit(provision.Number[0]);

    private static int? Value(string number)
    {
        var last = number.AsSpan(number.LastIndexOf('.') + 1);
        return last.Length > 0 && Numerals.Read(last, 0, out var value, out _) == last.Length && value is > 0 and < 10_000 ? (int)value : null;
    }
}
