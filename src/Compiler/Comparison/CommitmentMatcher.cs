using Luodi.Compiler.Commitments;

using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>承诺对齐: which commitment of the new version an old one has become: the same kind about the same thing, in the same article first.</summary>
internal static class CommitmentMatcher
{
    /// <summary>More pairs than this in one article are matched by their names alone.</summary>
    private const int MostTried = 2500;

    private const double Alike = 0.45;

    /// <summary>Pairs, each commitment in at most one.</summary>
    /// <param name="gone">Commitments of articles that have no partner.</param>
    /// <param name="come">The same of the other version.</param>
    public static List<(Commitment Old, Commitment New)> Match(IReadOnlyList<(List<Commitment> Old, List<Commitment> New)> articles, IReadOnlyList<Commitment> gone, IReadOnlyList<Commitment> come)
    {
        var pairs = new List<(Commitment, Commitment)>();
        var (oldLeft, newLeft) = (gone.ToList(), come.ToList());
        foreach (var (old, other) in articles)
        {
            var (left, right) = (old.ToList(), other.ToList());
            ByKey(left, right, pairs, c => c.Quote);
            ByKey(left, right, pairs, NameOf);
            ByLikeness(left, right, pairs);
            oldLeft.AddRange(left);
            newLeft.AddRange(right);
        }

        // Across articles only what it is about counts: （责任单位：市科技局） is the same words under many tasks.
        ByKey(oldLeft, newLeft, pairs, NameOf);
        return pairs;
    }

    /// <summary>What a commitment is about.</summary>
    public static string NameOf(Commitment commitment) => commitment switch
    {
        Target target => Words.Of(target.Indicator),
        Duty duty => Words.Of(duty.Action),
        Cadence cadence => Words.Of(cadence.Activity),
        Incentive incentive => Words.Of(incentive.Who) + "→" + Words.Of(incentive.Benefit),
        Citation citation => citation.DocumentNumber ?? Words.Of(citation.Title ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    private static void ByKey(List<Commitment> old, List<Commitment> other, List<(Commitment, Commitment)> pairs, Func<Commitment, string> key)
    {
        var free = new Dictionary<(Type, string), Queue<Commitment>>();
        foreach (var commitment in other)
        {
            var name = (commitment.GetType(), key(commitment));
            if (!free.TryGetValue(name, out var queue))
                free.Add(name, queue = new Queue<Commitment>());
            queue.Enqueue(commitment);
        }

        var taken = new HashSet<Commitment>(ReferenceEqualityComparer.Instance);
        foreach (var commitment in old)
            if (key(commitment) is { Length: > 0 } word && free.TryGetValue((commitment.GetType(), word), out var queue) && queue.TryDequeue(out var found))
            {
                pairs.Add((commitment, found));
                taken.Add(commitment);
                taken.Add(found);
            }

        old.RemoveAll(taken.Contains);
        other.RemoveAll(taken.Contains);
    }

    private static void ByLikeness(List<Commitment> old, List<Commitment> other, List<(Commitment, Commitment)> pairs)
    {
        if ((long)old.Count * other.Count is 0 or > MostTried)
            return;
        var (left, right) = (old.Select(c => Words.PairsOf(Words.Of(c.Quote))).ToList(), other.Select(c => Words.PairsOf(Words.Of(c.Quote))).ToList());
        var likes = new List<(double Likeness, int Old, int New)>();
        for (var i = 0; i < old.Count; i++)
            for (var j = 0; j < other.Count; j++)
                if (old[i].GetType() == other[j].GetType() && Dice.Of(left[i], right[j]) is var likeness and >= Alike)
                    likes.Add((likeness, i, j));
        var (oldTaken, newTaken) = (new bool[old.Count], new bool[other.Count]);
        foreach (var (_, i, j) in likes.OrderByDescending(l => l.Likeness).ThenBy(l => l.Old).ThenBy(l => l.New))
            if (!oldTaken[i] && !newTaken[j])
            {
                (oldTaken[i], newTaken[j]) = (true, true);
                pairs.Add((old[i], other[j]));
            }

        var (o, n) = (0, 0);
        old.RemoveAll(_ => oldTaken[o++]);
        other.RemoveAll(_ => newTaken[n++]);
    }
}
