using Luodi.Composition;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Luodi.Migrations.Postgres;

/// <summary>How the migration tools get the model. No connection is opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseSetup.Use(builder, new DatabaseOptions { Connection = "Host=127.0.0.1" }, "Luodi.Migrations.Sqlite", "Luodi.Migrations.Postgres");
        return new AppDbContext(builder.Options, AppModules.All, new ChangeContext(), TimeProvider.System);
    }
}
