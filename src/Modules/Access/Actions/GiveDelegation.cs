using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Access.Actions;

/// <summary>委托: lends the seat in which one acts.</summary>
internal sealed class GiveDelegation(AppDbContext db, OnceOnly once, DelegationBook book, IDirectory directory, ChangeContext change, BeijingCalendar calendar, TimeProvider clock)
{
    public sealed record Command(Guid ReceiverId, DateOnly From, DateOnly LastDay, string Reason, Guid Key = default);

    public Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        once.RunAsync(command.Key, "委托席位", () => AddAsync(command, cancel), cancel);

    private async Task<Outcome<Guid>> AddAsync(Command command, CancellationToken cancel)
    {
        var giver = change.Required;
        if (await directory.PersonAsync(command.ReceiverId, cancel) is null)
            return new Refusal(RefusalKind.NotFound, "access.person-unknown", nameof(Command.ReceiverId));
        if (command.Reason.Trim() is not { Length: > 0 and <= Delegation.ReasonLength } reason || reason.Contains('\0', StringComparison.Ordinal))
            return new Refusal(RefusalKind.Invalid, "access.delegation-reason", nameof(Command.Reason), Delegation.ReasonLength);
        var seat = (await directory.SeatsOfAsync(giver.PersonId, calendar.Today, cancel)).FirstOrDefault(s => s.Id == giver.SeatId);
        var receiver = await directory.SeatsOfAsync(command.ReceiverId, calendar.Today, cancel);
        var refusal = DelegationRule.Refuse(new(
            giver.Role, giver.DelegationId is not null, command.ReceiverId == giver.PersonId, [.. receiver.Select(s => s.Role)],
            command.From, command.LastDay, calendar.Today, seat?.To, await book.MostDaysAsync(cancel)));
        if (refusal is not null)
            return refusal;
        if (seat is null)
            return new Refusal(RefusalKind.Forbidden, "access.delegation-no-right");
        if (await db.Set<Delegation>().AnyAsync(d => d.SeatId == seat.Id && d.ReceiverId == command.ReceiverId && d.RevokedAt == null && d.From <= command.LastDay && d.LastDay >= command.From, cancel))
            return new Refusal(RefusalKind.Conflict, "access.delegation-there", nameof(Command.ReceiverId));
        var delegation = new Delegation(Guid.CreateVersion7(clock.GetUtcNow()), seat.Id, seat.Name, giver.PersonId, command.ReceiverId, command.From, command.LastDay, reason);
        db.Add(delegation);
        return delegation.Id;
    }
}

/// <summary>收回委托: by who gave it, from an own seat, or by the security administrator. Over at once.</summary>
internal sealed class RevokeDelegation(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public sealed record Command(Guid DelegationId, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Delegation>().SingleOrDefaultAsync(d => d.Id == command.DelegationId, cancel) is not { } delegation)
            return new Refusal(RefusalKind.NotFound, "access.delegation-unknown");
        if (change.Required is var actor && delegation.GiverId != actor.PersonId && !actor.Is(Role.SecurityAdministrator))
            return new Refusal(RefusalKind.Forbidden, "access.delegation-not-yours");
        if (delegation.RevokedAt is not null)
            return delegation.Id;
        db.ExpectVersion(delegation, command.Version);
        delegation.Revoke(clock.GetUtcNow());
        return await db.TrySaveAsync("收回委托", cancel) ? delegation.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}

/// <summary>设定委托最长天数, by the security administrator.</summary>
internal sealed class LimitDelegations(AppDbContext db, TimeProvider clock)
{
    public async Task<Outcome<int>> HandleAsync(int days, CancellationToken cancel)
    {
        if (days is < 1 or > DelegationRule.LongestDays)
            return new Refusal(RefusalKind.Invalid, "access.delegation-limit", "Days", DelegationRule.LongestDays);
        var value = days.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (await db.Set<Setting>().SingleOrDefaultAsync(s => s.Name == DelegationBook.MostDays, cancel) is { } setting)
            setting.Change(value);
        else
            db.Add(new Setting(Guid.CreateVersion7(clock.GetUtcNow()), DelegationBook.MostDays, value));
        return await db.TrySaveAsync("设定委托最长天数", cancel) ? days : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
