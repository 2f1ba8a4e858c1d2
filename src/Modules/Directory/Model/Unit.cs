using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Model;

/// <summary>单位: an office, a district, a street, a park, an enterprise.</summary>
internal sealed class Unit : Record
{
    private Unit() { }

    public Unit(Guid id, string code, string name, string shortName, UnitLevel level, Guid? parentId, IEnumerable<string> aliases, string? creditCode)
    {
        (Id, Code, Name, ShortName, Level, ParentId, CreditCode) = (id, code, name, shortName, level, parentId, creditCode);
        Aliases = string.Join('\n', aliases.Select(a => a.Trim()).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal));
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    public UnitLevel Level { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Other names it goes by in documents, one a line.</summary>
    public string Aliases { get; private set; } = "";

    /// <summary>统一社会信用代码; divisions have none.</summary>
    public string? CreditCode { get; private set; }

    public IEnumerable<string> AllNames() => [Name, ShortName, .. Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
