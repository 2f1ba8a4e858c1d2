using System.Text.Json;

namespace Luodi.Modules.Audit.Rules;

/// <summary>差异: a member of a record whose value is another than before.</summary>
/// <param name="Before">Null when the record had no such member.</param>
/// <param name="After">Null when it has none any more.</param>
internal sealed record StateDifference(string Member, string? Before, string? After)
{
    /// <param name="before">Null for a record that is new.</param>
    /// <returns>Null when one of the states is gone, or is none: what changed can then not be told.</returns>
    public static IReadOnlyList<StateDifference>? Between(string? before, string after)
    {
        if (MembersOf(after) is not { } now || (before is null ? [] : MembersOf(before)) is not { } then)
            return null;
        return
        [
            .. now.Where(m => then.GetValueOrDefault(m.Key) != m.Value).Select(m => new StateDifference(m.Key, then.GetValueOrDefault(m.Key), m.Value)),
            .. then.Where(m => !now.ContainsKey(m.Key)).Select(m => new StateDifference(m.Key, m.Value, null)),
        ];
    }

    /// <summary>Members in their order, values as a person reads them.</summary>
    public static Dictionary<string, string>? MembersOf(string state)
    {
        try
        {
            using var json = JsonDocument.Parse(state);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.ValueKind switch
                {
                    JsonValueKind.String => m.Value.GetString()!,
                    JsonValueKind.Null => "",
                    _ => m.Value.GetRawText(),
                }, StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
