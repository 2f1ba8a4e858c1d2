using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules.Composition;
using Luodi.Modules.Directory.Storage;

namespace Luodi.Modules.Directory.Actions;

/// <summary>Holds an act on a body to the rules that refuse, on the day from which the act holds.</summary>
internal sealed class BodyGate(CityViews views, CoordinationPack pack)
{
    /// <param name="becomes">The body as the act would leave it; null when the act would leave it not established.</param>
    /// <returns>Null when the act may go on.</returns>
    public async Task<Refusal?> RefuseAsync(Guid bodyId, DateOnly day, Func<BodyOfDay, BodyView?> becomes, CancellationToken cancel)
    {
        var city = await views.ReadAsync(day, cancel);
        if (city.Body(bodyId) is not { } body || becomes(body) is not { } after)
            return null;
        var worse = CompositionGate.Worsens(pack.Rules, city.City, city.City.With(bodyId, after), after);
        if (worse.Count == 0)
            return null;
        var rule = worse[0].Rule.Text;
        return new(RefusalKind.Conflict, "directory.composition", null, rule.Name, rule.Clause, string.Join('；', worse.Where(f => f.Rule == worse[0].Rule).Select(Say)));
    }

    private string Say(Finding finding) =>
        string.Join(' ', new[] { finding.Subject, finding.Seat is { } seat ? pack.SeatName(seat) : "", finding.Names }.Where(w => w.Length > 0));
}
