using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Library.Contract;
using Luodi.Platform.Files;
using Luodi.Platform.Time.Store;
using Microsoft.Extensions.Options;

namespace Luodi.Modules.Ledger.Storage;

/// <summary>Something that happened to a task. Exactly one of the three is there.</summary>
internal sealed record TrailEntry(DateTimeOffset At, ReportEntry? Report, DecisionEntry? Decision, AcceptanceEntry? Acceptance);

internal sealed record ReportEntry(Guid Id, string Unit, string Reporter, string Text, decimal? Percent, decimal? Value, bool IsSetback, Guid? FileId, string? FileName, string? Problem, bool NeedsDecision, bool IsAnswered);

internal sealed record DecisionEntry(Guid ReportId, string Person, string Text);

internal sealed record AcceptanceEntry(AcceptanceResult Result, string Person, string? Reason);

/// <param name="Light">Null while the task is a draft.</param>
internal sealed record TaskCard(Assignment Task, string List, string Document, Names Names, IReadOnlyList<Guid> SupportUnits, DueReading Due, DeadlineCertificate? Certificate, Lack Lack, LightReading? Light, IReadOnlyList<TrailEntry> Trail)
{
    public ReportEntry? LastReport => Trail.Select(t => t.Report).FirstOrDefault(r => r is not null);
}

/// <summary>One task with all that belongs to it.</summary>
internal sealed class TaskReader(AppDbContext db, ILibrary library, IDirectory directory, IOptions<LedgerOptions> options, WorkCalendars calendars)
{
    public async Task<TaskCard?> FindAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        var task = await db.Set<Assignment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (task is null)
            return null;
        var names = await Names.ReadAsync(db, directory, cancel);
        var list = await db.Set<TaskList>().Where(l => l.Id == task.ListId).Select(l => l.Title).SingleAsync(cancel);
        var support = await db.Set<SupportUnit>().Where(s => s.AssignmentId == id && !s.Withdrawn).Select(s => s.UnitId).ToListAsync(cancel);
        var due = DueRule.Explain(task.DueAsRead, task.Deadline, task.DeadlineRule);
        return new TaskCard(
            task, list, (await library.FindAsync(task.DocumentId, cancel))?.Title ?? "—", names, support,
            due, DueRule.Certify(due, task.DeadlineRule, await calendars.ReadAsync(cancel)), IssueRule.LackOf(task.ListId, task.LeadUnitId, task.Deadline),
            LightOf(task, today), await TrailAsync(id, names, cancel));
    }

    private LightReading? LightOf(Assignment task, DateOnly today) => task is { IssuedOn: { } issued, Deadline: { } deadline }
        ? LightRule.Read(new(task.State, issued, deadline, task.CompletedOn, task.LastReportedOn is { } on ? new ReportPoint(on, task.LastPercent) : null, today), options.Value)
        : null;

    /// <summary>Newest first.</summary>
    private async Task<IReadOnlyList<TrailEntry>> TrailAsync(Guid taskId, Names names, CancellationToken cancel)
    {
        var reports = await db.Set<ProgressReport>().AsNoTracking().Where(r => r.AssignmentId == taskId).ToListAsync(cancel);
        var decisions = await db.Set<Decision>().AsNoTracking()
            .Where(d => db.Set<ProgressReport>().Any(r => r.Id == d.ReportId && r.AssignmentId == taskId)).ToListAsync(cancel);
        var acceptances = await db.Set<AcceptanceRecord>().AsNoTracking().Where(a => a.AssignmentId == taskId).ToListAsync(cancel);
        var fileIds = reports.Where(r => r.EvidenceFileId is not null).Select(r => r.EvidenceFileId!.Value).ToList();
        var files = await db.Set<StoredFile>().Where(f => fileIds.Contains(f.Id)).Select(f => new { f.Id, f.Name }).ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
        var answered = decisions.Select(d => d.ReportId).ToHashSet();
        return
        [
            .. reports.Select(r => new TrailEntry(r.ReportedAt, new ReportEntry(
                    r.Id, names.Unit(r.UnitId) ?? "—", names.Person(r.ReporterId) ?? "—", r.Text, r.Percent, r.Value, r.IsSetback, r.EvidenceFileId,
                    r.EvidenceFileId is { } file ? files.GetValueOrDefault(file) : null, r.Problem, r.NeedsDecision, answered.Contains(r.Id)), null, null))
                .Concat(decisions.Select(d => new TrailEntry(d.At, null, new DecisionEntry(d.ReportId, names.Person(d.PersonId) ?? "—", d.Text), null)))
                .Concat(acceptances.Select(a => new TrailEntry(a.At, null, null, new AcceptanceEntry(a.Result, names.Person(a.PersonId) ?? "—", a.Reason))))
                .OrderByDescending(t => t.At).ThenBy(t => t.Report is null ? 0 : 1),
        ];
    }
}
