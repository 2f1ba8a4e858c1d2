using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luodi.Platform.Journal;

/// <summary>Writes each change of each record to the journal, in the transaction that makes the change. Also counts versions, and forbids deleting.</summary>
internal sealed class JournalInterceptor(ChangeContext change, TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        // A save that failed left its entries behind; this try writes its own.
        foreach (var left in db.ChangeTracker.Entries<JournalEntry>().Where(e => e.State == EntityState.Added).ToList())
            left.State = EntityState.Detached;
        var now = clock.GetUtcNow();
        var changeSet = Guid.CreateVersion7(now);
        var actor = change.Actor;
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.Entity is JournalEntry)
                throw new InvalidOperationException("The journal is only ever added to.");
            if (entry.State == EntityState.Deleted)
                throw new InvalidOperationException($"Nothing is lost: {entry.Metadata.DisplayName()} must be closed or moved, never deleted.");
            db.Add(EntryFor(entry, changeSet, now, actor));
        }
    }

    private JournalEntry EntryFor(EntityEntry entry, Guid changeSet, DateTimeOffset now, Actor? actor)
    {
        if (entry.Entity is Record record)
            record.Version = entry.State == EntityState.Added ? 1 : (long)entry.Property(nameof(Record.Version)).OriginalValue! + 1;
        return new JournalEntry(
            changeSet, now, actor?.AccountId ?? Guid.Empty, actor?.Name ?? "匿名", change.Reason ?? "未说明",
            entry.Metadata.GetTableName()!, KeyOf(entry), entry.State == EntityState.Added ? Act.Added : Act.Changed,
            entry.Entity is Record r ? r.Version : 0, StateOf(entry));
    }

    private static string KeyOf(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(entry.Property(p).CurrentValue, System.Globalization.CultureInfo.InvariantCulture)));

    private static string StateOf(EntityEntry entry) =>
        JsonSerializer.Serialize(entry.Properties.Where(p => IsJournaled(p.Metadata)).ToDictionary(p => p.Metadata.Name, p => Written(p.CurrentValue), StringComparer.Ordinal), Json);

    private static bool IsJournaled(IProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<NotJournaledAttribute>() is null && property.FindAnnotation(Secret) is null;

    private static object? Written(object? value) => value is Enum member ? member.ToString() : value;

    /// <summary>Annotation for properties of types that cannot carry the attribute.</summary>
    internal const string Secret = "Luodi:Secret";
}
