using Luodi.Platform.Access;
using Luodi.Sealing;
using Luodi.Sealing.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Journal;

/// <summary>What happened to the record.</summary>
public enum Act { Added, Changed }

/// <summary>存证日志: one change of one record: who, from which seat, when, why, by which way, and its full new state. Only ever added to.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    internal JournalEntry(Guid changeSet, DateTimeOffset at, ChangeContext change, string table, string recordId, Act act, long recordVersion, string state)
    {
        (ChangeSet, At, Table, RecordId, Act, RecordVersion, State) = (changeSet, LineInstant.Round(at), table, recordId, act, recordVersion, state);
        (AccountId, ActorName, SeatId, SeatName) = change.Actor is { } actor ? (actor.AccountId, actor.Name, actor.SeatId, actor.SeatName) : (Guid.Empty, "匿名", Guid.Empty, "");
        (Reason, Source, Salt) = (change.Reason ?? "未说明", change.Source, StoredEntry.NewSalt());
    }

    /// <summary>Order of the journal, given by the database.</summary>
    public long Sequence { get; private set; }

    /// <summary>Shared by all entries of one transaction.</summary>
    public Guid ChangeSet { get; private set; }

    /// <summary>To the microsecond, which both databases keep.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Empty for the program itself.</summary>
    public Guid AccountId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>席位: empty where nobody sat.</summary>
    public Guid SeatId { get; private set; }

    public string SeatName { get; private set; } = "";

    public ChangeSource Source { get; private set; }

    public string Reason { get; private set; } = "";

    public string Table { get; private set; } = "";

    public string RecordId { get; private set; } = "";

    public Act Act { get; private set; }

    public long RecordVersion { get; private set; }

    /// <summary>Makes the state's digest one that cannot be guessed; 32 hexadecimal digits.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>The whole record after the change, as JSON; secrets are left out. Empty once removed by law.</summary>
    public string State { get; private set; } = "";

    /// <summary>Digest of salt and state, written when both are removed; empty until then.</summary>
    public string StateDigest { get; private set; } = "";

    /// <summary>依法移除: the removal that took the state.</summary>
    public Guid? Removal { get; private set; }
}

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("platform_journal");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
        builder.Property(e => e.ActorName).HasMaxLength(100);
        builder.Property(e => e.SeatName).HasMaxLength(200);
        builder.Property(e => e.Reason).HasMaxLength(400);
        builder.Property(e => e.Table).HasMaxLength(63);
        builder.Property(e => e.RecordId).HasMaxLength(100);
        builder.Property(e => e.Salt).HasMaxLength(2 * StoredEntry.SaltLength);
        builder.Property(e => e.StateDigest).HasMaxLength(2 * Digest.Length);
        builder.HasIndex(e => new { e.Table, e.RecordId, e.Sequence });
        builder.HasIndex(e => e.At);
    }
}
