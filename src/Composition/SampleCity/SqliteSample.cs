using Luodi.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>The sample city on SQLite: loaded into a file of its own, which takes its place when it is complete. An interrupted load leaves nothing behind that counts.</summary>
internal static class SqliteSample
{
    private const string Workshop = "loading";

    /// <returns>True when it was loaded now.</returns>
    public static async Task<bool> EnsureAsync(DatabaseOptions database, SampleLoader loader, TimeProvider clock, CancellationToken cancel)
    {
        if (File.Exists(database.SqlitePath) && !await IsBlankAsync(database, clock, cancel))
            return false;
        using var turn = TakeTurn(database);
        var draft = new DatabaseOptions { DataDirectory = Path.Combine(database.DataDirectory, Workshop) };
        // What an interrupted load left.
        Discard(draft.DataDirectory);
        Directory.CreateDirectory(draft.DataDirectory);
        try
        {
            await using (var services = Installation.Services(draft, clock))
                await Installation.IsBlankAsync(services, cancel);
            await loader.LoadAsync(draft, cancel);
            await CloseAsync(draft, clock, cancel);
            // A blank file may lie there; its journal files would not fit the new one.
            foreach (var part in (string[])["-wal", "-shm"])
                File.Delete(database.SqlitePath + part);
            File.Move(draft.SqlitePath, database.SqlitePath, overwrite: true);
            return true;
        }
        finally
        {
            await using (var services = Installation.Services(draft, clock))
            await using (var scope = services.CreateAsyncScope())
                LetGo(scope.ServiceProvider);
            Discard(draft.DataDirectory);
        }
    }

    private static async Task<bool> IsBlankAsync(DatabaseOptions database, TimeProvider clock, CancellationToken cancel)
    {
        await using var services = Installation.Services(database, clock);
        var blank = await Installation.IsBlankAsync(services, cancel);
        if (blank)
            await CloseAsync(database, clock, cancel);
        return blank;
    }

    /// <summary>All that was written stands in the one file, and nobody holds it open.</summary>
    private static async Task CloseAsync(DatabaseOptions database, TimeProvider clock, CancellationToken cancel)
    {
        await using var services = Installation.Services(database, clock);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
        LetGo(scope.ServiceProvider);
    }

    private static void LetGo(IServiceProvider services) =>
        SqliteConnection.ClearPool((SqliteConnection)services.GetRequiredService<AppDbContext>().Database.GetDbConnection());

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Held while loading; the system lets go of it when the program ends, however it ends.</summary>
    private static FileStream TakeTurn(DatabaseOptions database)
    {
        try
        {
            return new FileStream(Path.Combine(database.DataDirectory, Workshop + ".lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new InstallationException(
                "另一个启动正在装入示例城市，请等它完成后再启动。(Another start is loading the sample city; start again when it is done.)");
        }
    }
}
