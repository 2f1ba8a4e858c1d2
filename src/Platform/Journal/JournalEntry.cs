using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Journal;

/// <summary>What happened to the record.</summary>
public enum Act { Added, Changed }

/// <summary>存证日志: one change of one record: who, when, why, and its full new state. Only ever added to.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    internal JournalEntry(Guid changeSet, DateTimeOffset at, Guid accountId, string actorName, string reason, string table, string recordId, Act act, long recordVersion, string state) =>
        (ChangeSet, At, AccountId, ActorName, Reason, Table, RecordId, Act, RecordVersion, State) =
        (changeSet, at, accountId, actorName, reason, table, recordId, act, recordVersion, state);

    /// <summary>Order of the journal, given by the database.</summary>
    public long Sequence { get; private set; }

    /// <summary>Shared by all entries of one transaction.</summary>
    public Guid ChangeSet { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Empty for the program itself.</summary>
    public Guid AccountId { get; private set; }

    public string ActorName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string Table { get; private set; } = "";

    public string RecordId { get; private set; } = "";

    public Act Act { get; private set; }

    public long RecordVersion { get; private set; }

    /// <summary>The whole record after the change, as JSON; secrets are left out.</summary>
    public string State { get; private set; } = "";
}

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("platform_journal");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
        builder.Property(e => e.ActorName).HasMaxLength(100);
        builder.Property(e => e.Reason).HasMaxLength(400);
        builder.Property(e => e.Table).HasMaxLength(63);
        builder.Property(e => e.RecordId).HasMaxLength(100);
        builder.HasIndex(e => new { e.Table, e.RecordId, e.Sequence });
    }
}
