namespace Luodi.Modules.Directory.Model;

/// <summary>席位: one person in one post of one unit from one day on. A seat is left, never deleted.</summary>
internal sealed class Seat : Record
{
    private Seat() { }

    public Seat(Guid id, Guid kindId, Guid unitId, Guid personId, DateOnly from) => (Id, KindId, UnitId, PersonId, From) = (id, kindId, unitId, personId, from);

    public Guid KindId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The first day in the seat.</summary>
    public DateOnly From { get; private set; }

    /// <summary>
    /// The first day no longer in it; null while nobody has said when it ends. Half-open, so that one who comes on the day
    /// another leaves makes neither a gap nor an overlap.
    /// </summary>
    public DateOnly? To { get; private set; }

    /// <param name="on">The first day without the seat.</param>
    public void Leave(DateOnly on) => To = on;
}
