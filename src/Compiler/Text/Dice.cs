namespace Luodi.Compiler.Text;

/// <summary>Likeness of two sets, after Dice: twice what they have in common over what they have together.</summary>
internal static class Dice
{
    /// <param name="left">Sorted; what stands twice counts twice.</param>
    /// <param name="right">Sorted.</param>
    /// <returns>1 for the same, also for two empty sets; 0 for nothing in common.</returns>
    public static double Of(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.Length == right.Length ? 1 : 0;
        var (i, j, common) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
            if (left[i] == right[j])
                (i, j, common) = (i + 1, j + 1, common + 1);
            else if (left[i] < right[j])
                i++;
            else
                j++;
        return 2.0 * common / (left.Length + right.Length);
    }
}
