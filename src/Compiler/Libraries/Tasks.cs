using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>任务签名: the pairs of characters of a task's words as hashes, few of which stand for all (MinHash), so that like tasks meet in a table.</summary>
internal static class Tasks
{
    /// <summary>Shorter tasks (抓好落实) are the same everywhere.</summary>
    public const int Shortest = 10;

    public const int Bands = 5;

    private const int LongestRead = 200;

    private const double Alike = 0.82;

    /// <summary>The sorted hashes of the character pairs, without place names' heads and marks.</summary>
    public static uint[] PairsOf(string action)
    {
        var pairs = new HashSet<uint>();
        var before = '\0';
        var read = 0;
        foreach (var raw in action)
        {
            var c = DenseText.Fold(raw);
            if (!char.IsLetterOrDigit(c))
                continue;
            if (before != '\0')
                pairs.Add(((uint)before << 16) | c);
            before = c;
            if (++read == LongestRead)
                break;
        }

        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Two smallest of the pairs under each of several hashes: like tasks agree in at least one band.</summary>
    public static void Sign(uint[] pairs, Span<ulong> bands)
    {
        for (var band = 0; band < Bands; band++)
        {
            var (first, second) = (ulong.MaxValue, ulong.MaxValue);
            foreach (var pair in pairs)
            {
                first = Math.Min(first, Hashes.Of((ulong)band * 2 + 1, pair));
                second = Math.Min(second, Hashes.Of((ulong)band * 2 + 2, pair));
            }

            bands[band] = Hashes.Of(first, second) ^ (ulong)band;
        }
    }

    /// <summary>A task without words is like no other.</summary>
    public static bool AreAlike(uint[] left, uint[] right) => left.Length > 0 && right.Length > 0 && Dice.Of(left, right) >= Alike;
}
