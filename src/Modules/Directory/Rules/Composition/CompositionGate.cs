namespace Luodi.Modules.Directory.Rules.Composition;

/// <summary>把关: what an act would break that was whole before. A flaw that was there already is no reason to refuse: people must be able to mend by steps.</summary>
internal static class CompositionGate
{
    /// <param name="before">The city with the body as it is; without it while it is not established.</param>
    public static IReadOnlyList<Finding> Worsens(IEnumerable<CompositionRule> rules, CityView before, CityView after, BodyView body)
    {
        var worse = new List<Finding>();
        foreach (var rule in rules.Where(r => r.Text.Refuse))
        {
            var known = rule.Check(before).ToLookup(Key);
            worse.AddRange(rule.Check(after).Where(f => Concerns(f, body) && !known[Key(f)].Any(k => f.Names.Length <= k.Names.Length)));
        }
        return worse;
    }

    /// <summary>That an industry lacks a body is nobody's act; that it gets a second one is.</summary>
    private static bool Concerns(Finding finding, BodyView body) =>
        finding.BodyId == body.Id || finding.BodyId is null && finding.Sort == FindingSort.Conflict && finding.Industry == body.Industry;

    private static (FindingSort, Guid?, string?, Guid?, string?, string) Key(Finding f) =>
        (f.Sort, f.BodyId, f.Industry, f.UnitId, f.Seat, f.Sort == FindingSort.Violation ? f.Names : "");
}
