using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Storage;

internal sealed class LibraryReader(AppDbContext db) : ILibrary
{
    public async Task<IReadOnlyList<DocumentCard>> DocumentsAsync(CancellationToken cancel) =>
        await (from document in db.Set<StoredDocument>()
               join source in db.Set<Source>() on document.SourceId equals source.Id
               orderby source.UploadedAt descending, document.Position
               select new DocumentCard(document.Id, document.Title, document.Number, document.IssuedOn)).ToListAsync(cancel);

    public Task<DocumentCard?> FindAsync(Guid documentId, CancellationToken cancel) =>
        db.Set<StoredDocument>().Where(d => d.Id == documentId)
            .Select(d => new DocumentCard(d.Id, d.Title, d.Number, d.IssuedOn)).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<AcceptedCommitment>> AcceptedAsync(Guid documentId, CancellationToken cancel) =>
        [.. (await db.Set<Reading>().AsNoTracking()
            // A citation names a document and commits nobody, also when a person added it.
            .Where(r => r.DocumentId == documentId && r.State == ReadingState.Accepted && r.Kind != ReadingKind.Citation)
            .OrderBy(r => r.Start).ThenBy(r => r.End).ThenBy(r => r.Id).ToListAsync(cancel)).Select(Accepted)];

    private static AcceptedCommitment Accepted(Reading reading)
    {
        var facts = reading.Facts;
        var duty = facts as DutyFacts;
        var target = facts as TargetFacts;
        // Who is named in the sentence itself goes before whom its article names.
        var named = duty is not null && duty.LeadUnits.Count + duty.SupportUnits.Count + duty.LeadOfficials.Count > 0;
        return new AcceptedCommitment(
            reading.Id, reading.DocumentId, reading.Kind, reading.Start, reading.End, reading.Quote, reading.Path, FactsSummary.Of(facts),
            named ? duty!.LeadUnits : facts.Answering?.LeadUnits ?? [], named ? duty!.SupportUnits : facts.Answering?.SupportUnits ?? [],
            named ? duty!.LeadOfficials : facts.Answering?.LeadOfficials ?? [], duty?.Due ?? target?.Due,
            // A range has two values, and one of them would be a lie.
            target is null ? null : new AcceptedTarget(target.Indicator, target.Comparator, target.To is null ? target.Value : null, target.Unit));
    }
}
