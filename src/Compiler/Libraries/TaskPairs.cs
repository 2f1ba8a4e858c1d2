namespace Luodi.Compiler.Libraries;

/// <summary>任务配对: like tasks of different documents. Tasks of one scope that share a part of their signature are held against each other, a few of them.</summary>
internal static class TaskPairs
{
    /// <summary>A bucket with this many unlike tasks holds formulas; more of them are not looked at.</summary>
    private const int MostInBucket = 4;

    /// <summary>Tasks of documents of one place and level, neither of which names the other; the later one first.</summary>
    public static IEnumerable<(DutyRecord Own, DutyRecord Other)> OfOnePlace(LibraryView view)
    {
        var library = view.Library;
        var entries = new List<(ulong Scope, int Duty)>(library.Duties.Count);
        for (var i = 0; i < library.Duties.Count; i++)
            if (library.Documents[library.Duties[i].Mention.Document] is { Place.Length: > 0 } document)
                entries.Add((Hashes.Of(Hashes.Of(document.Place), (ulong)document.Level), i));
        return Meet(library, entries, (one, other) => one.Mention.Document != other.Mention.Document && !view.Relations.AreVersions(one.Mention.Document, other.Mention.Document)
            && !view.Relations.Cites(one.Mention.Document, other.Mention.Document) && !view.Relations.Cites(other.Mention.Document, one.Mention.Document));
    }

    /// <summary>A task and a like one of a document above that its own document names.</summary>
    public static IEnumerable<(DutyRecord Lower, DutyRecord Upper)> BelowAndAbove(LibraryView view)
    {
        var (library, relations) = (view.Library, view.Relations);
        var entries = new List<(ulong Scope, int Duty)>();
        for (var i = 0; i < library.Duties.Count; i++)
        {
            var document = library.Duties[i].Mention.Document;
            if (relations.IsAbove(document))
                entries.Add(((ulong)document, i));
            foreach (var above in relations.Above(document))
                entries.Add(((ulong)above, i));
        }

        foreach (var (own, other) in Meet(library, entries, (one, other) => IsAbove(one, other) || IsAbove(other, one)))
            yield return IsAbove(own, other) ? (own, other) : (other, own);

        bool IsAbove(DutyRecord lower, DutyRecord upper) => relations.Above(lower.Mention.Document).Contains(upper.Mention.Document);
    }

    /// <summary>Band by band, tasks with the same scope and signature side by side; each is given the first it meets.</summary>
    private static IEnumerable<(DutyRecord, DutyRecord)> Meet(Library library, List<(ulong Scope, int Duty)> entries, Func<DutyRecord, DutyRecord, bool> related)
    {
        var signs = Signs(library);
        var met = new Dictionary<int, int>();
        for (var band = 0; band < Tasks.Bands; band++)
        {
            var sorted = entries.Select(e => (Key: Hashes.Of(e.Scope, signs[e.Duty * Tasks.Bands + band]), e.Duty)).ToArray();
            Array.Sort(sorted);
            for (var start = 0; start < sorted.Length;)
            {
                var end = start + 1;
                while (end < sorted.Length && sorted[end].Key == sorted[start].Key)
                    end++;
                if (end > start + 1)
                    MeetIn(library, sorted.AsSpan(start, end - start), met, related);
                start = end;
            }
        }

        foreach (var (own, other) in met.OrderBy(m => m.Key))
            yield return (library.Duties[own], library.Duties[other]);
    }

    private static void MeetIn(Library library, ReadOnlySpan<(ulong Key, int Duty)> bucket, Dictionary<int, int> met, Func<DutyRecord, DutyRecord, bool> related)
    {
        var leaders = new List<(int Duty, uint[] Pairs)>(MostInBucket);
        foreach (var (_, duty) in bucket)
        {
            var pairs = Tasks.PairsOf(library.Words.Read(library.Duties[duty].Action));
            var known = false;
            foreach (var (leader, leaderPairs) in leaders)
            {
                library.Compared++;
                if (!Tasks.AreAlike(pairs, leaderPairs))
                    continue;
                known = true;
                if (!met.ContainsKey(duty) && related(library.Duties[duty], library.Duties[leader]))
                    met.Add(duty, leader);
                break;
            }

            if (!known && leaders.Count < MostInBucket)
                leaders.Add((duty, pairs));
        }
    }

    private static ulong[] Signs(Library library)
    {
        var signs = new ulong[library.Duties.Count * Tasks.Bands];
        for (var i = 0; i < library.Duties.Count; i++)
            Tasks.Sign(Tasks.PairsOf(library.Words.Read(library.Duties[i].Action)), signs.AsSpan(i * Tasks.Bands, Tasks.Bands));
        return signs;
    }
}
