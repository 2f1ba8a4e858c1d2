using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Ledger.Model;

internal enum AssignmentState
{
    /// <summary>拟列.</summary>
    Draft,

    /// <summary>已下达, 进行中.</summary>
    Issued,

    /// <summary>待验收.</summary>
    AwaitingAcceptance,

    /// <summary>已完成.</summary>
    Completed,
}

/// <summary>任务: an accepted commitment that stands on a list, with an owner and a deadline.</summary>
internal sealed class Assignment : Record
{
    public const int TitleLength = 400;
    public const int RuleLength = 8000;

    private Assignment() { }

    public Assignment(Guid id, Guid listId, AcceptedCommitment source)
    {
        (Id, ListId, ReadingId, DocumentId, Kind) = (id, listId, source.ReadingId, source.DocumentId, source.Kind);
        (Start, End, Quote) = (source.Start, source.End, source.Quote);
        ProvisionPath = string.Join(" › ", source.ProvisionPath);
        Title = source.Summary.Length <= TitleLength ? source.Summary : source.Summary[..(TitleLength - 1)] + "…";
        DueAsRead = source.Due;
        LeadsAsRead = string.Join('、', source.LeadUnits);
        SupportsAsRead = string.Join('、', source.SupportUnits);
        OfficialsAsRead = string.Join('、', source.LeadOfficials);
        if (source.Target is { } target)
            (TargetIndicator, TargetComparator, TargetValue, TargetUnit) = (target.Indicator, target.Comparator, target.Value, target.Unit);
    }

    /// <summary>拆分: the same commitment as a draft task of another unit.</summary>
    public Assignment(Guid id, Assignment whole, int part, Guid leadUnitId)
    {
        (Id, ListId, ReadingId, Part, DocumentId, Kind) = (id, whole.ListId, whole.ReadingId, part, whole.DocumentId, whole.Kind);
        (Start, End, Quote, ProvisionPath, Title) = (whole.Start, whole.End, whole.Quote, whole.ProvisionPath, whole.Title);
        (DueAsRead, LeadsAsRead, SupportsAsRead, OfficialsAsRead) = (whole.DueAsRead, whole.LeadsAsRead, whole.SupportsAsRead, whole.OfficialsAsRead);
        (TargetIndicator, TargetComparator, TargetValue, TargetUnit) = (whole.TargetIndicator, whole.TargetComparator, whole.TargetValue, whole.TargetUnit);
        (IndustryId, LeadUnitId, LeadOfficialId) = (whole.IndustryId, leadUnitId, whole.LeadOfficialId);
        (Deadline, DeadlineRule, DeadlineIsProvisional) = (whole.Deadline, whole.DeadlineRule, whole.DeadlineIsProvisional);
    }

    public Guid ListId { get; private set; }

    public Guid ReadingId { get; private set; }

    /// <summary>0, or counting up where a commitment of a group became one task for each member.</summary>
    public int Part { get; private set; }

    public Guid DocumentId { get; private set; }

    public ReadingKind Kind { get; private set; }

    /// <summary>Where the sentence stands in the document, UTF-16 code units.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The very sentence.</summary>
    public string Quote { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string ProvisionPath { get; private set; } = "";

    public Guid? IndustryId { get; private set; }

    /// <summary>牵头单位: the one that answers for it.</summary>
    public Guid? LeadUnitId { get; private set; }

    /// <summary>牵头领导, a person.</summary>
    public Guid? LeadOfficialId { get; private set; }

    /// <summary>完成时限, the last day on which completion is in time.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>时限规则 that an officer set and the deadline was computed by; null when it comes from the document's words or was set as a date.</summary>
    public string? DeadlineRule { get; private set; }

    /// <summary>暂定: the next holiday notice may move the deadline.</summary>
    public bool DeadlineIsProvisional { get; private set; }

    /// <summary>What the document says; the deadline is derived from it, or set by an officer against it.</summary>
    public string? DueAsRead { get; private set; }

    /// <summary>Names as the document has them, also those that no unit goes by.</summary>
    public string LeadsAsRead { get; private set; } = "";

    public string SupportsAsRead { get; private set; } = "";

    public string OfficialsAsRead { get; private set; } = "";

    public string? TargetIndicator { get; private set; }

    /// <summary>The compile contract's word: atLeast, increaseBy …</summary>
    public string? TargetComparator { get; private set; }

    public decimal? TargetValue { get; private set; }

    public string? TargetUnit { get; private set; }

    public AssignmentState State { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The newest report, repeated here so that the lights of a whole city are one query; the reports stay the truth.</summary>
    public DateOnly? LastReportedOn { get; private set; }

    public decimal? LastPercent { get; private set; }

    public bool InForce => State is AssignmentState.Issued or AssignmentState.AwaitingAcceptance;

    public void Place(Guid? industryId) => IndustryId = industryId;

    public void Entrust(Guid? leadUnitId, Guid? leadOfficialId) => (LeadUnitId, LeadOfficialId) = (leadUnitId, leadOfficialId);

    /// <summary>A date; the rule that led to another one goes.</summary>
    public void Limit(DateOnly? deadline)
    {
        if (deadline != Deadline)
            (Deadline, DeadlineRule, DeadlineIsProvisional) = (deadline, null, false);
    }

    /// <summary>按规则定时限.</summary>
    public void Limit(DeadlineCertificate certificate) =>
        (Deadline, DeadlineRule, DeadlineIsProvisional) = (certificate.Result, certificate.Rule.Write(), certificate.IsProvisional);

    public void Reword(string title) => Title = title;

    public void Measure(string? indicator, string? comparator, decimal? value, string? unit) =>
        (TargetIndicator, TargetComparator, TargetValue, TargetUnit) = (indicator, comparator, value, unit);

    public void Issue(DateOnly on) => (State, IssuedOn) = (AssignmentState.Issued, on);

    /// <summary>A report of 100 % asks for acceptance; a later, lower one takes that back.</summary>
    public void TakeReport(ProgressReport report)
    {
        (LastReportedOn, LastPercent) = (report.ReportedOn, report.Percent);
        State = report.ClaimsCompletion ? AssignmentState.AwaitingAcceptance : AssignmentState.Issued;
    }

    public void Complete(DateOnly on) => (State, CompletedOn) = (AssignmentState.Completed, on);

    public void Return() => State = AssignmentState.Issued;
}
