using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>语句对齐: sentence beside sentence within an article. Sentences that stand once on both sides hold the rest in place; between them likeness decides.</summary>
internal static class SentenceMatcher
{
    /// <summary>Beyond this many pairs between two fixed sentences nothing is tried: what stood there was replaced as a whole.</summary>
    private const int MostTried = 2500;

    private const double Alike = 0.35;

    public static ImmutableArray<SentenceChange> Match(Side? old, SourceText oldText, Side? other, SourceText newText)
    {
        var (left, right) = (Cut(old, oldText), Cut(other, newText));
        var rows = ImmutableArray.CreateBuilder<SentenceChange>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in Fixed(left, right).Append((left.Count, right.Count)))
        {
            Between(left, i, a, right, j, b, rows);
            if (a < left.Count)
                rows.Add(new SentenceChange(ChangeKind.Same, left[a].Span, right[b].Span));
            (i, j) = (a + 1, b + 1);
        }

        return rows.ToImmutable();
    }

    /// <summary>Pairs of equal sentences that stand once on each side and keep their order.</summary>
    private static List<(int Left, int Right)> Fixed(List<Part> left, List<Part> right)
    {
        var once = right.Select((s, i) => (s.Words, i)).GroupBy(s => s.Words, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var twice = left.GroupBy(s => s.Words, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var pairs = new List<(int Left, int Right)>();
        for (var i = 0; i < left.Count; i++)
            if (!twice.Contains(left[i].Words) && once.TryGetValue(left[i].Words, out var found))
                pairs.Add((i, found));
        var kept = LongestRun.Of([.. pairs.Select(p => p.Right)]);
        return [.. pairs.Where((_, i) => kept[i])];
    }

    private static void Between(List<Part> left, int from, int to, List<Part> right, int start, int end, ImmutableArray<SentenceChange>.Builder rows)
    {
        var (m, n) = (to - from, end - start);
        var best = (long)m * n is > 0 and <= MostTried ? Likest(left, from, m, right, start, n) : null;
        var (i, j) = (0, 0);
        while (i < m || j < n)
        {
            var likeness = best is not null && i < m && j < n ? Likeness(left[from + i], right[start + j]) : 0;
            if (best is not null && i < m && j < n && likeness >= Alike && best[i, j] <= best[i + 1, j + 1] + likeness + 1e-9)
            {
                rows.Add(new SentenceChange(likeness >= 1 && left[from + i].Words == right[start + j].Words ? ChangeKind.Same : ChangeKind.Changed, left[from + i].Span, right[start + j].Span));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < m && (j >= n || best is null || best[i + 1, j] >= best[i, j + 1]))
                rows.Add(new SentenceChange(ChangeKind.Dropped, left[from + i++].Span, null));
            else
                rows.Add(new SentenceChange(ChangeKind.Added, null, right[start + j++].Span));
        }
    }

    /// <summary>The greatest likeness that can be had from each place on (after Needleman and Wunsch, without a price for gaps).</summary>
    private static double[,] Likest(List<Part> left, int from, int m, List<Part> right, int start, int n)
    {
        var best = new double[m + 1, n + 1];
        for (var i = m - 1; i >= 0; i--)
            for (var j = n - 1; j >= 0; j--)
            {
                var likeness = Likeness(left[from + i], right[start + j]);
                best[i, j] = Math.Max(likeness >= Alike ? best[i + 1, j + 1] + likeness : 0, Math.Max(best[i + 1, j], best[i, j + 1]));
            }

        return best;
    }

    private static double Likeness(Part left, Part right) => left.Words == right.Words ? 1 : Math.Min(0.999, Dice.Of(left.Pairs, right.Pairs));

    private static List<Part> Cut(Side? side, SourceText text)
    {
        var parts = new List<Part>();
        if (side is null)
            return parts;
        var whole = side.Article.Span;
        for (var start = whole.Start; start < whole.End;)
        {
            var stop = text.Content.AsSpan(start, whole.End - start).IndexOfAny('。', '；', '\n');
            var end = stop < 0 ? whole.End : start + stop + 1;
            var trimmed = Trimmed(text, start, end);
            if (!trimmed.IsEmpty)
            {
                // The first begins with the article's number, which is compared with nothing.
                var words = Words.Of(text[trimmed]);
                words = parts.Count == 0 ? words[Math.Min(words.Length, side.NumberLength)..] : words;
                parts.Add(new Part(trimmed, words, Words.PairsOf(words)));
            }

            start = end;
        }

        return parts;
    }

    private static TextSpan Trimmed(SourceText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private sealed record Part(TextSpan Span, string Words, uint[] Pairs);
}
