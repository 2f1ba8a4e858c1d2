using Luodi.Modules.Access.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Access.Storage;

internal sealed class FormerPasswordMapping : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> builder)
    {
        builder.ToTable("access_former_password");
        builder.Property(p => p.Hash).HasMaxLength(200);
        builder.HasIndex(p => new { p.AccountId, p.SetAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("access_session");
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.HasIndex(s => new { s.AccountId, s.EndedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInAttemptMapping : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("access_sign_in");
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.HasIndex(s => new { s.AccountId, s.At });
        builder.HasIndex(s => s.At);
    }
}

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("access_authenticator");
        builder.HasIndex(a => a.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("access_recovery_code");
        builder.Property(c => c.Hash).HasMaxLength(100);
        builder.HasIndex(c => c.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("access_passkey");
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.Property(p => p.Transports).HasMaxLength(100);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
