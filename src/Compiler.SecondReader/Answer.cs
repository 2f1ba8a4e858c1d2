using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luodi.Compiler.SecondReader;

/// <summary>答复: what the model wrote, taken apart but not yet believed.</summary>
internal sealed record Answer(IReadOnlyList<JsonObject> Missing, IReadOnlyList<JsonObject> Doubtful)
{
    /// <summary>No passage holds so many; a model that repeats itself is cut here.</summary>
    private const int MostItems = 60;

    /// <summary>Takes the outermost object of what was written: models like to put words or fences around it.</summary>
    /// <returns>Null when there is none.</returns>
    public static Answer? Parse(string content)
    {
        var (first, last) = (content.IndexOf('{', StringComparison.Ordinal), content.LastIndexOf('}'));
        if (first < 0 || last < first)
            return null;
        try
        {
            return JsonNode.Parse(content[first..(last + 1)], documentOptions: new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }) is JsonObject root
                ? new Answer(Objects(root["missing"]), Objects(root["doubtful"]))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text member; null when it is missing, empty or something else.</summary>
    public static string? TextOf(JsonObject item, string name) =>
        Member(item, name) is JsonValue value && value.TryGetValue<string>(out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>A number, also one written as a text.</summary>
    public static decimal? NumberOf(JsonObject item, string name) => Member(item, name) is not JsonValue value ? null
        : value.TryGetValue<decimal>(out var number) ? number
        : value.TryGetValue<string>(out var text) && decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read
        : null;

    public static IEnumerable<string> TextsOf(JsonObject item, string name) => Member(item, name) switch
    {
        JsonArray array => array.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text.Trim() : "").Where(t => t.Length > 0).Take(MostItems),
        JsonValue value when value.TryGetValue<string>(out var one) && one.Trim().Length > 0 => [one.Trim()],
        _ => [],
    };

    private static JsonNode? Member(JsonObject item, string name) => item.TryGetPropertyValue(name, out var node) ? node : null;

    private static List<JsonObject> Objects(JsonNode? node) => node is JsonArray array ? [.. array.OfType<JsonObject>().Take(MostItems)] : [];
}
