using System.Net;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
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

    public SealOptions Seal { get; init; } = new();

    /// <summary>PEM file with the certificate and its chain; with it the server speaks HTTPS only.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM file with the certificate's key; null when it stands in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Who is believed about the visitor's address and protocol.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>What modules look up in the configuration, by their own names for it.</summary>
    public IReadOnlyDictionary<string, string?> OfModules { get; init; } = new Dictionary<string, string?>();

    /// <summary>Write no log; for tests that provoke failures.</summary>
    public bool Silent { get; init; }
}
