using Luodi.Compiler.Formats;

namespace Luodi.Formats.Tests;

/// <summary>Shorthand for what a file was read as.</summary>
internal static class Reading
{
    public static string TextOf(byte[] bytes, string name, ReadLimits? limits = null)
    {
        var result = DocumentReaders.Read(bytes, name, limits);
        Assert.True(result.IsRead, result.Refusal?.English);
        return result.Text.Content;
    }

    /// <summary>Each part with the place in the file that its offset leads back to.</summary>
    public static IEnumerable<string> PlacesOf(byte[] bytes, string name, params string[] parts)
    {
        var text = DocumentReaders.Read(bytes, name).Text!;
        return parts.Select(part => $"{part} {text.Pages?.PlaceOf(text.Content.IndexOf(part, StringComparison.Ordinal))}");
    }

    public static string CodeOf(byte[] bytes, string name, ReadLimits? limits = null)
    {
        var result = DocumentReaders.Read(bytes, name, limits);
        Assert.False(result.IsRead, "The file was read.");
        Assert.NotEmpty(result.Refusal.Message);
        Assert.NotEmpty(result.Refusal.English);
        return result.Refusal.Code;
    }
}
