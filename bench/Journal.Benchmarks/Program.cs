using System.Globalization;
using Luodi.Journal.Benchmarks;
using Luodi.Platform.Data;
using Npgsql;

const int Rounds = 7;
var folder = Directory.CreateTempSubdirectory("luodi-bench-").FullName;
try
{
    await MeasureAsync("SQLite, 1 writer", new DatabaseOptions { DataDirectory = folder }, 1);
    if (Environment.GetEnvironmentVariable("LUODI_TEST_POSTGRES") is { Length: > 0 } server)
    {
        var name = $"bench{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        foreach (var writers in (int[])[1, 8])
            await MeasureAsync($"PostgreSQL, {writers} writer(s)", new DatabaseOptions { DataDirectory = folder, Connection = $"{server};Database={name}" }, writers);
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(server, $"DROP DATABASE {name}");
    }
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}

static async Task MeasureAsync(string what, DatabaseOptions database, int writers)
{
    await using var measurement = new Measurement(database, writers, TimeSpan.FromSeconds(3));
    var (with, without) = await measurement.RunAsync(Rounds);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {with:N0} transactions a second with the journal, {without:N0} without: {with / without:P0}"));
}

static async Task ExecuteAsync(string server, string sql)
{
    await using var connection = new NpgsqlConnection($"{server};Database=postgres");
    await connection.OpenAsync();
    await using var command = new NpgsqlCommand(sql, connection);
    await command.ExecuteNonQueryAsync();
}
