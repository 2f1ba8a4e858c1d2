using Luodi.Modules.Directory.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Directory.Storage;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("directory_unit");
        builder.Property(u => u.Code).HasMaxLength(18);
        builder.Property(u => u.Name).HasMaxLength(100);
        builder.Property(u => u.ShortName).HasMaxLength(60);
        builder.Property(u => u.CreditCode).HasMaxLength(18);
        builder.HasIndex(u => u.Code).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
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
        builder.HasOne<SeatKind>().WithMany().HasForeignKey(s => s.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
