using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>
/// 条文对齐: which article of the new version an old one has become. Same words first, then same heading, then likeness, found through the rare
/// pairs of characters that both have, then same number with something in common. No step looks at all pairs.
/// </summary>
internal sealed class ArticleMatcher
{
    /// <summary>Words that stand in more articles than this tell nothing.</summary>
    private const int MostHolders = 8;

    private const int MostCandidates = 8;

    private const double Alike = 0.5;

    private const double SameNumberAlike = 0.25;

    private readonly List<Side> _old;
    private readonly List<Side> _new;
    private readonly int[] _toNew;
    private readonly bool[] _taken;

    private ArticleMatcher(List<Side> old, List<Side> other)
    {
        (_old, _new) = (old, other);
        _toNew = [.. Enumerable.Repeat(-1, old.Count)];
        _taken = new bool[other.Count];
    }

    /// <summary>For each old article the index of its new one, or −1.</summary>
    public static int[] Match(List<Side> old, List<Side> other)
    {
        var matcher = new ArticleMatcher(old, other);
        // The openings are the same thing whatever they say.
        if (old.Count > 0 && other.Count > 0)
            matcher.Join(0, 0);
        matcher.BySame(s => s.Article.Path + "\n" + s.Words);
        matcher.BySame(s => s.Words.Length > 0 ? s.Words : null);
        matcher.BySame(s => s.Article.Heading.Length > 1 ? s.Article.Heading : null);
        matcher.ByLikeness();
        matcher.ByNumber();
        return matcher._toNew;
    }

    /// <summary>Equal keys, in the order of the text: of three equal articles the first meets the first.</summary>
    private void BySame(Func<Side, string?> key)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _new.Count; i++)
            if (!_taken[i] && key(_new[i]) is { } word)
            {
                if (!free.TryGetValue(word, out var queue))
                    free.Add(word, queue = new Queue<int>());
                queue.Enqueue(i);
            }

        for (var i = 0; i < _old.Count; i++)
            if (_toNew[i] < 0 && key(_old[i]) is { } word && free.TryGetValue(word, out var queue) && queue.TryDequeue(out var found))
                Join(i, found);
    }

    private void ByLikeness()
    {
        var holders = new Dictionary<uint, List<int>>();
        for (var i = 0; i < _new.Count; i++)
            if (!_taken[i])
                foreach (var pair in _new[i].Pairs)
                {
                    if (!holders.TryGetValue(pair, out var list))
                        holders.Add(pair, list = new List<int>(1));
                    if (list.Count <= MostHolders)
                        list.Add(i);
                }

        var likes = new List<(double Likeness, int Old, int New)>();
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < _old.Count; i++)
        {
            if (_toNew[i] >= 0)
                continue;
            votes.Clear();
            foreach (var pair in _old[i].Pairs)
                if (holders.TryGetValue(pair, out var list) && list.Count <= MostHolders)
                    foreach (var holder in list)
                        votes[holder] = votes.GetValueOrDefault(holder) + 1;
            foreach (var (candidate, _) in votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(MostCandidates))
                if (Dice.Of(_old[i].Pairs, _new[candidate].Pairs) is var likeness and >= Alike)
                    likes.Add((likeness, i, candidate));
        }

        foreach (var (_, old, other) in likes.OrderByDescending(l => l.Likeness).ThenBy(l => l.Old).ThenBy(l => l.New))
            if (_toNew[old] < 0 && !_taken[other])
                Join(old, other);
    }

    private void ByNumber()
    {
        var free = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _new.Count; i++)
            if (!_taken[i])
                free.TryAdd(_new[i].Article.Path, i);
        for (var i = 0; i < _old.Count; i++)
            if (_toNew[i] < 0 && free.TryGetValue(_old[i].Article.Path, out var found) && !_taken[found] && Dice.Of(_old[i].Pairs, _new[found].Pairs) >= SameNumberAlike)
                Join(i, found);
    }

    private void Join(int old, int other)
    {
        _toNew[old] = other;
        _taken[other] = true;
    }
}
