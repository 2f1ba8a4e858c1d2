namespace Luodi.Platform.Access;

/// <summary>Tells who acts, as things stand now: an account that was closed or a seat that was left has no rights from that day on.</summary>
public interface IActorSource
{
    /// <param name="chosenSeat">The seat the person chose to act in; null for the weightiest. One that is not theirs today is passed over.</param>
    /// <returns>Null when the account may not act at all.</returns>
    Task<Acting?> FindAsync(Guid accountId, Guid? chosenSeat, CancellationToken cancel);
}

/// <summary>Who acts, and in which seats they could.</summary>
/// <param name="Seats">Own ones first, then those lent to the person (委托); only seats with a right.</param>
public sealed record Acting(Actor Actor, IReadOnlyList<SeatChoice> Seats);

/// <summary>A seat that a person may act in today, in words as the journal keeps them.</summary>
public sealed record SeatChoice(Guid SeatId, string Name);
