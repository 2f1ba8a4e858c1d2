using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;

namespace Luodi.Cli.Output;

/// <summary>A commitment with its attributes on one line, for people.</summary>
internal static class CommitmentLine
{
    public static string Of(Commitment commitment) =>
        Joined(Own(commitment), commitment.Force == Force.Plain ? null : commitment.Force.Name(), Answers(commitment));

    private static string Own(Commitment commitment) => commitment switch
    {
        Target target => Joined($"{target.Indicator} {Measure(target)}", Said("时限", target.Due), Said("比", target.DeltaOf), Said("基数", target.Baseline?.Words()), Said("基期", target.BasePeriod)),
        Duty duty => Joined(duty.Action, Named("牵头", duty.LeadUnits), Named("配合", duty.SupportUnits), Named("牵头领导", duty.LeadOfficials), Said("时限", duty.Due)),
        Cadence cadence => Joined($"{cadence.Every.Name()}{Times(cadence)} {cadence.Activity}", Said("时点", cadence.By)),
        Incentive incentive => Joined($"{incentive.Who} → {incentive.Benefit}", Said("额度", Number(incentive.Amount) is { } amount ? amount + incentive.Unit : null)),
        Citation citation => Joined(citation.Title is { } title ? $"《{title.Trim('《', '》')}》" : "", citation.DocumentNumber),
        _ => commitment.Quote,
    };

    /// <summary>Units of the label around it, where it names none of its own.</summary>
    private static string? Answers(Commitment commitment) =>
        commitment is Duty ? null : commitment.Responsibility is { } label ? Named("责任", [.. label.LeadUnits, .. label.LeadOfficials]) : null;

    private static string Measure(Target target)
    {
        var value = target.Value.Ratio ?? (target.Value.To is null ? Number(target.Value.From) : $"{Number(target.Value.From)}–{Number(target.Value.To)}");
        return $"{target.Comparator.Name()} {value}{target.Unit}";
    }

    private static string Times(Cadence cadence) => cadence.Count == 1 ? "" : $" {cadence.Count.ToString(CultureInfo.InvariantCulture)} 次";

    private static string? Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    private static string? Said(string name, string? value) => string.IsNullOrEmpty(value) ? null : $"{name} {value}";

    private static string? Named(string name, ImmutableArray<string> names) => names.IsDefaultOrEmpty ? null : $"{name} {string.Join('、', names)}";

    private static string Joined(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>(parts.Length);
        foreach (var part in parts)
            if (!string.IsNullOrWhiteSpace(part))
                said.Add(part.Trim());
        return string.Join(" · ", said);
    }
}
