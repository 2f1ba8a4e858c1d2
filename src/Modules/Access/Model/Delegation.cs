namespace Luodi.Modules.Access.Model;

/// <summary>委托: lets another person act in one's seat for some days. Ended early, never deleted.</summary>
internal sealed class Delegation : Record
{
    public const int ReasonLength = 200;

    private Delegation() { }

    public Delegation(Guid id, Guid seatId, string seatName, Guid giverId, Guid receiverId, DateOnly from, DateOnly lastDay, string reason) =>
        (Id, SeatId, SeatName, GiverId, ReceiverId, From, LastDay, Reason) = (id, seatId, seatName, giverId, receiverId, from, lastDay, reason);

    public Guid SeatId { get; private set; }

    /// <summary>The seat in words, on the day it was lent.</summary>
    public string SeatName { get; private set; } = "";

    /// <summary>The person whose seat it is.</summary>
    public Guid GiverId { get; private set; }

    public Guid ReceiverId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Over from this moment on; null unless somebody ended it early.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
