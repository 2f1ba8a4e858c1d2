using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>版本比对: two versions of a document beside each other: what became of every article, and what that does to the commitments.</summary>
public static class DocumentComparison
{
    /// <summary>The documents of two texts, paired by title and then by their order.</summary>
    public static ImmutableArray<DocumentDifference> Of(Compilation old, Compilation other)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(other);
        var free = other.Documents.ToList();
        var partners = new PolicyDocument?[old.Documents.Length];
        for (var i = 0; i < partners.Length; i++)
            if (free.Find(d => d.Title == old.Documents[i].Title) is { } same)
                Take(i, same);
        for (var i = 0; i < partners.Length; i++)
            if (partners[i] is null && free.Count > 0)
                Take(i, free[0]);
        return [.. old.Documents.Select((d, i) => Of(d, old.Text, partners[i], other.Text)), .. free.Select(d => Of(null, old.Text, d, other.Text))];

        void Take(int index, PolicyDocument partner)
        {
            partners[index] = partner;
            free.Remove(partner);
        }
    }

    /// <summary>Exchanging the versions gives the same pairs with added and dropped exchanged.</summary>
    public static DocumentDifference Of(PolicyDocument? old, SourceText oldText, PolicyDocument? other, SourceText newText)
    {
        ArgumentNullException.ThrowIfNull(oldText);
        ArgumentNullException.ThrowIfNull(newText);
        var (left, right) = (ArticleReader.Read(old, oldText), ArticleReader.Read(other, newText));
        // Ties are broken by order; reckoning always from the same side makes both directions agree.
        var turned = string.CompareOrdinal(oldText.Content, newText.Content) > 0;
        var (pairs, moved) = turned ? Pairs(right, left) : Pairs(left, right);
        var links = pairs.Select((p, i) => (Old: turned ? p.New : p.Old, New: turned ? p.Old : p.New, Moved: moved[i])).ToList();
        var articles = Articles(links, left, oldText, right, newText);
        var byArticle = turned
            ? links.Select(l => (right[l.New].Commitments, left[l.Old].Commitments)).ToList()
            : links.Select(l => (left[l.Old].Commitments, right[l.New].Commitments)).ToList();
        var (oldPaired, newPaired) = (links.Select(l => l.Old).ToHashSet(), links.Select(l => l.New).ToHashSet());
        var gone = left.Where((_, i) => !oldPaired.Contains(i)).SelectMany(s => s.Commitments).ToList();
        var come = right.Where((_, i) => !newPaired.Contains(i)).SelectMany(s => s.Commitments).ToList();
        var matched = (turned ? CommitmentMatcher.Match(byArticle, come, gone) : CommitmentMatcher.Match(byArticle, gone, come)).Select(p => turned ? (Old: p.New, New: p.Old) : (p.Old, p.New)).ToList();
        return new DocumentDifference(old, other, articles, Commitments(matched, old, other));
    }

    private static (List<(int Old, int New)> Pairs, bool[] Moved) Pairs(List<Side> left, List<Side> right)
    {
        var toRight = ArticleMatcher.Match(left, right);
        var pairs = toRight.Select((to, from) => (Old: from, New: to)).Where(p => p.New >= 0).ToList();
        return (pairs, [.. LongestRun.Of([.. pairs.Select(p => p.New)]).Select(kept => !kept)]);
    }

    private static ImmutableArray<ArticleChange> Articles(List<(int Old, int New, bool Moved)> links, List<Side> left, SourceText oldText, List<Side> right, SourceText newText)
    {
        var byNew = links.ToDictionary(l => l.New);
        var byOld = links.ToDictionary(l => l.Old);
        var changes = ImmutableArray.CreateBuilder<ArticleChange>(left.Count + right.Count);
        var next = 0;
        Dropped(0);
        for (var i = 0; i < right.Count; i++)
            if (byNew.TryGetValue(i, out var link))
            {
                changes.Add(Paired(left[link.Old], right[i], link.Moved, oldText, newText));
                if (!link.Moved)
                    Dropped(link.Old + 1);
            }
            else
                changes.Add(new ArticleChange(ChangeKind.Added, null, right[i].Article, SentenceMatcher.Match(null, oldText, right[i], newText)));
        Dropped(left.Count);
        return changes.ToImmutable();

        // What was dropped stands behind the last article before it that stayed in its place.
        void Dropped(int from)
        {
            next = Math.Max(next, from);
            for (; next < left.Count && !(byOld.TryGetValue(next, out var link) && !link.Moved); next++)
                if (!byOld.ContainsKey(next))
                    changes.Add(new ArticleChange(ChangeKind.Dropped, left[next].Article, null, SentenceMatcher.Match(left[next], oldText, null, newText)));
        }
    }

    private static ArticleChange Paired(Side old, Side other, bool moved, SourceText oldText, SourceText newText)
    {
        var same = old.Words == other.Words;
        var kind = (same, moved) switch
        {
            (true, false) => ChangeKind.Same,
            (true, true) => ChangeKind.Moved,
            (false, false) => ChangeKind.Changed,
            (false, true) => ChangeKind.MovedAndChanged,
        };
        return new ArticleChange(kind, old.Article, other.Article, same ? [] : SentenceMatcher.Match(old, oldText, other, newText));
    }

    private static ImmutableArray<CommitmentChange> Commitments(List<(Commitment Old, Commitment New)> matched, PolicyDocument? old, PolicyDocument? other)
    {
        var known = new HashSet<Commitment>(matched.SelectMany(m => (Commitment[])[m.Old, m.New]), ReferenceEqualityComparer.Instance);
        var changes = new List<(int Place, int Side, CommitmentChange Change)>();
        foreach (var (before, after) in matched)
            if (FieldReader.Changes(before, after) is { IsEmpty: false } fields)
                changes.Add((after.Span.Start, 1, new CommitmentChange(ChangeKind.Changed, before, after, fields)));
        changes.AddRange((other?.Commitments ?? []).Where(c => !known.Contains(c)).Select(c => (c.Span.Start, 1, new CommitmentChange(ChangeKind.Added, null, c, []))));
        changes.AddRange((old?.Commitments ?? []).Where(c => !known.Contains(c)).Select(c => (c.Span.Start, 0, new CommitmentChange(ChangeKind.Dropped, c, null, []))));
        return [.. changes.OrderBy(c => c.Place).ThenBy(c => c.Side).Select(c => c.Change)];
    }
}
