using System.Collections.Immutable;
using System.Text.Json;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Emit.Json;

/// <summary>What each kind of commitment says in JSON, and in which list it stands.</summary>
internal static class CommitmentJson
{
    /// <summary>The lists of a document, in the contract's order.</summary>
    public static ImmutableArray<(string Name, Func<Commitment, bool> Holds)> Lists { get; } =
    [
        ("targets", c => c is Target),
        ("duties", c => c is Duty),
        ("cadences", c => c is Cadence),
        ("incentives", c => c is Incentive),
        ("citations", c => c is Citation),
    ];

    public static void WriteMembers(Utf8JsonWriter writer, Commitment commitment)
    {
        switch (commitment)
        {
            case Target target:
                writer.WriteText("indicator", target.Indicator);
                writer.WriteText("comparator", target.Comparator.Word());
                WriteQuantity(writer, target.Value);
                writer.WriteText("unit", target.Unit);
                writer.WriteText("due", target.Due);
                writer.WriteText("deltaOf", target.DeltaOf);
                WriteBaseline(writer, target.Baseline);
                writer.WriteText("basePeriod", target.BasePeriod);
                break;
            case Duty duty:
                writer.WriteText("action", duty.Action);
                WriteNames(writer, "leadUnits", duty.LeadUnits);
                WriteNames(writer, "supportUnits", duty.SupportUnits);
                WriteNames(writer, "leadOfficials", duty.LeadOfficials);
                writer.WriteText("due", duty.Due);
                break;
            case Cadence cadence:
                writer.WriteText("every", cadence.Every.Word());
                writer.WriteNumber("count", cadence.Count);
                writer.WriteText("by", cadence.By);
                writer.WriteText("activity", cadence.Activity);
                break;
            case Incentive incentive:
                writer.WriteText("who", incentive.Who);
                writer.WriteText("benefit", incentive.Benefit);
                WriteAmount(writer, incentive);
                writer.WriteText("unit", incentive.Unit);
                break;
            case Citation citation:
                writer.WriteText("title", citation.Title);
                writer.WriteText("documentNumber", citation.DocumentNumber);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(commitment));
        }
    }

    /// <summary>A number, or an object for a range, as with a target's value.</summary>
    private static void WriteAmount(Utf8JsonWriter writer, Incentive incentive)
    {
        if (incentive.AmountTo is not { } to)
        {
            WriteNumber(writer, "amount", incentive.Amount);
            return;
        }

        writer.WriteStartObject("amount");
        WriteNumber(writer, "from", incentive.Amount);
        WriteNumber(writer, "to", to);
        writer.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter writer, Tier tier)
    {
        writer.WriteText("condition", tier.Condition);
        WriteNumber(writer, "percent", tier.Percent);
        writer.WriteText("basis", tier.Basis);
        WriteNumber(writer, "amount", tier.Amount);
        WriteNumber(writer, "amountTo", tier.AmountTo);
        writer.WriteText("unit", tier.Unit);
        writer.WriteText("per", tier.Per);
        WriteNumber(writer, "cap", tier.Cap);
        writer.WriteText("capUnit", tier.CapUnit);
        writer.WriteText("period", tier.Period);
    }

    private static void WriteBaseline(Utf8JsonWriter writer, Baseline? baseline)
    {
        if (baseline is null)
        {
            writer.WriteNull("baseline");
            return;
        }
        writer.WriteStartObject("baseline");
        WriteQuantity(writer, baseline.Value);
        writer.WriteText("unit", baseline.Unit);
        writer.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter writer, Quantity value)
    {
        if (value.Ratio is { } ratio)
            writer.WriteText("value", ratio);
        else if (value.To is not null)
        {
            writer.WriteStartObject("value");
            WriteNumber(writer, "from", value.From);
            WriteNumber(writer, "to", value.To);
            writer.WriteEndObject();
        }
        else
            WriteNumber(writer, "value", value.From);
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    public static void WriteNames(Utf8JsonWriter writer, string name, ImmutableArray<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var each in names)
            writer.WriteTextValue(each);
        writer.WriteEndArray();
    }
}
