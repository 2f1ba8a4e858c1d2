using Luodi.Composition;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Record = Luodi.Platform.Data.Record;

namespace Luodi.Architecture.Tests;

/// <summary>The tables: whose they are, and that the migrations know all of them.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Host=127.0.0.1")]
    public void The_migrations_of_either_database_know_the_whole_model(string? connection)
    {
        using var db = Open(connection);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: eng/migration NAME");
    }

    [Fact]
    public void Every_table_carries_the_name_of_the_module_that_owns_it()
    {
        using var db = Open(null);
        Assert.Empty(db.Model.GetEntityTypes().Where(e => !e.GetTableName()!.StartsWith(OwnerOf(e) + "_", StringComparison.Ordinal)).Select(e => e.GetTableName()));
    }

    [Fact]
    public void No_foreign_key_crosses_from_one_module_into_another()
    {
        using var db = Open(null);
        var keys = db.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).ToList();
        Assert.NotEmpty(keys);
        Assert.Empty(keys.Where(k => OwnerOf(k.DeclaringEntityType) != OwnerOf(k.PrincipalEntityType)).Select(k => k.ToString()));
    }

    [Fact]
    public void Every_record_of_ours_guards_its_version()
    {
        using var db = Open(null);
        var records = db.Model.GetEntityTypes().Where(e => typeof(Record).IsAssignableFrom(e.ClrType)).ToList();
        Assert.NotEmpty(records);
        Assert.All(records, e => Assert.True(e.FindProperty(nameof(Record.Version))!.IsConcurrencyToken, e.DisplayName()));
    }

    /// <summary>The framework's own records belong to the room that keeps the accounts.</summary>
    private static string OwnerOf(IEntityType entity) =>
        AppModules.All.Modules.FirstOrDefault(m => m.Assembly == entity.ClrType.Assembly)?.Name
        ?? (entity.ClrType.Assembly == typeof(IModule).Assembly ? "platform" : "access");

    private static AppDbContext Open(string? connection)
    {
        var builder = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseSetup.Use(builder, new DatabaseOptions { Connection = connection }, "Luodi.Migrations.Sqlite", "Luodi.Migrations.Postgres");
        return new AppDbContext(builder.Options, AppModules.All, new ChangeContext(), TimeProvider.System);
    }
}
