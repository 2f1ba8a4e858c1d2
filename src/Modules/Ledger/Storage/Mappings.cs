using Luodi.Modules.Ledger.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Ledger.Storage;

internal sealed class IndustryMapping : IEntityTypeConfiguration<Industry>
{
    public void Configure(EntityTypeBuilder<Industry> builder)
    {
        builder.ToTable("ledger_industry");
        builder.Property(i => i.Code).HasMaxLength(20);
        builder.Property(i => i.Name).HasMaxLength(60);
        builder.HasIndex(i => i.Code).IsUnique();
    }
}

internal sealed class TaskListMapping : IEntityTypeConfiguration<TaskList>
{
    public void Configure(EntityTypeBuilder<TaskList> builder)
    {
        builder.ToTable("ledger_list");
        builder.Property(l => l.Title).HasMaxLength(200);
        builder.HasOne<TaskList>().WithMany().HasForeignKey(l => l.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("ledger_assignment");
        builder.Property(a => a.Title).HasMaxLength(Assignment.TitleLength);
        builder.Property(a => a.DueAsRead).HasMaxLength(60);
        builder.Property(a => a.DeadlineRule).HasMaxLength(Assignment.RuleLength);
        builder.Property(a => a.TargetIndicator).HasMaxLength(200);
        builder.Property(a => a.TargetComparator).HasMaxLength(20);
        builder.Property(a => a.TargetUnit).HasMaxLength(40);
        // A commitment becomes a task once, also when two officers make a list at the same moment.
        builder.HasIndex(a => new { a.ReadingId, a.Part }).IsUnique();
        builder.HasIndex(a => a.DocumentId);
        builder.HasIndex(a => new { a.LeadUnitId, a.State });
        builder.HasOne<TaskList>().WithMany().HasForeignKey(a => a.ListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Industry>().WithMany().HasForeignKey(a => a.IndustryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupportUnitMapping : IEntityTypeConfiguration<SupportUnit>
{
    public void Configure(EntityTypeBuilder<SupportUnit> builder)
    {
        builder.ToTable("ledger_support_unit");
        builder.HasIndex(s => new { s.AssignmentId, s.UnitId }).IsUnique();
        builder.HasIndex(s => s.UnitId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgressReportMapping : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.ToTable("ledger_report");
        builder.Property(r => r.Text).HasMaxLength(ProgressReport.TextLength);
        builder.Property(r => r.Problem).HasMaxLength(ProgressReport.TextLength);
        builder.HasIndex(r => new { r.AssignmentId, r.ReportedAt });
        builder.HasIndex(r => r.EvidenceFileId);
        builder.HasIndex(r => r.NeedsDecision);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("ledger_decision");
        builder.Property(d => d.Text).HasMaxLength(Decision.TextLength);
        builder.HasIndex(d => d.ReportId).IsUnique();
        builder.HasOne<ProgressReport>().WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AcceptanceRecordMapping : IEntityTypeConfiguration<AcceptanceRecord>
{
    public void Configure(EntityTypeBuilder<AcceptanceRecord> builder)
    {
        builder.ToTable("ledger_acceptance");
        builder.Property(a => a.Reason).HasMaxLength(AcceptanceRecord.ReasonLength);
        builder.HasIndex(a => a.AssignmentId);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
