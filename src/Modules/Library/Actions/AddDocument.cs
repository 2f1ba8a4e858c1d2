using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;
using Luodi.Platform.Files;

namespace Luodi.Modules.Library.Actions;

/// <summary>上传或粘贴文件: reads the text, compiles it, and keeps source, documents and readings together or not at all.</summary>
internal sealed class AddDocument(AppDbContext db, FileStore files, OnceOnly once, ChangeContext change, TimeProvider clock, BeijingCalendar calendar)
{
    /// <param name="File">Null when the text was pasted.</param>
    public sealed record Command(Guid Key, string? Title, HandedFile? File, string? Text);

    public sealed record HandedFile(string Name, byte[] Bytes);

    /// <param name="DocumentId">The first document of the source.</param>
    /// <param name="WasThere">The same text was in the library already; nothing was added.</param>
    public sealed record Added(Guid DocumentId, bool WasThere);

    public async Task<Outcome<Added>> HandleAsync(Command command, CancellationToken cancel)
    {
        var read = Read(command, cancel);
        if (!read.Accepted)
            return read.Refusal;
        var text = read.Value;
        if (TextRules.Check(text.Content, command.File is null ? nameof(Command.Text) : nameof(Command.File)) is { } refusal)
            return refusal;
        var title = command.Title?.Trim() is { Length: > 0 } typed ? typed : null;
        if (title is { Length: > StoredDocument.TitleLength } || title?.Contains('\0', StringComparison.Ordinal) == true)
            return new Refusal(RefusalKind.Invalid, "library.field-too-long", nameof(Command.Title), StoredDocument.TitleLength);

        var hash = Source.HashOf(text.Content);
        if (command.Key == Guid.Empty || !await db.Set<Submission>().AnyAsync(s => s.Id == command.Key, cancel))
            if (await FindAsync(hash, cancel) is { } there)
                return new Added(there, true);
        try
        {
            var outcome = await once.RunAsync(command.Key, "文件入库", () => Task.FromResult(Add(command, text, title)), cancel);
            return outcome.Accepted ? new Added(outcome.Value, false) : outcome.Refusal;
        }
        catch (DbUpdateException)
        {
            // Somebody handed in the same text in the same moment, and was first.
            db.ChangeTracker.Clear();
            if (await FindAsync(hash, cancel) is { } first)
                return new Added(first, true);
            throw;
        }
    }

    private static Outcome<SourceText> Read(Command command, CancellationToken cancel)
    {
        if (command.File is not { } file)
            return SourceText.From(command.Text ?? "");
        if (command.Text?.Trim().Length > 0)
            return new Refusal(RefusalKind.Invalid, "library.file-and-text", nameof(Command.Text));
        var result = DocumentReaders.Read(file.Bytes, file.Name, new ReadLimits { MaxBytes = FileStore.MaximumBytes }, cancel);
        if (result.IsRead)
            return result.Text;
        // The readers say their sentence in both languages.
        var sentence = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? result.Refusal.Message : result.Refusal.English;
        return new Refusal(result.Refusal.Reason == RefusalReason.TooLarge ? RefusalKind.TooLarge : RefusalKind.Invalid, "library.file-unread", nameof(Command.File), sentence);
    }

    private Outcome<Guid> Add(Command command, SourceText text, string? title)
    {
        StoredFile? kept = null;
        if (command.File is { } file)
        {
            var stored = files.Add(file.Name, file.Bytes);
            if (!stored.Accepted)
                return stored.Refusal;
            kept = stored.Value;
        }
        var documents = Intake.Of(PolicyCompiler.Compile(text), title, TextRules.FallbackTitle(text.Content, kept?.Name), calendar.Today);
        var now = clock.GetUtcNow();
        var source = new Source(NewId(), text.Content, kept?.Name, kept?.Id, CompilerVersion, change.Required, now);
        db.Add(source);
        return Store(source, documents)[0];
    }

    private ImmutableArray<Guid> Store(Source source, ImmutableArray<IntakeDocument> documents)
    {
        var ids = ImmutableArray.CreateBuilder<Guid>(documents.Length);
        foreach (var document in documents)
        {
            var stored = new StoredDocument(
                NewId(), source.Id, ids.Count, document.Title, document.Issuer, document.Number, document.IssuedOn, document.Share, document.Outline);
            db.Add(stored);
            db.AddRange(document.Readings.Select(r => new Reading(NewId(), stored.Id, r.Start, r.End, r.Quote, r.Path, r.Facts)));
            ids.Add(stored.Id);
        }
        return ids.MoveToImmutable();
    }

    private Task<Guid?> FindAsync(string hash, CancellationToken cancel) =>
        (from source in db.Set<Source>()
         join document in db.Set<StoredDocument>() on source.Id equals document.SourceId
         where source.Sha256 == hash
         orderby document.Position
         select (Guid?)document.Id).FirstOrDefaultAsync(cancel);

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    private static string CompilerVersion { get; } = typeof(PolicyCompiler).Assembly.GetName().Version?.ToString(3) ?? "";
}
