using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Storage;

internal sealed class ReachSource(IDirectory directory) : IReachSource
{
    private (Actor Actor, DateOnly Day, UnitReach Reach)? _last;

    public async Task<UnitReach> OfAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (_last is { } last && last.Actor == actor && last.Day == day)
            return last.Reach;
        // Who reaches one unit or none needs no list of all.
        var units = actor.Is(Role.Officer, Role.Drafter, Role.Leader) ? await directory.UnitsAsync(day, cancel) : [];
        var reach = actor.IsProgram ? UnitReach.Whole : ReachRule.Of(actor.Role, actor.UnitId, units);
        _last = (actor, day, reach);
        return reach;
    }
}
