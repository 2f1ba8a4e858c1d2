using Npgsql;

namespace Luodi.Integration.Tests.Harness;

/// <summary>The PostgreSQL that <c>./test</c> starts for one run. Every test class gets a database of its own.</summary>
internal static class PrivatePostgres
{
    /// <summary>Connection string of the server, without a database.</summary>
    public const string Variable = "LUODI_TEST_POSTGRES";

    public static async Task<string> CreateDatabaseAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
            throw new InvalidOperationException($"{Variable} names no PostgreSQL; ./test starts one and sets it. By hand: Host=127.0.0.1;Port=…;Username=postgres");
        var name = $"t{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        // Many servers live side by side in one run: small pools keep them under the server's limit.
        return $"{server};Database={name};Maximum Pool Size=20;Include Error Detail=true";
    }
}
