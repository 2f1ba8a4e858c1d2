using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Journal;

/// <summary>依法移除: by which law, approved by whom and when, the states of which entries were taken out of the journal. Itself journaled and never changed.</summary>
public sealed class JournalRemoval : Record
{
    private JournalRemoval() { }

    internal JournalRemoval(Guid id, string entries, string basis, string approver, DateOnly approvedOn) =>
        (Id, Entries, Basis, Approver, ApprovedOn) = (id, entries, basis, approver, approvedOn);

    /// <summary>Numbers of the entries: <c>5 7-9</c>.</summary>
    public string Entries { get; private set; } = "";

    /// <summary>法律依据: law and article.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>批准人.</summary>
    public string Approver { get; private set; } = "";

    public DateOnly ApprovedOn { get; private set; }
}

internal sealed class JournalRemovalMapping : IEntityTypeConfiguration<JournalRemoval>
{
    public void Configure(EntityTypeBuilder<JournalRemoval> builder)
    {
        builder.ToTable("platform_journal_removal");
        builder.Property(r => r.Basis).HasMaxLength(300);
        builder.Property(r => r.Approver).HasMaxLength(100);
    }
}
