using Luodi.Modules.Directory.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Directory.Storage;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder) => builder.ToTable("directory_unit");
}

internal sealed class UnitVersionMapping : IEntityTypeConfiguration<UnitVersion>
{
    public void Configure(EntityTypeBuilder<UnitVersion> builder)
    {
        builder.ToTable("directory_unit_version");
        builder.Property(v => v.Code).HasMaxLength(18);
        builder.Property(v => v.Name).HasMaxLength(100);
        builder.Property(v => v.ShortName).HasMaxLength(60);
        builder.Property(v => v.CreditCode).HasMaxLength(18);
        builder.Property(v => v.Basis).HasMaxLength(200);
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.Property(v => v.EndBasis).HasMaxLength(200);
        builder.Property(v => v.EndReason).HasMaxLength(400);
        builder.Ignore(v => v.Face);
        builder.HasIndex(v => new { v.UnitId, v.From }).IsUnique();
        // Of two who act at once on one unit or take one code, the second is turned away by the database itself.
        builder.HasIndex(v => v.UnitId, "IX_directory_unit_version_open").IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasIndex(v => v.Code).IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(v => v.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitSuccessionMapping : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> builder)
    {
        builder.ToTable("directory_unit_succession");
        builder.Property(s => s.Basis).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("directory_person");
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.Phone).HasMaxLength(30);
        builder.Property(p => p.Email).HasMaxLength(200);
        builder.Property(p => p.IdNumber).HasMaxLength(18);
        builder.Property(p => p.HomeAddress).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SeatKindMapping : IEntityTypeConfiguration<SeatKind>
{
    public void Configure(EntityTypeBuilder<SeatKind> builder)
    {
        builder.ToTable("directory_seat_kind");
        builder.Property(k => k.Code).HasMaxLength(40);
        builder.Property(k => k.Name).HasMaxLength(60);
        builder.HasIndex(k => k.Code).IsUnique();
    }
}

internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("directory_seat");
        builder.Property(s => s.Reason).HasMaxLength(400);
        builder.Property(s => s.LeaveReason).HasMaxLength(400);
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SeatKind>().WithMany().HasForeignKey(s => s.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ToTable("directory_body");
        builder.Property(b => b.Kind).HasMaxLength(40);
        builder.Property(b => b.Name).HasMaxLength(100);
        builder.Property(b => b.Industry).HasMaxLength(40);
        builder.Property(b => b.Plan).HasMaxLength(200);
        builder.Property(b => b.Timetable).HasMaxLength(400);
        builder.Ignore(b => b.Face);
        builder.HasOne<Unit>().WithMany().HasForeignKey(b => b.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Body>().WithMany().HasForeignKey(b => b.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyStepMapping : IEntityTypeConfiguration<BodyStep>
{
    public void Configure(EntityTypeBuilder<BodyStep> builder)
    {
        builder.ToTable("directory_body_step");
        builder.Property(s => s.Basis).HasMaxLength(200);
        builder.Property(s => s.Reason).HasMaxLength(400);
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyUnitMapping : IEntityTypeConfiguration<BodyUnit>
{
    public void Configure(EntityTypeBuilder<BodyUnit> builder)
    {
        builder.ToTable("directory_body_unit");
        builder.HasOne<Body>().WithMany().HasForeignKey(u => u.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
