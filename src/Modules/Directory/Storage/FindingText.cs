using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules.Composition;
using Luodi.Platform.Language;

namespace Luodi.Modules.Directory.Storage;

/// <summary>What a finding says to a person, and where it is mended.</summary>
internal sealed class FindingText(CoordinationPack pack, Texts texts)
{
    public string Say(Finding finding) =>
        texts[$"directory.finding.{finding.Sort}{(finding.Names.Length > 0 ? ".named" : "")}", finding.Subject, What(finding), finding.Names];

    public string Sentence(RuleText rule) => texts["directory.finding.rule", rule.Name, rule.Clause];

    /// <summary>The page with the act that fills or mends it.</summary>
    public static string Mend(Finding finding) => (finding, finding.Rule) switch
    {
        ({ BodyId: { } body }, Complete) => $"/bodies/{body}#describe",
        ({ BodyId: { } body }, _) => $"/bodies/{body}?seat={finding.Seat}&unit={finding.UnitId}#appoint",
        ({ UnitId: { } unit }, _) => $"/bodies/new?unit={unit}&kind={finding.Rule.Text.Bodies[0]}",
        ({ Industry: { } industry, Seat: null, Sort: FindingSort.Vacancy }, _) => $"/bodies/new?industry={industry}&kind={finding.Rule.Text.Bodies[0]}",
        _ => $"/bodies?industry={finding.Industry}",
    };

    private string What(Finding finding) =>
        finding.Seat is { } seat ? pack.SeatName(seat) : string.Join(texts["directory.finding.or"], finding.Rule.Text.Bodies.Select(pack.BodyName));
}
