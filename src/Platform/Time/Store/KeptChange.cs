using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Time.Store;

/// <summary>改期记录: a date that a notice moved or made firm, kept after the notice was loaded.</summary>
public sealed class KeptChange : Record
{
    private KeptChange() { }

    public KeptChange(Guid id, Guid? revisionId, DateChange change, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(change);
        (Id, RevisionId, At) = (id, revisionId, at);
        (RecordId, What, Link, Old, New, BecameFirm) = (change.RecordId, change.What.Length <= WhatLength ? change.What : change.What[..WhatLength], change.Link, change.Old, change.New, change.BecameFirm);
    }

    public const int WhatLength = 400;

    /// <summary>Null when the notice came with a new version of the program.</summary>
    public Guid? RevisionId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid RecordId { get; private set; }

    public string What { get; private set; } = "";

    public string Link { get; private set; } = "";

    public DateOnly Old { get; private set; }

    public DateOnly New { get; private set; }

    public bool BecameFirm { get; private set; }
}

internal sealed class KeptChangeMapping : IEntityTypeConfiguration<KeptChange>
{
    public void Configure(EntityTypeBuilder<KeptChange> builder)
    {
        builder.ToTable("platform_kept_change");
        builder.Property(c => c.What).HasMaxLength(KeptChange.WhatLength);
        builder.Property(c => c.Link).HasMaxLength(200);
        builder.HasOne<YearRevision>().WithMany().HasForeignKey(c => c.RevisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.At);
    }
}
