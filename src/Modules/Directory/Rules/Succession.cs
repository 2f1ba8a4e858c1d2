namespace Luodi.Modules.Directory.Rules;

/// <summary>Who has the work of a unit today: the unit itself, or who came after it, and after them.</summary>
internal static class Succession
{
    public readonly record struct Step(Guid FromId, Guid ToId, DateOnly On);

    /// <param name="endedOn">The end of a unit that is no more; null for one that is there.</param>
    /// <param name="steps">Successions of units that ended. A unit ends once, and its heirs end later or never: the way is never a circle.</param>
    public static IReadOnlyList<Guid> Now(Guid unitId, Func<Guid, DateOnly?> endedOn, ILookup<Guid, Step> steps)
    {
        var (found, seen, open) = (new List<Guid>(), new HashSet<Guid>(), new Queue<Guid>([unitId]));
        while (open.TryDequeue(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (endedOn(at) is not { } end)
                found.Add(at);
            else
                foreach (var step in steps[at].Where(s => s.On == end))
                    open.Enqueue(step.ToId);
        }
        return found;
    }
}
