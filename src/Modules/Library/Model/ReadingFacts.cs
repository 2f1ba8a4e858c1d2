using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Library.Model;

/// <summary>要素: what a reading says, by its kind. The closed set of kinds is the set of sealed records here. Words such as atLeast are the compile contract's.</summary>
internal abstract record ReadingFacts
{
    [JsonIgnore]
    public abstract ReadingKind Kind { get; }

    /// <summary>约束力 in the contract's word; null in a reading made by hand, or before the compiler told it.</summary>
    public string? Force { get; init; }

    /// <summary>责任标注 whose units answer for the text it stands in; null when none does.</summary>
    public AnsweringFacts? Answering { get; init; }

    /// <summary>What the form does not ask stays as it was read.</summary>
    public virtual ReadingFacts InContextOf(ReadingFacts other) => this with { Force = other.Force, Answering = other.Answering };
}

/// <summary>负责单位, inherited from the label of the paragraph or article at <paramref name="Start"/>.</summary>
internal sealed record AnsweringFacts(IReadOnlyList<string> LeadUnits, IReadOnlyList<string> SupportUnits, IReadOnlyList<string> LeadOfficials, int Start, int End);

/// <summary>目标. Value and To are a range when both are there; Ratio is a text such as 3∶42∶55.</summary>
internal sealed record TargetFacts(string Indicator, string Comparator, decimal? Value, decimal? To, string? Ratio, string? Unit, string? Due, string? DeltaOf) : ReadingFacts
{
    public override ReadingKind Kind => ReadingKind.Target;

    /// <summary>基数 as written: 30%.</summary>
    public string? Baseline { get; init; }

    /// <summary>基期: 2020, or as written.</summary>
    public string? BasePeriod { get; init; }

    public override ReadingFacts InContextOf(ReadingFacts other) =>
        this with { Force = other.Force, Answering = other.Answering, Baseline = (other as TargetFacts)?.Baseline, BasePeriod = (other as TargetFacts)?.BasePeriod };
}

/// <summary>任务.</summary>
internal sealed record DutyFacts(string Action, IReadOnlyList<string> LeadUnits, IReadOnlyList<string> SupportUnits, IReadOnlyList<string> LeadOfficials, string? Due) : ReadingFacts
{
    public override ReadingKind Kind => ReadingKind.Duty;
}

/// <summary>节奏.</summary>
internal sealed record CadenceFacts(string Every, int Count, string? By, string Activity) : ReadingFacts
{
    public override ReadingKind Kind => ReadingKind.Cadence;
}

/// <summary>激励. Amount in 元 when it is money.</summary>
internal sealed record IncentiveFacts(string Who, string Benefit, decimal? Amount, string? Unit) : ReadingFacts
{
    public override ReadingKind Kind => ReadingKind.Incentive;
}

/// <summary>引用.</summary>
internal sealed record CitationFacts(string? Title, string? DocumentNumber) : ReadingFacts
{
    public override ReadingKind Kind => ReadingKind.Citation;
}

/// <summary>How facts are written into the database.</summary>
internal static class FactsJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ReadingFacts facts) => JsonSerializer.Serialize(facts, facts.GetType(), Options);

    public static ReadingFacts Read(ReadingKind kind, string json) => kind switch
    {
        ReadingKind.Target => Of<TargetFacts>(json),
        ReadingKind.Duty => Of<DutyFacts>(json),
        ReadingKind.Cadence => Of<CadenceFacts>(json),
        ReadingKind.Incentive => Of<IncentiveFacts>(json),
        ReadingKind.Citation => Of<CitationFacts>(json),
    };

    private static T Of<T>(string json) where T : ReadingFacts => JsonSerializer.Deserialize<T>(json, Options)!;
}
