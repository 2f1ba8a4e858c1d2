using Luodi.Platform.Access;
using Luodi.Platform.Files;
using Luodi.Platform.Journal;
using Luodi.Platform.Time.Store;
using Luodi.Sealing.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luodi.Platform.Data;

/// <summary>The one unit of work. Modules contribute their tables; every save writes the journal in the same transaction.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, ModuleCatalog catalog, ChangeContext change, TimeProvider clock)
    : DbContext(options)
{
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>Saves, and tells a newer edit (by whoever) as a value instead of an exception.</summary>
    /// <returns>False when a record was changed by somebody else since it was read: nothing was written.</returns>
    public async Task<bool> TrySaveAsync(string reason, CancellationToken cancel)
    {
        change.Because(reason);
        try
        {
            await SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Saves work that touches no record another person could have changed meanwhile.</summary>
    public Task SaveAsync(string reason, CancellationToken cancel)
    {
        change.Because(reason);
        return SaveChangesAsync(cancel);
    }

    /// <summary>The version of the record that the person saw when editing: a save over a newer one fails.</summary>
    public void ExpectVersion(Record record, long seen) => Entry(record).Property(r => r.Version).OriginalValue = seen;

    /// <summary>This save opened the transaction itself, so that the journal can be written in it past the change tracker.</summary>
    internal bool HoldsTransaction { get; private set; }

    /// <summary>SQLite takes no batches: an entry of the journal as a tracked record costs more than the change it tells of. There all entries are one command.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Database.IsSqlite() || Database.CurrentTransaction is not null || !ChangeTracker.HasChanges())
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Whatever fails, the transaction is rolled back where it leaves this scope, and the journal with it.
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var savepoints = Database.AutoSavepointsEnabled;
        (HoldsTransaction, Database.AutoSavepointsEnabled) = (true, false);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (acceptAllChangesOnSuccess)
                ChangeTracker.AcceptAllChanges();
            return saved;
        }
        finally
        {
            (HoldsTransaction, Database.AutoSavepointsEnabled) = (false, savepoints);
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        // Added here and not where the context is registered, so that no registration can leave it out.
        optionsBuilder.AddInterceptors(new JournalInterceptor(change, clock));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot compare DateTimeOffset and PostgreSQL refuses a DateTime of no kind: store UTC on both.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new JournalEntryMapping());
        modelBuilder.ApplyConfiguration<JournalBlock>(new JournalSealMapping());
        modelBuilder.ApplyConfiguration<JournalHead>(new JournalSealMapping());
        modelBuilder.ApplyConfiguration(new JournalRemovalMapping());
        modelBuilder.ApplyConfiguration(new StoredFileMapping());
        modelBuilder.ApplyConfiguration(new SubmissionMapping());
        modelBuilder.ApplyConfiguration(new SettingMapping());
        modelBuilder.ApplyConfiguration(new YearRevisionMapping());
        modelBuilder.ApplyConfiguration(new KeptChangeMapping());
        foreach (var module in catalog.Modules)
            module.MapModel(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Record).IsAssignableFrom(e.ClrType)))
        {
            modelBuilder.Entity(entity.ClrType).HasKey(nameof(Record.Id));
            modelBuilder.Entity(entity.ClrType).Property(nameof(Record.Id)).ValueGeneratedNever();
            modelBuilder.Entity(entity.ClrType).Property(nameof(Record.Version)).IsConcurrencyToken();
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        // PostgreSQL keeps microseconds; what is finer would differ between what was saved and what is read.
        instant => LineInstant.Round(instant).UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero));
}
