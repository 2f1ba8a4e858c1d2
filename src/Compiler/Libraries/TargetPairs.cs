using System.Runtime.InteropServices;
using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>
/// 目标配对: pairs of targets that measure the same thing and can contradict each other. Targets with the same key are walked once; each is held
/// against one reference, never against all, so the pairs are at most a few times as many as the targets.
/// </summary>
internal sealed class TargetPairs
{
    private const int MostReferences = 8;

    private readonly Library _library;
    private readonly Relations _relations;
    private readonly TargetRecord[] _sorted;

    public TargetPairs(Library library, Relations relations)
    {
        (_library, _relations) = (library, relations);
        _sorted = [.. library.Targets];
        Array.Sort(_sorted, ByKeyThenTime);
    }

    /// <summary>A target of a place and the earliest one of the same place, in another document or article, for the same day.</summary>
    public IEnumerable<(TargetRecord Own, TargetRecord Other)> SameDay()
    {
        foreach (var group in Groups())
        {
            var first = new Dictionary<(string, PolicyLevel, int), TargetRecord>();
            foreach (var target in group)
                if (PlaceOf(target) is { } place && !first.TryAdd((place.Place, place.Level, target.Due), target))
                {
                    _library.Compared++;
                    var other = first[(place.Place, place.Level, target.Due)];
                    if (!_relations.AreVersions(target.Mention.Document, other.Mention.Document))
                        yield return (target, other);
                }
        }
    }

    /// <summary>A target and the earliest one of another document of the same place with the same value for another day, where neither document names both days.</summary>
    public IEnumerable<(TargetRecord Own, TargetRecord Other)> SameValue()
    {
        foreach (var group in Groups())
        {
            var first = new Dictionary<(string, PolicyLevel, decimal), TargetRecord>();
            var perDocument = new Dictionary<int, int>();
            foreach (var target in group)
                CollectionsMarshal.GetValueRefOrAddDefault(perDocument, target.Mention.Document, out _)++;
            foreach (var target in group)
            {
                // A document with several dates for one indicator describes a path; meeting it at one point is no contradiction.
                if (target.Due == 0 || perDocument[target.Mention.Document] > 1 || PlaceOf(target) is not { } place || first.TryAdd((place.Place, place.Level, target.Value), target))
                    continue;
                _library.Compared++;
                var other = first[(place.Place, place.Level, target.Value)];
                if (other.Due != target.Due && other.Mention.Document != target.Mention.Document && !_relations.AreVersions(target.Mention.Document, other.Mention.Document))
                    yield return (target, other);
            }
        }
    }

    /// <summary>A target and what a document above its own says of the same thing, for the same day or the next one.</summary>
    public IEnumerable<(TargetRecord Lower, TargetRecord Upper)> BelowAndAbove()
    {
        foreach (var group in Groups())
        {
            var byDocument = new Dictionary<int, List<TargetRecord>>();
            var byPlace = new Dictionary<string, List<TargetRecord>>(StringComparer.Ordinal);
            foreach (var target in group)
            {
                Keep(byDocument, target.Mention.Document, target);
                if (_library.Documents[target.Mention.Document] is { Level: not PolicyLevel.Unknown } document)
                    Keep(byPlace, document.Level == PolicyLevel.National ? "" : document.Place, target);
            }

            if (byDocument.Count < 2)
                continue;
            foreach (var target in group)
                if (Upper(target, byDocument, byPlace) is { } upper)
                    yield return (target, upper);
        }
    }

    private TargetRecord? Upper(TargetRecord lower, Dictionary<int, List<TargetRecord>> byDocument, Dictionary<string, List<TargetRecord>> byPlace)
    {
        var document = _library.Documents[lower.Mention.Document];
        if (document.Level is PolicyLevel.Unknown or PolicyLevel.National)
            return null;
        foreach (var above in _relations.Above(document.Index))
            if (byDocument.TryGetValue(above, out var records) && Nearest(lower, records, document.Level) is { } cited)
                return cited;
        foreach (var place in _relations.PlacesAbove(document.Index).Append(""))
            if (place != document.Place && byPlace.TryGetValue(place, out var records) && Nearest(lower, records, document.Level) is { } found)
                return found;
        return null;
    }

    /// <summary>For the same day, else for the next day after it, else for no day.</summary>
    private TargetRecord? Nearest(TargetRecord lower, List<TargetRecord> upper, PolicyLevel level)
    {
        TargetRecord? best = null;
        foreach (var candidate in upper)
        {
            _library.Compared++;
            if (_library.Documents[candidate.Mention.Document].Level >= level)
                continue;
            var distance = Distance(lower, candidate);
            if (distance >= 0 && (best is not { } known || distance < Distance(lower, known)))
                best = candidate;
        }

        return best;
    }

    private static int Distance(TargetRecord lower, TargetRecord upper) =>
        lower.Due == 0 || upper.Due == 0 ? int.MaxValue : upper.Due >= lower.Due ? upper.Due - lower.Due : -1;

    /// <summary>The latest few stand for all: a place has few documents in force on one indicator.</summary>
    private static void Keep<T>(Dictionary<T, List<TargetRecord>> lists, T key, TargetRecord target) where T : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= new List<TargetRecord>(1);
        if (list.Count == MostReferences)
            list.RemoveAt(0);
        list.Add(target);
    }

    private (string Place, PolicyLevel Level)? PlaceOf(TargetRecord target) =>
        _library.Documents[target.Mention.Document] is { Place.Length: > 0 } document ? (document.Place, document.Level) : null;

    private IEnumerable<ArraySegment<TargetRecord>> Groups()
    {
        for (var start = 0; start < _sorted.Length;)
        {
            var end = start + 1;
            while (end < _sorted.Length && _sorted[end].Key == _sorted[start].Key)
                end++;
            if (end > start + 1)
                yield return new ArraySegment<TargetRecord>(_sorted, start, end - start);
            start = end;
        }
    }

    private int ByKeyThenTime(TargetRecord left, TargetRecord right)
    {
        if (left.Key != right.Key)
            return left.Key.CompareTo(right.Key);
        var (one, other) = (left.Mention.Document, right.Mention.Document);
        if (one == other)
            return left.Mention.Start.CompareTo(right.Mention.Start);
        return _library.Documents[one].Day != _library.Documents[other].Day ? _library.Documents[one].Day.CompareTo(_library.Documents[other].Day) : one.CompareTo(other);
    }
}
