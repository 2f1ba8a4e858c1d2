using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Model;

/// <summary>单位的样子: by what names, codes and place a unit is known.</summary>
/// <param name="Aliases">Other names it goes by in documents.</param>
/// <param name="CreditCode">统一社会信用代码; divisions have none.</param>
internal sealed record UnitFace(
    string Code, string Name, string ShortName, UnitLevel Level, UnitKind Kind, Guid? ParentId, IReadOnlyList<string> Aliases, string? CreditCode);
