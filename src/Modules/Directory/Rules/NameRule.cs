namespace Luodi.Modules.Directory.Rules;

/// <summary>A name is there, and is no longer than its column.</summary>
internal static class NameRule
{
    /// <returns>Null when the name will do.</returns>
    public static Refusal? Refuse(string? name, int longest, string field) =>
        string.IsNullOrWhiteSpace(name) ? new(RefusalKind.Invalid, "directory.name-missing", field)
        : name.Trim().Length > longest ? new(RefusalKind.Invalid, "directory.name-too-long", field, longest)
        : null;
}
