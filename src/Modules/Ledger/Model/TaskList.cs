namespace Luodi.Modules.Ledger.Model;

internal enum ListState { Draft, Issued }

/// <summary>任务清单: the tasks that one document gave rise to, issued together.</summary>
internal sealed class TaskList : Record
{
    private TaskList() { }

    public TaskList(Guid id, string title, Guid documentId, Guid? parentId, DateOnly madeOn) =>
        (Id, Title, DocumentId, ParentId, MadeOn) = (id, title, documentId, parentId, madeOn);

    public string Title { get; private set; } = "";

    public Guid DocumentId { get; private set; }

    /// <summary>上级清单. Never leads back to this list.</summary>
    public Guid? ParentId { get; private set; }

    public ListState State { get; private set; }

    public DateOnly MadeOn { get; private set; }

    /// <summary>The day its first tasks were issued.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public void PlaceUnder(Guid? parentId) => ParentId = parentId;

    /// <param name="allIssued">False when incomplete tasks stayed behind: the list can then be issued again.</param>
    public void Issue(DateOnly on, bool allIssued)
    {
        IssuedOn ??= on;
        if (allIssued)
            State = ListState.Issued;
    }
}
