using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>Short names of units for a table that groups by unit: one that is no more says who came after it.</summary>
internal static class UnitNames
{
    public static async Task<Dictionary<Guid, string>> ReadAsync(IDirectory directory, DateOnly today, CancellationToken cancel)
    {
        var units = await directory.UnitsAsync(cancel);
        var names = units.ToDictionary(u => u.Id, u => u.ShortName);
        var ended = units.Where(u => u.EndedOn <= today).ToDictionary(u => u.Id, u => u.EndedOn);
        if (ended.Count == 0)
            return names;
        var shown = new Dictionary<Guid, string>(names);
        foreach (var heirs in (await directory.SuccessionsAsync(cancel)).Where(s => ended.GetValueOrDefault(s.FromId) == s.On).GroupBy(s => s.FromId))
            shown[heirs.Key] = $"{names[heirs.Key]} → {string.Join('、', heirs.Select(h => names.GetValueOrDefault(h.ToId, "—")))}";
        return shown;
    }
}
