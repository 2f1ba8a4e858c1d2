using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>比对用字: a text as it is compared: blanks left out, full width folded; and its pairs of characters, by which likeness is measured.</summary>
internal static class Words
{
    private const int LongestRead = 4000;

    public static string Of(ReadOnlySpan<char> text)
    {
        var words = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (c != '\n' && !DenseText.IsBlank(c))
                words.Append(DenseText.Fold(c));
        return words.ToString();
    }

    /// <summary>Sorted, each once. Of a very long text the beginning stands for all.</summary>
    public static uint[] PairsOf(string words)
    {
        var pairs = new HashSet<uint>();
        for (var i = 1; i < words.Length && i < LongestRead; i++)
            pairs.Add(((uint)words[i - 1] << 16) | words[i]);
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
