using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Web;

namespace Luodi.Host;

/// <summary>How the server is started.</summary>
public sealed class ServerOptions
{
    public DatabaseOptions Database { get; init; } = new();

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Address to answer on; loopback unless told otherwise.</summary>
    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>Start with no sample city in a new database.</summary>
    public bool Empty { get; init; }

    /// <summary>Told each day of the sample city's history that is loaded, when a new database gets it.</summary>
    public IProgress<DateOnly>? LoadProgress { get; init; }

    /// <summary>What the program backs up by itself.</summary>
    public BackupOptions Backup { get; init; } = new();

    /// <summary>How often the same visitor may send what.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>Write no log; for tests that provoke failures.</summary>
    public bool Silent { get; init; }
}
