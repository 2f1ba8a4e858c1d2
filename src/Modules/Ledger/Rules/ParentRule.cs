namespace Luodi.Modules.Ledger.Rules;

/// <summary>上级清单: lists form a tree, so no list stands above itself.</summary>
internal static class ParentRule
{
    /// <param name="parentOf">Every list with its parent, as stored.</param>
    public static bool WouldCircle(Guid listId, Guid? parentId, IReadOnlyDictionary<Guid, Guid?> parentOf)
    {
        var seen = new HashSet<Guid>();
        for (var above = parentId; above is { } id; above = parentOf.GetValueOrDefault(id))
            if (id == listId || !seen.Add(id))
                return true;
        return false;
    }
}
