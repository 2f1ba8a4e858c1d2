using System.Text.RegularExpressions;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>When two names are the same: blanks and punctuation aside, by the pairs of letters they share.</summary>
internal static partial class Sameness
{
    /// <summary>Dice's coefficient of the two names' pairs of letters: 1 when they are the same.</summary>
    public static double OfNames(string? a, string? b)
    {
        var (x, y) = (Plain(a), Plain(b));
        if (x == y)
            return 1;
        if (x.Length == 0 || y.Length == 0)
            return 0;
        var (first, rest) = (Pairs(x), Pairs(y));
        var total = first.Count + rest.Count;
        return 2.0 * first.Count(rest.Remove) / total;
    }

    /// <summary>Joined names taken apart, so that only the names count.</summary>
    public static HashSet<string> Apart(IEnumerable<string> names) => [.. names.SelectMany(n => Joint().Split(n)).Select(Plain).Where(n => n.Length > 0)];

    public static string Plain(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && !"，,、。；;：:∶“”\"'（）()[]【】《》〔〕".Contains(c, StringComparison.Ordinal))).Replace("％", "%", StringComparison.Ordinal).Replace("‱", "万分之", StringComparison.Ordinal);

    private static List<string> Pairs(string name) => name.Length < 2 ? [name] : [.. Enumerable.Range(0, name.Length - 1).Select(i => name.Substring(i, 2))];

    [GeneratedRegex("[、,，]|(?<=..)[和及与](?=..)")]
    private static partial Regex Joint();
}
