using System.Globalization;
using System.Text.Json;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Recognizers;

/// <summary>One case of the suite: a text and what a reader shall find in it.</summary>
/// <param name="Id">Model and place in its file: Number/NumberModel#17.</param>
internal sealed record SuiteCase(string Id, string Model, string Input, IReadOnlyList<Entity> Results, string Suspended);

/// <summary>What is found: the words, and their meaning as far as the suite states it: a number, a unit, a TIMEX, the ends of a range.</summary>
internal sealed record Entity(string Text, string? Value = null, string? Unit = null);

/// <summary>
/// The Chinese cases of microsoft/Recognizers-Text, folder Specs. They stay outside the repository: the folder is named by RECOGNIZERS_SPECS or
/// lies in Recognizers-Text/Specs beside the repository.
/// </summary>
internal static class Suite
{
    private static readonly string[] Kinds = ["Number", "NumberWithUnit", "DateTime"];

    public static string? Folder { get; } = Find();

    public static IReadOnlyList<SuiteCase> Cases { get; } = Folder is null ? [] : [.. Kinds.SelectMany(kind => Directory.GetFiles(Path.Combine(Folder, kind, "Chinese"), "*.json").Order(StringComparer.Ordinal).SelectMany(f => Read(kind, f)))];

    /// <summary>Without blanks, folded, in small letters: how words are compared.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(DenseText.Fold)).ToLowerInvariant();

    private static string? Find()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("RECOGNIZERS_SPECS"), Path.Combine(RepositoryFiles.Root, "..", "Recognizers-Text", "Specs")];
        return candidates.FirstOrDefault(f => f is not null && Directory.Exists(Path.Combine(f, "Number", "Chinese")));
    }

    private static IEnumerable<SuiteCase> Read(string kind, string file)
    {
        var model = $"{kind}/{Path.GetFileNameWithoutExtension(file)}";
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var cases = new List<SuiteCase>();
        foreach (var item in json.RootElement.EnumerateArray())
            cases.Add(new SuiteCase($"{model}#{cases.Count}", model, item.GetProperty("Input").GetString()!, [.. item.GetProperty("Results").EnumerateArray().Select(ResultOf)], Text(item, "NotSupported") ?? ""));
        return cases;
    }

    private static Entity ResultOf(JsonElement result)
    {
        var text = result.GetProperty("Text").GetString()!;
        if (result.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object)
            return new Entity(text, Text(value, "Timex"));
        if (!result.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object)
            return new Entity(text);
        return resolution.TryGetProperty("values", out var values) ? new Entity(text, Text(values[0], "timex")) : new Entity(text, Text(resolution, "value"), Text(resolution, "unit"));
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var member) ? null : member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Number => member.GetDecimal().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
