using System.Text.Json.Nodes;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>Which attributes of a commitment agree with an annotated item.</summary>
internal static class Completeness
{
    public static bool[] Agreeing(Commitment commitment, Item item) => commitment switch
    {
        Target t => [Sameness.OfNames(t.Indicator, item.Text("indicator")) >= 0.7, Reached(t.Comparator.ToString()) == Reached(item.Text("comparator")), SameDue(t.Due, item.Text("due"))],
        Duty d => [SameUnits(d.LeadUnits, item.Fields["leadUnits"]), SameUnits(d.SupportUnits, item.Fields["supportUnits"]), SameUnits(d.LeadOfficials, item.Fields["leadOfficials"]), SameDue(d.Due, item.Text("due"))],
        Cadence c => [c.Count == (item.Fields["count"]?.GetValue<int>() ?? 1), item.Text("by") is { Length: > 0 } by ? Sameness.OfNames(c.By ?? "", by) >= 0.7 : c.By is null],
        Incentive i => [Sameness.Plain(i.Unit) == Sameness.Plain(item.Text("unit")), Sameness.OfNames(i.Who, item.Text("who")) >= 0.5],
        _ => [],
    };

    /// <summary>达到 N is met by N and by more; a fall of N likewise.</summary>
    private static string Reached(string? comparator) => comparator?.ToUpperInvariant() is { } upper && upper is not ("EXACTLY" or "DECREASEBY") ? upper : "ATLEAST";

    private static bool SameDue(string? found, string? expected) =>
        string.IsNullOrEmpty(found) || string.IsNullOrEmpty(expected) ? string.IsNullOrEmpty(found) == string.IsNullOrEmpty(expected)
            : Math.Min(Math.Min(found.Length, expected.Length), 10) is var n && string.Equals(found[..n], expected[..n], StringComparison.Ordinal);

    private static bool SameUnits(IEnumerable<string> found, JsonNode? expected) =>
        Sameness.Apart(found).SetEquals(Sameness.Apart(expected?.AsArray().Select(n => n!.ToString()) ?? []));
}
