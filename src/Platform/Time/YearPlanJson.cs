using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Luodi.Platform.Time;

/// <summary>A year's notices as text: the format of the shipped files, of what is stored, and of what may be pasted.</summary>
public static class YearPlanJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Read, and judged: what is accepted can be computed with.</summary>
    public static Outcome<YearPlan> Read(string? text)
    {
        YearPlan? plan;
        try
        {
            plan = JsonSerializer.Deserialize<YearPlan>(text ?? "", Options);
        }
        catch (JsonException wrong)
        {
            return new Refusal(RefusalKind.Invalid, "platform.notice-json", null, (wrong.LineNumber ?? 0) + 1, wrong.Path ?? "");
        }
        if (plan is not { Notices.Count: > 0 } || plan.Notices.Any(n => n is not { Off: not null, Work: not null } || n.Off.Values.Concat(n.Work.Values).Contains(null)))
            return new Refusal(RefusalKind.Invalid, "platform.notice-json", null, 1, "$.notices");
        return PlanRule.Flaw(plan) is { } flaw ? flaw : plan;
    }

    public static string Write(YearPlan plan) => JsonSerializer.Serialize(plan, Options);
}
