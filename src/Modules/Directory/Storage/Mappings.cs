using Luodi.Modules.Directory.Model;
using Luodi.Platform.Journal;
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
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("directory_account");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasMaxLength(100);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(100);
        builder.Property(a => a.Email).HasMaxLength(200);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(200);
        builder.Property(a => a.PhoneNumber).HasMaxLength(40);
        builder.Property(a => a.PasswordHash).IsSecret();
        builder.Property(a => a.SecurityStamp).IsSecret();
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken().IsSecret();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
