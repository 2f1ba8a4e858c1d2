using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.SecondReader;

/// <summary>请第二阅读者补读: puts a document into the queue. One that waits or is being read is not queued again.</summary>
internal sealed class AskSecondReader(AppDbContext db, SecondReaderSettings settings, SecondReadingQueue queue, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Guid>> HandleAsync(Guid documentId, CancellationToken cancel)
    {
        if (settings.Options is not { } options)
            return new Refusal(RefusalKind.Invalid, "library.second-reader-off");
        if (!await db.Set<StoredDocument>().AnyAsync(d => d.Id == documentId, cancel))
            return new Refusal(RefusalKind.NotFound, "library.document-unknown");
        if (await db.Set<SecondReadingJob>().Where(j => j.DocumentId == documentId && j.State != SecondReadingState.Done).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancel) is { } waiting)
            return waiting;
        var job = new SecondReadingJob(Guid.CreateVersion7(clock.GetUtcNow()), documentId, options.Model, change.Required, clock.GetUtcNow());
        db.Add(job);
        await db.SaveAsync("请第二阅读者补读", cancel);
        queue.Wake();
        return job.Id;
    }
}
