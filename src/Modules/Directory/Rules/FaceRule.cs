using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Rules;

/// <summary>Names that are there and fit, and codes without a wrong character.</summary>
internal static class FaceRule
{
    /// <returns>Null when the face will do.</returns>
    public static Refusal? Refuse(UnitFace face, string? parentCode) =>
        NameRule.Refuse(face.Code, 18, nameof(UnitFace.Code)) ?? NameRule.Refuse(face.Name, 100, nameof(UnitFace.Name)) ?? NameRule.Refuse(face.ShortName, 60, nameof(UnitFace.ShortName))
        ?? UnitCode.Refuse(face.Code, face.Level, face.Kind, parentCode, nameof(UnitFace.Code))
        ?? (face.CreditCode is { } credit ? CreditCode.Refuse(credit, nameof(UnitFace.CreditCode)) : null);
}
