using Luodi.Compiler;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.SecondReader;

/// <summary>One second reading: asks, and keeps what stood the check as readings that wait for a person.</summary>
internal sealed class SecondReadingRun(AppDbContext db, SecondReaderSettings settings, TimeProvider clock)
{
    public async Task<bool> RequeueAsync(CancellationToken cancel)
    {
        foreach (var job in await db.Set<SecondReadingJob>().Where(j => j.State == SecondReadingState.Running).ToListAsync(cancel))
            job.Requeue();
        await db.TrySaveAsync("重新排队补读", cancel);
        return true;
    }

    /// <returns>False when nothing waits.</returns>
    public async Task<bool> ReadNextAsync(CancellationToken cancel)
    {
        if (settings.Options is not { } options)
            return false;
        var job = await db.Set<SecondReadingJob>().Where(j => j.State == SecondReadingState.Waiting).OrderBy(j => j.RequestedAt).ThenBy(j => j.Id).FirstOrDefaultAsync(cancel);
        if (job is null)
            return false;
        job.Begin();
        if (!await db.TrySaveAsync("开始补读", cancel))
            return true;
        var document = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(d => d.Id == job.DocumentId, cancel);
        var text = await db.Set<Source>().Where(s => s.Id == document.SourceId).Select(s => s.Text).SingleAsync(cancel);
        var reading = await settings.Client(options).ReadAsync(PartOf(text, document.Share), cancel: cancel);
        await KeepAsync(job, document, text, reading, cancel);
        return true;
    }

    /// <summary>The document's share of its source, with the rules' reading of today.</summary>
    private static Compilation PartOf(string text, DocumentShare share)
    {
        var whole = PolicyCompiler.Compile(SourceText.From(text));
        return new Compilation(whole.Text, [.. whole.Documents.Where(d => d.Span.Start >= share.TextStart && d.Span.Start < share.TextEnd)], whole.Sentences);
    }

    private async Task KeepAsync(SecondReadingJob job, StoredDocument document, string text, SecondReading reading, CancellationToken cancel)
    {
        var known = await db.Set<Reading>().Where(r => r.DocumentId == document.Id).ToListAsync(cancel);
        var outline = DocumentOutline.Read(document.Outline);
        var suggested = 0;
        foreach (var commitment in reading.Suggestions.Select(s => s.Commitment))
        {
            var facts = CompilerWords.FactsOf(commitment);
            // Also what a person has read, or rejected, meanwhile.
            if (known.Exists(r => r.Kind == facts.Kind && r.Start < commitment.Span.End && commitment.Span.Start < r.End))
                continue;
            var added = new Reading(
                Guid.CreateVersion7(clock.GetUtcNow()), document.Id, commitment.Span.Start, commitment.Span.End, commitment.Quote, QuoteSearch.PathAt(text, outline, commitment.Span.Start), facts);
            added.SuggestBy(job.Model);
            db.Add(added);
            suggested++;
        }

        var doubted = 0;
        foreach (var doubt in reading.Doubts)
            if (Doubted(known, doubt) is { } reviewed)
            {
                reviewed.Doubt(doubt.Remark);
                doubted++;
            }

        job.Finish(reading, suggested, doubted, clock.GetUtcNow());
        await db.SaveAsync("补读完毕", cancel);
    }

    /// <summary>The stored reading that a doubt is about, if nobody has reviewed it yet.</summary>
    private static Reading? Doubted(List<Reading> known, Doubt doubt) =>
        known.Find(r => r.State == ReadingState.Unreviewed && r.Start == doubt.About.Span.Start && r.End == doubt.About.Span.End && r.Kind == CompilerWords.FactsOf(doubt.About).Kind);
}
