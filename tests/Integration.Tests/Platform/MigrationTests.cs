using Luodi.Composition;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Contract;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

/// <summary>From nothing, and from a database of every earlier shape with something in it, to the newest shape, losing nothing.</summary>
public abstract class MigrationTests
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-migrate-").FullName;

    protected abstract Task<DatabaseOptions> CreateAsync(string folder);

    [Fact]
    public async Task A_new_database_gets_the_newest_shape()
    {
        await using var db = Open(await CreateAsync(_folder));
        await db.Database.MigrateAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Journal.CountAsync());
    }

    [Fact]
    public async Task A_filled_database_of_every_earlier_shape_is_brought_up_and_loses_nothing()
    {
        string[] names;
        await using (var model = Open(await CreateAsync(_folder)))
            names = [.. model.Database.GetMigrations()];
        foreach (var earlier in names)
        {
            var options = await CreateAsync(System.IO.Directory.CreateDirectory(Path.Combine(_folder, earlier)).FullName);
            var id = Guid.CreateVersion7();
            await using (var db = Open(options))
            {
                await db.GetService<IMigrator>().MigrateAsync(earlier);
                // As the shapes of then wrote them: the model of today may not fit their tables.
                if (await HasTimeAxisAsync(db))
                {
                    await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_unit ("Id", "Turns", "Version") VALUES ({id}, 0, 1)""");
                    await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_unit_version ("Id", "UnitId", "From", "Code", "Name", "ShortName", "Level", "Kind", "Aliases", "Act", "Basis", "Reason", "EndBasis", "EndReason", "Version") VALUES ({id}, {id}, {new DateOnly(2020, 1, 1)}, '990100', '某市某局', '某局', 'City', 'Department', '', 'Found', '', '', '', '', 1)""");
                }
                else
                    await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_unit ("Id", "Code", "Name", "ShortName", "Level", "Aliases", "Version") VALUES ({id}, '990100', '某市某局', '某局', 'City', '', 1)""");
                await db.Database.ExecuteSqlAsync($"""INSERT INTO platform_journal ("ChangeSet", "At", "AccountId", "ActorName", "Reason", "Table", "RecordId", "Act", "RecordVersion", "State") VALUES ({id}, {new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)}, {id}, '某人', '登记', 'directory_unit', 'x', 'Added', 1, 'kept')""");
            }
            await using (var db = Open(options))
            {
                await db.Database.MigrateAsync();
                Assert.Equal("某市某局", await db.Database.SqlQuery<string>($"""SELECT "Name" AS "Value" FROM directory_unit_version WHERE "UnitId" = {id} AND "To" IS NULL""").SingleAsync());
                Assert.Equal("kept", (await db.Journal.SingleAsync()).State);
            }
        }
        Assert.NotEmpty(names);
    }

    [Fact]
    public async Task An_account_from_before_seats_can_do_what_it_could_and_the_journal_says_since_when()
    {
        var options = await CreateAsync(_folder);
        var (unit, person, account) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = Open(options))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Last(m => m.EndsWith("_AddSecondReading", StringComparison.Ordinal)));
            await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_unit ("Id", "Code", "Name", "ShortName", "Level", "Aliases", "Version") VALUES ({unit}, '990100', '某市某局', '某局', 'City', '', 1)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_person ("Id", "Name", "Title", "UnitId", "LeadsDuties", "Version") VALUES ({person}, '某人', '科长', {unit}, {false}, 1)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_account ("Id", "PersonId", "Role", "UserName", "NormalizedUserName", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount") VALUES ({account}, {person}, 'Administrator', 'old', 'OLD', {false}, {false}, {false}, {true}, 0)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO platform_journal ("ChangeSet", "At", "AccountId", "ActorName", "Reason", "Table", "RecordId", "Act", "RecordVersion", "State") VALUES ({account}, {new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)}, {account}, '某人', '开通账号', 'directory_account', {account.ToString()}, 'Added', 0, '')""");
        }
        var now = BeijingCalendar.At(new DateOnly(2026, 7, 1), 9);
        await Installation.OpenAsync(options, new SettableClock(now), empty: true, progress: null, CancellationToken.None);
        await using var services = Installation.Services(options, new SettableClock(now));
        await using var scope = services.CreateAsyncScope();
        var actor = (await scope.ServiceProvider.GetRequiredService<IActorSource>().FindAsync(account, null, CancellationToken.None))?.Actor;
        Assert.Equal((Role.SystemAdministrator, unit), (actor?.Role, actor!.UnitId));
        var seat = Assert.Single(await scope.ServiceProvider.GetRequiredService<IDirectory>().SeatsOfAsync(person, new DateOnly(2026, 7, 1), CancellationToken.None));
        Assert.Equal(new DateOnly(2026, 1, 1), seat.From);
        var made = await FirstAdministrators.EnsureAsync(services, CancellationToken.None);
        Assert.Equal(["secadmin", "auditor"], made.Select(m => m.SignInName));
        Assert.Empty(await FirstAdministrators.EnsureAsync(services, CancellationToken.None));
    }

    [Fact]
    public async Task A_unit_from_before_the_time_axis_gets_its_level_and_kind_from_its_code()
    {
        var options = await CreateAsync(_folder);
        (string Code, string Level, string Name, UnitLevel Is, UnitKind Sort)[] units =
        [
            ("990100", "City", "某市", UnitLevel.City, UnitKind.Division), ("990102", "District", "某区", UnitLevel.District, UnitKind.Division),
            ("990102001", "Local", "某街道", UnitLevel.Township, UnitKind.Division), ("990102001001", "Local", "某社区", UnitLevel.Village, UnitKind.Division),
            ("11990100990033679D", "City", "某市某局", UnitLevel.City, UnitKind.Department), ("11990100990004819J", "City", "中共某市委办公室", UnitLevel.City, UnitKind.Party),
            ("91990102990202022U", "Local", "某公司", UnitLevel.District, UnitKind.Enterprise), ("12990100990226075Y", "Local", "某学院", UnitLevel.City, UnitKind.Other),
        ];
        var ids = units.ToDictionary(u => u.Code, _ => Guid.CreateVersion7());
        await using (var db = Open(options))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Last(m => m.EndsWith("_GiveRightsBySeat", StringComparison.Ordinal)));
            foreach (var unit in units)
            {
                Guid? parent = unit.Code == "990100" ? null : ids["990100"];
                await db.Database.ExecuteSqlAsync($"""INSERT INTO directory_unit ("Id", "Code", "Name", "ShortName", "Level", "Aliases", "ParentId", "Version") VALUES ({ids[unit.Code]}, {unit.Code}, {unit.Name}, {unit.Name}, {unit.Level}, '', {parent}, 1)""");
            }
        }
        await using (var db = Open(options))
            await db.Database.MigrateAsync();
        await using var services = Installation.Services(options, new SettableClock(BeijingCalendar.At(new DateOnly(2026, 7, 1), 9)));
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
        foreach (var day in new[] { new DateOnly(1990, 1, 1), new DateOnly(2026, 7, 1) })
            Assert.Equal(
                units.OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => (u.Code, u.Is, u.Sort, ids[u.Code])),
                (await directory.UnitsAsync(day, CancellationToken.None)).OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => (u.Code, u.Level, u.Kind, u.Id)));
    }

    private static async Task<bool> HasTimeAxisAsync(AppDbContext db) =>
        (await db.Database.GetAppliedMigrationsAsync()).Any(m => m.EndsWith("_GiveUnitsATimeAxis", StringComparison.Ordinal));

    [Fact]
    public async Task A_database_newer_than_the_program_is_not_touched()
    {
        var options = await CreateAsync(_folder);
        await using (var db = Open(options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20991231000000_Later', '10.0.0')""");
        }
        var refused = await Assert.ThrowsAsync<InstallationException>(() => Installation.OpenAsync(options, TimeProvider.System, empty: true, progress: null, CancellationToken.None));
        Assert.Contains("20991231000000_Later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_starts_at_once_migrate_once()
    {
        var options = await CreateAsync(_folder);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Installation.OpenAsync(options, TimeProvider.System, empty: true, progress: null, CancellationToken.None))));
        await using var db = Open(options);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    private static AppDbContext Open(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseSetup.Use(builder, options, "Luodi.Migrations.Sqlite", "Luodi.Migrations.Postgres");
        return new AppDbContext(builder.Options, AppModules.All, new ChangeContext(), TimeProvider.System);
    }
}

public sealed class MigrationOnSqlite : MigrationTests
{
    protected override Task<DatabaseOptions> CreateAsync(string folder) => Task.FromResult(new DatabaseOptions { DataDirectory = folder });
}

public sealed class MigrationOnPostgres : MigrationTests
{
    protected override async Task<DatabaseOptions> CreateAsync(string folder) =>
        new() { DataDirectory = folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
}
