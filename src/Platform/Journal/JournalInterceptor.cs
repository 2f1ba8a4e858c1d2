using System.Globalization;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luodi.Platform.Journal;

/// <summary>Writes each change of each record to the journal, in the transaction that makes the change. Also counts versions, and forbids deleting.</summary>
internal sealed class JournalInterceptor(ChangeContext change, TimeProvider clock) : SaveChangesInterceptor
{
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
        var now = clock.GetUtcNow();
        var changeSet = Guid.CreateVersion7(now);
        var written = new List<JournalEntry>();
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.Entity is JournalEntry or IJournalSeal)
                Keep(entry);
            else if (entry.State == EntityState.Deleted)
                throw new InvalidOperationException($"Nothing is lost: {entry.Metadata.DisplayName()} must be closed or moved, never deleted.");
            else
                written.Add(EntryFor(entry, changeSet, now));
        }
        if (db is AppDbContext { HoldsTransaction: true })
            SqliteJournalWriter.Write(db.Database, written);
        else
            db.AddRange(written);
    }

    private static void Keep(EntityEntry entry)
    {
        if (entry.State != EntityState.Added)
            throw new InvalidOperationException("The journal is only ever added to.");
        // A save that failed left its entries behind; this try writes its own.
        if (entry.Entity is JournalEntry)
            entry.State = EntityState.Detached;
    }

    private JournalEntry EntryFor(EntityEntry entry, Guid changeSet, DateTimeOffset now)
    {
        var shape = StateWriter.ShapeOf(entry);
        var isAdded = entry.State == EntityState.Added;
        var record = entry.Entity as Record;
        if (record is not null)
            record.Version = isAdded ? 1 : (long)entry.Property(nameof(Record.Version)).OriginalValue! + 1;
        return new JournalEntry(changeSet, now, change, shape.Table, KeyOf(entry, shape), isAdded ? Act.Added : Act.Changed, record?.Version ?? 0, StateWriter.StateOf(entry, shape));
    }

    private static string KeyOf(EntityEntry entry, StateWriter.Shape shape) =>
        entry.Entity is Record record ? record.Id.ToString()
        : string.Join('/', shape.Key.Select(p => Convert.ToString(entry.CurrentValues[p], CultureInfo.InvariantCulture)));

    /// <summary>Annotation for properties of types that cannot carry the attribute.</summary>
    internal const string Secret = "Luodi:Secret";
}
