using Luodi.Platform.Access;
using Luodi.Platform.Files;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Time;
using Luodi.Platform.Time.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Luodi.Platform.Data;

/// <summary>Registers the database of either kind. Migrations live in one assembly per provider, named by the host.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddAppDatabase(this IServiceCollection services, DatabaseOptions options, string sqliteMigrations, string postgresMigrations)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddScoped<ChangeContext>();
        services.AddScoped<OnceOnly>();
        services.AddScoped<FileStore>();
        services.TryAddSingleton(new SealOptions());
        services.AddScoped<JournalSealer>();
        services.AddScoped<RemoveByLaw>();
        services.AddSingleton<BeijingCalendar>();
        services.AddScoped<WorkCalendars>();
        services.AddScoped<LoadYear>();
        services.AddScoped<CatchUp>();
        services.AddScoped<ChangeReader>();
        return services.AddDbContext<AppDbContext>(builder => Use(builder, options, sqliteMigrations, postgresMigrations));
    }

    public static void Use(DbContextOptionsBuilder builder, DatabaseOptions options, string sqliteMigrations, string postgresMigrations)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Connection is { } connection)
            builder.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(postgresMigrations));
        else
            // A writer waits for its turn up to half a minute before it gives up.
            builder.UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = options.SqlitePath, ForeignKeys = true, DefaultTimeout = 30 }.ToString(),
                sqlite => sqlite.MigrationsAssembly(sqliteMigrations));
    }

    /// <summary>Brings the database to the newest shape; makes it when there is none.</summary>
    public static async Task MigrateAsync(AppDbContext db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.IsNpgsql() && await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancel))
            await MigrateInTurnAsync(db, cancel);
        else
            await db.Database.MigrateAsync(cancel);
        if (db.Database.IsSqlite())
            // Readers do not wait for writers; the setting stays in the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancel);
    }

    /// <summary>Of two starts at once on PostgreSQL both would make the table of migrations before either holds its lock: who comes second waits here.</summary>
    private static async Task MigrateInTurnAsync(AppDbContext db, CancellationToken cancel)
    {
        const long Turn = 0x6C756F6469; // "luodi"
        var patience = db.Database.GetCommandTimeout();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // However long the other takes.
            db.Database.SetCommandTimeout(TimeSpan.Zero);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Turn})", cancel);
            try
            {
                await db.Database.MigrateAsync(cancel);
            }
            finally
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Turn})", CancellationToken.None);
            }
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
            await db.Database.CloseConnectionAsync();
        }
    }
}
