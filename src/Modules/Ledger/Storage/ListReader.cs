using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Modules.Library.Contract;
using Luodi.Platform.Time.Store;

namespace Luodi.Modules.Ledger.Storage;

/// <param name="Ready">Draft tasks that lack nothing.</param>
internal sealed record ListRow(Guid Id, string Title, string Document, Guid DocumentId, Guid? ParentId, string? Parent, ListState State, DateOnly MadeOn, DateOnly? IssuedOn, int Tasks, int Ready, int Issued)
{
    public int Incomplete => Tasks - Ready - Issued;
}

internal sealed record ListTask(
    Guid Id, string Title, string Quote, Guid ReadingId, Guid DocumentId, string ProvisionPath, ReadingKind Kind, string? Industry,
    string? LeadUnit, string LeadsAsRead, string? LeadOfficial, DateOnly? Deadline, DueReading Due, DeadlineCertificate? Certificate, AssignmentState State, Lack Lack);

/// <param name="Unlisted">Commitments of the document accepted since and on no list.</param>
internal sealed record ListView(ListRow List, long Version, IReadOnlyList<ListTask> Tasks, int Unlisted, IReadOnlyList<ListRow> Others, Names Names);

/// <summary>清单查询.</summary>
internal sealed class ListReader(AppDbContext db, ILibrary library, IDirectory directory, DraftTasks drafts, WorkCalendars calendars)
{
    public async Task<IReadOnlyList<ListRow>> AllAsync(CancellationToken cancel)
    {
        var lists = await db.Set<TaskList>().AsNoTracking().OrderByDescending(l => l.MadeOn).ThenByDescending(l => l.Id).ToListAsync(cancel);
        var counts = await db.Set<Assignment>().GroupBy(a => a.ListId)
            .Select(g => new
            {
                ListId = g.Key,
                Tasks = g.Count(),
                Ready = g.Count(a => a.State == AssignmentState.Draft && a.LeadUnitId != null && a.Deadline != null),
                Issued = g.Count(a => a.State != AssignmentState.Draft),
            }).ToDictionaryAsync(c => c.ListId, cancel);
        var documents = (await library.DocumentsAsync(cancel)).ToDictionary(d => d.Id, d => d.Title);
        var titles = lists.ToDictionary(l => l.Id, l => l.Title);
        return lists.ConvertAll(l =>
        {
            var count = counts.GetValueOrDefault(l.Id);
            return new ListRow(
                l.Id, l.Title, documents.GetValueOrDefault(l.DocumentId, "—"), l.DocumentId, l.ParentId, l.ParentId is { } parent ? titles[parent] : null,
                l.State, l.MadeOn, l.IssuedOn, count?.Tasks ?? 0, count?.Ready ?? 0, count?.Issued ?? 0);
        });
    }

    public async Task<ListView?> FindAsync(Guid id, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        if (all.SingleOrDefault(l => l.Id == id) is not { } list)
            return null;
        var names = await Names.ReadAsync(db, directory, cancel);
        var tasks = await db.Set<Assignment>().AsNoTracking().Where(a => a.ListId == id).OrderBy(a => a.Start).ThenBy(a => a.Id).ToListAsync(cancel);
        var calendar = await calendars.ReadAsync(cancel);
        var version = await db.Set<TaskList>().Where(l => l.Id == id).Select(l => l.Version).SingleAsync(cancel);
        var unlisted = list.State == ListState.Draft ? (await drafts.UnlistedAsync(list.DocumentId, cancel)).Count(c => DraftTasks.UsualKinds.Contains(c.Kind)) : 0;
        return new ListView(list, version, tasks.ConvertAll(a => Row(a, names, calendar)), unlisted, [.. all.Where(l => l.Id != id)], names);
    }

    private static ListTask Row(Assignment a, Names names, WorkCalendar calendar)
    {
        var due = DueRule.Explain(a.DueAsRead, a.Deadline, a.DeadlineRule);
        return new(
            a.Id, a.Title, a.Quote, a.ReadingId, a.DocumentId, a.ProvisionPath, a.Kind, names.Industry(a.IndustryId),
            names.Unit(a.LeadUnitId), a.LeadsAsRead, names.Person(a.LeadOfficialId), a.Deadline, due, DueRule.Certify(due, a.DeadlineRule, calendar), a.State,
            IssueRule.LackOf(a.ListId, a.LeadUnitId, a.Deadline));
    }
}
