using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>Brings the standard kinds of seat into the city's own list; what is there already stays as the city has it.</summary>
internal sealed class LaySeatKinds(AppDbContext db, CoordinationPack pack, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancel)
    {
        var known = await db.Set<SeatKind>().Select(k => k.Code).ToHashSetAsync(cancel);
        var wanted = SeatKinds.Standard.Concat(pack.Seats.Select(s => new SeatKinds.Kind(s.Code, s.Zh, null))).DistinctBy(k => k.Code).ToList();
        for (var i = 0; i < wanted.Count; i++)
            if (wanted[i] is var kind && !known.Contains(kind.Code))
                db.Add(new SeatKind(Guid.CreateVersion7(clock.GetUtcNow()), kind.Code, kind.Name, kind.Role, (i + 1) * 10));
        await db.SaveAsync("建立席位类别", cancel);
    }
}
