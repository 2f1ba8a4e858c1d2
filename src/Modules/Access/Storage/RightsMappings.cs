using Luodi.Modules.Access.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Modules.Access.Storage;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("access_delegation");
        builder.Property(d => d.SeatName).HasMaxLength(200);
        builder.Property(d => d.Reason).HasMaxLength(Delegation.ReasonLength);
        builder.HasIndex(d => d.ReceiverId);
        builder.HasIndex(d => d.GiverId);
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("access_token");
        builder.Property(t => t.Name).HasMaxLength(ApiToken.NameLength);
        builder.Property(t => t.ScopeNames).HasMaxLength(200);
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.Ignore(t => t.Scopes);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.AccountId);
    }
}

internal sealed class TokenRefusalMapping : IEntityTypeConfiguration<TokenRefusal>
{
    public void Configure(EntityTypeBuilder<TokenRefusal> builder)
    {
        builder.ToTable("access_token_refusal");
        builder.Property(r => r.Route).HasMaxLength(200);
        builder.Property(r => r.Address).HasMaxLength(64);
        builder.HasIndex(r => r.At);
    }
}

internal sealed class ExternalIdentityMapping : IEntityTypeConfiguration<ExternalIdentity>
{
    public void Configure(EntityTypeBuilder<ExternalIdentity> builder)
    {
        builder.ToTable("access_external_identity");
        builder.Property(i => i.Issuer).HasMaxLength(300);
        builder.Property(i => i.Subject).HasMaxLength(255);
        builder.HasIndex(i => new { i.Issuer, i.Subject }).IsUnique();
        builder.HasIndex(i => i.AccountId);
    }
}
