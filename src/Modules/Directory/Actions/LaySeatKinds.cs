using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>Brings the standard kinds of seat into the city's own list; what is there already stays as the city has it.</summary>
internal sealed class LaySeatKinds(AppDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancel)
    {
        var known = await db.Set<SeatKind>().Select(k => k.Code).ToHashSetAsync(cancel);
        for (var i = 0; i < SeatKinds.Standard.Count; i++)
            if (SeatKinds.Standard[i] is var kind && !known.Contains(kind.Code))
                db.Add(new SeatKind(Guid.CreateVersion7(clock.GetUtcNow()), kind.Code, kind.Name, kind.Role, (i + 1) * 10));
        await db.SaveAsync("建立席位类别", cancel);
    }
}
