using Luodi.Modules.Library.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Library.Storage;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("library_source");
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.FileName).HasMaxLength(255);
        builder.Property(s => s.CompilerVersion).HasMaxLength(40);
        builder.Property(s => s.UploadedByName).HasMaxLength(100);
        builder.HasIndex(s => s.Sha256).IsUnique();
        builder.HasIndex(s => s.UploadedAt);
    }
}

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("library_document");
        builder.Property(d => d.Title).HasMaxLength(StoredDocument.TitleLength);
        builder.Property(d => d.Issuer).HasMaxLength(StoredDocument.IssuerLength);
        builder.Property(d => d.Number).HasMaxLength(StoredDocument.NumberLength);
        builder.Ignore(d => d.Share);
        builder.HasOne<Source>().WithMany().HasForeignKey(d => d.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.SourceId, d.Position }).IsUnique();
    }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ToTable("library_reading");
        builder.Property(r => r.MadeByName).HasMaxLength(100);
        builder.Property(r => r.ReviewedByName).HasMaxLength(100);
        builder.Property(r => r.Note).HasMaxLength(Reading.NoteLength);
        builder.Property(r => r.SuggestedBy).HasMaxLength(SecondReadingJob.ModelLength);
        builder.Property(r => r.MachineDoubt).HasMaxLength(Luodi.Compiler.Suggestions.Doubt.MostCharacters);
        builder.Ignore(r => r.Facts).Ignore(r => r.OriginalFacts).Ignore(r => r.Path).Ignore(r => r.NeedsReview);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.DocumentId, r.Start });
    }
}

internal sealed class SecondReadingJobMapping : IEntityTypeConfiguration<SecondReadingJob>
{
    public void Configure(EntityTypeBuilder<SecondReadingJob> builder)
    {
        builder.ToTable("library_second_reading");
        builder.Property(j => j.Model).HasMaxLength(SecondReadingJob.ModelLength);
        builder.Property(j => j.RequestedByName).HasMaxLength(100);
        builder.Property(j => j.Troubles).HasMaxLength(1000);
        builder.Ignore(j => j.IsUnderWay).Ignore(j => j.Notes);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(j => j.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(j => new { j.DocumentId, j.RequestedAt });
        builder.HasIndex(j => j.State);
    }
}
