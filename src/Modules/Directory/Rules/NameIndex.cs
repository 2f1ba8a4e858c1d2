using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Rules;

/// <summary>Which unit a document means by a name. Spaces inside a name do not count: line wrapping leaves them there.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, Unit?> _byName;

    public NameIndex(IEnumerable<Unit> units) =>
        _byName = units.SelectMany(u => u.AllNames().Select(WithoutSpaces).Distinct(StringComparer.Ordinal), (unit, name) => (unit, name))
            .GroupBy(x => x.name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.Single().unit : null, StringComparer.Ordinal);

    /// <returns>Null when no unit goes by the name, or more than one does.</returns>
    public Unit? Find(string name) => _byName.GetValueOrDefault(WithoutSpaces(name));

    private static string WithoutSpaces(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
