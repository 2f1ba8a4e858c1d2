namespace Luodi.Compiler.Comparison;

/// <summary>最长递增: which of a row of places keep their order; what does not has been moved.</summary>
internal static class LongestRun
{
    /// <summary>True for the members of one longest increasing subsequence, in n log n.</summary>
    public static bool[] Of(IReadOnlyList<int> places)
    {
        var (tails, before) = (new List<int>(), new int[places.Count]);
        for (var i = 0; i < places.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (places[tails[middle]] < places[i])
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var kept = new bool[places.Count];
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
            kept[at] = true;
        return kept;
    }
}
