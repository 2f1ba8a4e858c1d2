using Luodi.Modules.Access.Model;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Access.Storage;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("access_account");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasMaxLength(100);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(100);
        builder.Property(a => a.Email).HasMaxLength(200);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(200);
        builder.Property(a => a.PhoneNumber).HasMaxLength(40);
        builder.Property(a => a.FormerRole).HasColumnName("Role").HasMaxLength(40);
        builder.Property(a => a.PasswordHash).IsSecret();
        builder.Property(a => a.SecurityStamp).IsSecret();
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken().IsSecret();
        builder.Property(a => a.ClosedBecause).HasMaxLength(400);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.PersonId);
    }
}
