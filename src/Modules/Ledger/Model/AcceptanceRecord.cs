namespace Luodi.Modules.Ledger.Model;

internal enum AcceptanceResult { Accepted, Returned }

/// <summary>验收记录: an officer's word on a task reported as complete.</summary>
internal sealed class AcceptanceRecord : Record
{
    public const int ReasonLength = 1000;

    private AcceptanceRecord() { }

    public AcceptanceRecord(Guid id, Guid assignmentId, Guid personId, AcceptanceResult result, string? reason, DateTimeOffset at) =>
        (Id, AssignmentId, PersonId, Result, Reason, At) = (id, assignmentId, personId, result, reason, at);

    public Guid AssignmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public AcceptanceResult Result { get; private set; }

    /// <summary>Always there when returned.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset At { get; private set; }
}
