using System.Collections.Immutable;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>Finds a sentence by a place in it.</summary>
internal static class OutlineSearch
{
    private const int ShownLength = 120;

    /// <summary>The sentence at a place, shortened for a list.</summary>
    public static string SentenceAt(string text, ImmutableArray<OutlineSentence> sentences, int place)
    {
        var (low, high) = (0, sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low < sentences.Length ? Shown(text, sentences[low]) : "";
    }

    public static string Shown(string text, OutlineSentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.End - sentence.Start).Trim();
        return words.Length <= ShownLength ? words.ToString() : string.Concat(words[..(ShownLength - 1)], "…");
    }
}
