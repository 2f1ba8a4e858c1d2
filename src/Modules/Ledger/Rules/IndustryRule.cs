namespace Luodi.Modules.Ledger.Rules;

/// <summary>产业归类 by the words of the headings above a sentence, the innermost first.</summary>
internal static class IndustryRule
{
    public sealed record Candidate(Guid Id, IReadOnlyList<string> Words);

    /// <returns>Null when no heading tells, or one tells two industries by words of equal length.</returns>
    public static Guid? Match(IReadOnlyList<string> path, IReadOnlyList<Candidate> industries)
    {
        foreach (var heading in path.Reverse())
        {
            var hits = industries
                .Select(i => (i.Id, Length: i.Words.Where(w => heading.Contains(w, StringComparison.Ordinal)).Select(w => w.Length).DefaultIfEmpty().Max()))
                .Where(h => h.Length > 0)
                .ToList();
            if (hits.Count == 0)
                continue;
            var longest = hits.Max(h => h.Length);
            var best = hits.Where(h => h.Length == longest).ToList();
            return best.Count == 1 ? best[0].Id : null;
        }
        return null;
    }
}
