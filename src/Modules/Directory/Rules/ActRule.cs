namespace Luodi.Modules.Directory.Rules;

/// <summary>Nothing happens to a unit or a body without the document it follows and the reason.</summary>
internal static class ActRule
{
    /// <returns>Null when both are there. As an outcome, so that an act can go on after it.</returns>
    public static Outcome<Guid>? Refuse(string? basis, string? reason) =>
        (NameRule.Refuse(basis, 200, "Basis") ?? NameRule.Refuse(reason, 400, "Reason")) is { } refusal ? (Outcome<Guid>?)(Outcome<Guid>)refusal : null;
}
