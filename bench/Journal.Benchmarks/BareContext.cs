using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Journal.Benchmarks;

/// <summary>The same table and the same records without any journal: what the journal's price is measured against.</summary>
internal sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var setting = modelBuilder.Entity<Setting>();
        setting.ToTable("platform_setting");
        setting.HasKey(s => s.Id);
        setting.Property(s => s.Id).ValueGeneratedNever();
        setting.Property(s => s.Version).IsConcurrencyToken();
    }
}
