namespace Luodi.Modules.Library.Contract;

/// <summary>承诺的种类: what kind of commitment a reading is.</summary>
public enum ReadingKind
{
    /// <summary>目标.</summary>
    Target,

    /// <summary>任务.</summary>
    Duty,

    /// <summary>节奏.</summary>
    Cadence,

    /// <summary>激励.</summary>
    Incentive,

    /// <summary>引用.</summary>
    Citation,
}

/// <summary>How far the review of a reading is.</summary>
public enum ReadingState { Unreviewed, Accepted, Rejected }

/// <summary>A document, as other modules see it.</summary>
public sealed record DocumentCard(Guid Id, string Title, string? DocumentNumber, DateOnly? IssuedOn);

/// <summary>A commitment that a person has accepted: what a task grows from. Attributes are those after correction.</summary>
/// <param name="Start">Offset into the document's text, UTF-16 code units.</param>
/// <param name="ProvisionPath">Numbers and headings from the outermost provision inwards.</param>
/// <param name="Summary">One line: a target's indicator and value, a duty's action.</param>
/// <param name="LeadUnits">Named in its own sentence, else by the label of its article. So are the other two.</param>
/// <param name="Due">A year, a month or a day, as the compiler writes it; null when the text names none.</param>
public sealed record AcceptedCommitment(
    Guid ReadingId, Guid DocumentId, ReadingKind Kind, int Start, int End, string Quote,
    IReadOnlyList<string> ProvisionPath, string Summary,
    IReadOnlyList<string> LeadUnits, IReadOnlyList<string> SupportUnits, IReadOnlyList<string> LeadOfficials, string? Due,
    AcceptedTarget? Target);

/// <summary>The measure of an accepted target.</summary>
/// <param name="Comparator">The compile contract's word: atLeast, increaseBy …</param>
/// <param name="Value">Null for a range, a ratio or a mere comparison.</param>
public sealed record AcceptedTarget(string Indicator, string Comparator, decimal? Value, string? Unit);

/// <summary>政策文库: what other modules may ask of the library.</summary>
public interface ILibrary
{
    Task<IReadOnlyList<DocumentCard>> DocumentsAsync(CancellationToken cancel);

    Task<DocumentCard?> FindAsync(Guid documentId, CancellationToken cancel);

    /// <summary>In the order of the text.</summary>
    Task<IReadOnlyList<AcceptedCommitment>> AcceptedAsync(Guid documentId, CancellationToken cancel);
}

/// <summary>Where a sentence can be read: the way back from any number.</summary>
public static class ReadingLink
{
    public static string To(Guid documentId, Guid readingId) => $"/documents/{documentId}?reading={readingId}#r-{readingId}";
}
