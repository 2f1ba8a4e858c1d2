namespace Luodi.Modules.Access.Rules;

/// <summary>委托的规则: what may be lent, to whom, for how long.</summary>
internal static class DelegationRule
{
    /// <summary>A month, unless the security administrator has set another.</summary>
    public const int UsualDays = 30;

    public const int LongestDays = 180;

    /// <param name="Seat">The seat's role.</param>
    /// <param name="IsLent">The giver sits there by a delegation, not in their own right.</param>
    /// <param name="ReceiverRoles">What the receiver may do in own seats.</param>
    public sealed record Wish(Role? Seat, bool IsLent, bool ToSelf, IReadOnlyCollection<Role?> ReceiverRoles, DateOnly From, DateOnly LastDay, DateOnly Today, DateOnly? SeatEnds, int MostDays);

    /// <returns>Null when it may be.</returns>
    public static Refusal? Refuse(Wish wish) =>
        wish.IsLent ? new(RefusalKind.Forbidden, "access.delegation-lent")
        : wish.Seat is null ? new(RefusalKind.Forbidden, "access.delegation-no-right")
        : Administrators.Include(wish.Seat) ? new(RefusalKind.Forbidden, "access.delegation-administrator")
        : wish.ToSelf ? new(RefusalKind.Invalid, "access.delegation-self", "ReceiverId")
        // Who administers may hold no other right, not even for a day.
        : wish.ReceiverRoles.Any(Administrators.Include) ? new(RefusalKind.Invalid, "access.delegation-to-administrator", "ReceiverId")
        : wish.From < wish.Today ? new(RefusalKind.Invalid, "access.delegation-past", "From")
        : wish.LastDay < wish.From ? new(RefusalKind.Invalid, "access.delegation-days", "LastDay")
        : wish.LastDay.DayNumber - wish.From.DayNumber >= wish.MostDays ? new(RefusalKind.Invalid, "access.delegation-long", "LastDay", wish.MostDays)
        : wish.SeatEnds is { } end && wish.LastDay >= end ? new(RefusalKind.Invalid, "access.delegation-after-seat", "LastDay", end)
        : null;
}
