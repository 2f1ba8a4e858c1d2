namespace Luodi.Modules.Ledger.Model;

/// <summary>配合单位 of a task.</summary>
internal sealed class SupportUnit : Record
{
    private SupportUnit() { }

    public SupportUnit(Guid id, Guid assignmentId, Guid unitId) => (Id, AssignmentId, UnitId) = (id, assignmentId, unitId);

    public Guid AssignmentId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>No longer one; nothing is deleted.</summary>
    public bool Withdrawn { get; private set; }

    public void Withdraw() => Withdrawn = true;

    public void CallBack() => Withdrawn = false;
}
