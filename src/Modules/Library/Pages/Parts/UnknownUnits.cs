using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Pages.Parts;

/// <summary>名录里认不出的单位: a hint to the reviewer, never a refusal: a document may name whom it likes.</summary>
internal static class UnknownUnits
{
    public static async Task<IReadOnlySet<string>> InAsync(IDirectory directory, IEnumerable<ReadingFacts> facts, CancellationToken cancel)
    {
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in facts.OfType<DutyFacts>().SelectMany(d => d.LeadUnits.Concat(d.SupportUnits)).Distinct(StringComparer.Ordinal))
            if (await directory.ResolveUnitAsync(name, cancel) is null)
                unknown.Add(name);
        return unknown;
    }
}
