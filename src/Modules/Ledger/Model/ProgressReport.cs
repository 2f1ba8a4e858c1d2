namespace Luodi.Modules.Ledger.Model;

/// <summary>进展报告: what the lead unit says about a task. Never edited: a correction is a new report.</summary>
internal sealed class ProgressReport : Record
{
    public const int TextLength = 2000;

    private ProgressReport() { }

    public ProgressReport(Guid id, Guid assignmentId, Guid unitId, Guid reporterId, DateTimeOffset at, string text, ReportFigures figures, Guid? evidenceFileId, string? problem, bool needsDecision)
    {
        (Id, AssignmentId, UnitId, ReporterId, ReportedAt, ReportedOn) = (id, assignmentId, unitId, reporterId, at, BeijingCalendar.DateOf(at));
        (Text, Percent, Value, IsSetback) = (text, figures.Percent, figures.Value, figures.IsSetback);
        (EvidenceFileId, Problem, NeedsDecision) = (evidenceFileId, problem, needsDecision);
    }

    public Guid AssignmentId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Person who reported.</summary>
    public Guid ReporterId { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    /// <summary>The same instant as a day in Beijing.</summary>
    public DateOnly ReportedOn { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Stated, or computed from <see cref="Value"/>; null when neither was possible. Null is not zero.</summary>
    public decimal? Percent { get; private set; }

    /// <summary>Value of the target's indicator.</summary>
    public decimal? Value { get; private set; }

    /// <summary>回退: less than the report before.</summary>
    public bool IsSetback { get; private set; }

    public Guid? EvidenceFileId { get; private set; }

    public string? Problem { get; private set; }

    public bool NeedsDecision { get; private set; }

    public bool ClaimsCompletion => Percent >= 100;
}

/// <summary>The figures of a report after the rule has judged them.</summary>
internal readonly record struct ReportFigures(decimal? Percent, decimal? Value, bool IsSetback);
