using System.Globalization;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Access.Storage;

/// <summary>A seat that somebody may act in though it is another's.</summary>
/// <param name="Name">As the journal keeps it: 代 王五（市科技局 联络员）.</param>
internal sealed record LentSeat(Guid DelegationId, SeatCard Seat, string Name);

/// <summary>委托在用: which delegations hold on a day.</summary>
internal sealed class DelegationBook(AppDbContext db, IDirectory directory)
{
    /// <summary>Name of the setting.</summary>
    public const string MostDays = "access.delegation-days";

    /// <param name="own">The person's own seats of the day.</param>
    public async Task<IReadOnlyList<LentSeat>> LentToAsync(Guid personId, IReadOnlyCollection<SeatCard> own, DateOnly day, CancellationToken cancel)
    {
        // A person who became an administrator since then holds no other right any more.
        if (own.Any(s => Administrators.Include(s.Role)))
            return [];
        var delegations = await InForce(day).Where(d => d.ReceiverId == personId).OrderBy(d => d.From).ThenBy(d => d.Id).ToListAsync(cancel);
        if (delegations.Count == 0)
            return [];
        var seats = (await directory.SeatsAsync([.. delegations.Select(d => d.SeatId).Distinct()], day, cancel)).ToDictionary(s => s.Id);
        var lent = new List<LentSeat>();
        foreach (var delegation in delegations.DistinctBy(d => d.SeatId))
            // The giver has left the seat: what was lent ends with it.
            if (seats.TryGetValue(delegation.SeatId, out var seat) && seat.PersonId == delegation.GiverId && seat.Role is { } role && !Administrators.Include(role)
                && await directory.PersonAsync(delegation.GiverId, cancel) is { } giver)
                lent.Add(new(delegation.Id, seat, $"代 {giver.Name}（{seat.Name}）"));
        return lent;
    }

    public IQueryable<Delegation> InForce(DateOnly day) =>
        db.Set<Delegation>().AsNoTracking().Where(d => d.From <= day && d.LastDay >= day && d.RevokedAt == null);

    public async Task<int> MostDaysAsync(CancellationToken cancel) =>
        int.TryParse(await db.Set<Setting>().Where(s => s.Name == MostDays).Select(s => s.Value).SingleOrDefaultAsync(cancel), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? Math.Clamp(days, 1, DelegationRule.LongestDays) : DelegationRule.UsualDays;
}
