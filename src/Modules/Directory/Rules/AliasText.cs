namespace Luodi.Modules.Directory.Rules;

/// <summary>Several names in one field.</summary>
internal static class AliasText
{
    public static IReadOnlyList<string> Split(string? text) =>
        (text ?? "").Split(['、', ',', '，', ';', '；', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
