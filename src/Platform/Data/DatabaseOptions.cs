namespace Luodi.Platform.Data;

/// <summary>Which database, and where files live.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Folder for the SQLite file and the keys of cookies. Default: <c>./data</c>.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>A PostgreSQL connection string; null for SQLite in <see cref="DataDirectory"/>.</summary>
    public string? Connection { get; set; }

    public bool IsPostgres => Connection is not null;

    public string SqlitePath => Path.Combine(DataDirectory, "luodi.db");
}
