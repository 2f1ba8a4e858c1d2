namespace Luodi.Modules.Directory.Model;

/// <summary>席位: one person in one post of one unit or body from one day on. A seat is left, never deleted.</summary>
internal sealed class Seat : Record
{
    private Seat() { }

    public Seat(Guid id, Guid kindId, Guid unitId, Guid personId, DateOnly from, Guid? bodyId = null, string reason = "", Guid? selectedBy = null) =>
        (Id, KindId, UnitId, PersonId, From, BodyId, Reason, SelectedBy) = (id, kindId, unitId, personId, from, bodyId, reason, selectedBy);

    public Guid KindId { get; private set; }

    /// <summary>The unit of the post; of a seat in a body, the unit that sits there.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The body of the post; null for a post in the unit itself.</summary>
    public Guid? BodyId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The first day in the seat.</summary>
    public DateOnly From { get; private set; }

    /// <summary>
    /// The first day no longer in it; null while nobody has said when it ends. Half-open, so that one who comes on the day
    /// another leaves makes neither a gap nor an overlap.
    /// </summary>
    public DateOnly? To { get; private set; }

    /// <summary>任职事由.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>遴选单位: who chose the person, where the kind of body asks for it.</summary>
    public Guid? SelectedBy { get; private set; }

    /// <summary>离任事由.</summary>
    public string LeaveReason { get; private set; } = "";

    /// <param name="on">The first day without the seat.</param>
    public void Leave(DateOnly on, string reason = "") => (To, LeaveReason) = (on, reason);

    /// <summary>更正 of what an import had wrong.</summary>
    public void Correct(DateOnly from, DateOnly? to, string reason, string leaveReason, Guid? selectedBy) =>
        (From, To, Reason, LeaveReason, SelectedBy) = (from, to, reason, leaveReason, selectedBy);
}
