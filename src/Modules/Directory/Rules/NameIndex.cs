using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Rules;

/// <summary>Which unit a document means by a name. Spaces inside a name do not count: line wrapping leaves them there.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, UnitVersion?> _byName;

    /// <param name="units">Versions of one day, or of many: a unit that bore a name twice still bears it alone.</param>
    public NameIndex(IEnumerable<UnitVersion> units) =>
        _byName = units.SelectMany(u => u.AllNames().Select(WithoutSpaces).Distinct(StringComparer.Ordinal), (unit, name) => (unit, name))
            .GroupBy(x => x.name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(x => x.unit.UnitId).Distinct().Count() == 1 ? g.MaxBy(x => x.unit.From).unit : null, StringComparer.Ordinal);

    /// <returns>Null when no unit goes by the name, or more than one does.</returns>
    public UnitVersion? Find(string name) => _byName.GetValueOrDefault(WithoutSpaces(name));

    private static string WithoutSpaces(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
