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
                writer.WriteString("indicator", target.Indicator);
                writer.WriteString("comparator", target.Comparator.Word());
                WriteQuantity(writer, target.Value);
                writer.WriteString("unit", target.Unit);
                writer.WriteString("due", target.Due);
                writer.WriteString("deltaOf", target.DeltaOf);
                break;
            case Duty duty:
                writer.WriteString("action", duty.Action);
                WriteNames(writer, "leadUnits", duty.LeadUnits);
                WriteNames(writer, "supportUnits", duty.SupportUnits);
                WriteNames(writer, "leadOfficials", duty.LeadOfficials);
                writer.WriteString("due", duty.Due);
                break;
            case Cadence cadence:
                writer.WriteString("every", cadence.Every.Word());
                writer.WriteNumber("count", cadence.Count);
                writer.WriteString("by", cadence.By);
                writer.WriteString("activity", cadence.Activity);
                break;
            case Incentive incentive:
                writer.WriteString("who", incentive.Who);
                writer.WriteString("benefit", incentive.Benefit);
                WriteNumber(writer, "amount", incentive.Amount);
                writer.WriteString("unit", incentive.Unit);
                break;
            case Citation citation:
                writer.WriteString("title", citation.Title);
                writer.WriteString("documentNumber", citation.DocumentNumber);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(commitment));
        }
    }

    private static void WriteQuantity(Utf8JsonWriter writer, Quantity value)
    {
        if (value.Ratio is { } ratio)
            writer.WriteString("value", ratio);
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

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, ImmutableArray<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var each in names)
            writer.WriteStringValue(each);
        writer.WriteEndArray();
    }
}
